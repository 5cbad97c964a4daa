package org.shouxin.workflow.camunda;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.shouxin.kernel.Ids;
import org.shouxin.trail.Gathered;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which sequence flows a case took. Rows are only added, so that parallel branches never wait for each other. */
@Component
class TakenFlows implements ExecutionListener {

    private record Taken(String processInstanceId, String flowId) {
    }

    private final ObjectProvider<JdbcClient> jdbc;
    private final Gathered<Taken> gathered = new Gathered<>(this::write);

    TakenFlows(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void notify(DelegateExecution execution) {
        gathered.add(new Taken(execution.getProcessInstanceId(), execution.getCurrentTransitionId()));
    }

    private void write(List<Taken> flows) {
        var values = flows.stream().flatMap(flow -> Stream.<Object>of(Ids.next(), flow.processInstanceId(), flow.flowId())).toList();
        jdbc.getObject().sql("insert into workflow_taken_flow (id, process_instance_id, flow_id) values "
                + String.join(", ", Collections.nCopies(flows.size(), "(?, ?, ?)"))).params(values).update();
    }

    /** Each flow once, by id. */
    List<String> of(String processInstanceId) {
        gathered.flush();
        return jdbc.getObject().sql("select distinct flow_id from workflow_taken_flow where process_instance_id = ? order by flow_id")
                .param(processInstanceId).query(String.class).list();
    }
}
