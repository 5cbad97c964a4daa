package org.shouxin.workflow.camunda;

import java.util.AbstractMap;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.BeanFactory;

/**
 * The beans a process model can see: delegates and listeners, nothing else. Any other bean is unknown to it, so that no
 * expression in a model reaches past the domain's verbs.
 */
class BpmnBeans extends AbstractMap<Object, Object> {

    private final BeanFactory beans;

    BpmnBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean && beans.containsBean(bean)
                && (beans.isTypeMatch(bean, JavaDelegate.class) || beans.isTypeMatch(bean, ExecutionListener.class)
                        || beans.isTypeMatch(bean, TaskListener.class));
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
