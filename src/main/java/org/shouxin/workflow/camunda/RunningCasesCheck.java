package org.shouxin.workflow.camunda;

import java.util.List;
import java.util.stream.Stream;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every open case is run by exactly one process instance under its own number, every ended one by none; a called process bears that number too. */
@Component
@Order(10)
class RunningCasesCheck implements ConsistencyCheck {

    private static final String INSTANCE = "e.PARENT_ID_ is null and e.SUPER_EXEC_ is null";

    private final JdbcClient jdbc;

    RunningCasesCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public List<Finding> check() {
        return Stream.of(
                found("case.not-running", """
                        select c.case_number, c.process_instance_id from workflow_case c where c.state = 'OPEN' and not exists (
                            select 1 from ACT_RU_EXECUTION e where e.BUSINESS_KEY_ = c.case_number and %s)"""),
                found("case.runs-twice", """
                        select e.BUSINESS_KEY_, min(e.ID_) from ACT_RU_EXECUTION e where e.BUSINESS_KEY_ is not null and %s
                        group by e.BUSINESS_KEY_ having count(*) > 1"""),
                found("case.other-instance", """
                        select c.case_number, e.ID_ from workflow_case c join ACT_RU_EXECUTION e on e.BUSINESS_KEY_ = c.case_number and %s
                        where c.state = 'OPEN' and (c.process_instance_id is null or c.process_instance_id <> e.ID_)"""),
                found("case.still-running", """
                        select c.case_number, e.ID_ from workflow_case c join ACT_RU_EXECUTION e on e.BUSINESS_KEY_ = c.case_number and %s
                        where c.state = 'ENDED'"""),
                found("instance.without-case", """
                        select '', e.ID_ from ACT_RU_EXECUTION e where %s and not exists (
                            select 1 from workflow_case c where c.case_number = e.BUSINESS_KEY_)"""),
                found("instance.other-case", """
                        select r.BUSINESS_KEY_, e.ID_ from ACT_RU_EXECUTION e join ACT_RU_EXECUTION r on r.ID_ = e.ROOT_PROC_INST_ID_
                        where e.SUPER_EXEC_ is not null and (e.BUSINESS_KEY_ is null or e.BUSINESS_KEY_ <> r.BUSINESS_KEY_)""")).flatMap(List::stream).toList();
    }

    private List<Finding> found(String code, String sql) {
        return jdbc.sql(sql.formatted(INSTANCE) + " order by 1, 2 limit " + MOST)
                .query((row, index) -> new Finding(code, row.getString(1), row.getString(2))).list();
    }
}
