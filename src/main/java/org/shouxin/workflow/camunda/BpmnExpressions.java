package org.shouxin.workflow.camunda;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** What an expression in a model may do: read variables, name a delegate or listener, read a property. It calls no method. */
class BpmnExpressions extends JuelExpressionManager {

    BpmnExpressions(BpmnBeans beans) {
        super(beans);
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ReadOnlyMapELResolver(beans));
        resolver.add(new PropertiesOnly());
        return resolver;
    }

    /** Reads {@code execution.processBusinessKey} and its like; a method call stops the step. */
    private static final class PropertiesOnly extends BeanELResolver {

        PropertiesOnly() {
            super(true);
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            throw new ELException("A model calls no method: " + method);
        }
    }
}
