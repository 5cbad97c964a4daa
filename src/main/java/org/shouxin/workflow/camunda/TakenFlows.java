package org.shouxin.workflow.camunda;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.shouxin.kernel.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which sequence flows a case took. Rows are only added, so that parallel branches never wait for each other. */
@Component
class TakenFlows implements ExecutionListener {

    private final ObjectProvider<JdbcClient> jdbc;

    TakenFlows(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void notify(DelegateExecution execution) {
        jdbc.getObject().sql("insert into workflow_taken_flow (id, process_instance_id, flow_id) values (?, ?, ?)")
                .params(Ids.next(), execution.getProcessInstanceId(), execution.getCurrentTransitionId()).update();
    }

    /** Each flow once, by id. */
    List<String> of(String processInstanceId) {
        return jdbc.getObject().sql("select distinct flow_id from workflow_taken_flow where process_instance_id = ? order by flow_id")
                .param(processInstanceId).query(String.class).list();
    }
}
