package org.shouxin.workflow.camunda;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractSerializableValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ByteArrayValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.FileValueSerializer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Narrows the engine to what this product uses: no scripts, no foreign beans, no objects or files as variables. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final BeanFactory beans;
    private final ModelListener modelListener;

    EngineSettings(BeanFactory beans, ModelListener modelListener) {
        this.beans = beans;
        this.modelListener = modelListener;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new BpmnExpressions(new BpmnBeans(beans)));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoClasses());
        engine.setTaskMetricsEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setHistoryCleanupBatchWindowStartTime("17:00+0000");
        engine.setHistoryCleanupBatchWindowEndTime("21:00+0000");
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfigurationImpl.HISTORY_REMOVAL_TIME_STRATEGY_END);
        if (engine.getCustomPreBPMNParseListeners() == null) {
            engine.setCustomPreBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPreBPMNParseListeners().add(modelListener);
    }

    /** Objects would be stored Java-serialised and files as blobs: without a serialiser, setting one fails at once. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        var serializers = engine.getVariableSerializers();
        List.copyOf(serializers.getSerializers()).stream()
                .filter(serializer -> serializer instanceof AbstractSerializableValueSerializer<?>
                        || serializer instanceof ByteArrayValueSerializer || serializer instanceof FileValueSerializer)
                .forEach(serializers::removeSerializer);
    }

    /** {@code camunda:class} would run any class on the path; models name beans instead. */
    private static final class NoClasses implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> type) {
            throw new ProcessEngineException("Models name delegates as beans, not as classes: " + type.getName());
        }
    }
}
