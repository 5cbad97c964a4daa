package org.shouxin.bench;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.WorkQuery;
import org.shouxin.workflow.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A page of the worklist beside the engine's own candidate-group query over the same open tasks: ten groups of equal size
 * in one bureau, of which the reader holds two; 20 rows by due date, with the count.
 */
@IntegrationTest
class WorklistBenchmark {

    private static final String BUREAU = "bench-bureau";
    private static final List<String> GROUPS = List.of("reviewer", "tester", "requester", "section-head", "manager", "secretary",
            "investigator", "finance", "nominator", "enterprise");

    @Autowired
    private Worklist worklist;
    @Autowired
    private TaskService engine;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void page() {
        Stopwatch.report("worklist", "| open tasks | page with count, ms | engine list + count, ms | ratio | engine list alone, ms | ratio |\n| --- | --- | --- | --- | --- | --- |");
        for (int open : List.of(10_000, 100_000, 1_000_000)) {
            fill(open);
            measure(open);
        }
    }

    private void measure(int open) {
        var reader = new Actor("bench-reader", "bench-person", "Reader",
                List.of(new Grant(Role.REVIEWER, BUREAU, null), new Grant(Role.TESTER, BUREAU, null)), null);
        var groups = List.of("reviewer", "tester");
        var slow = open >= 1_000_000;
        var ours = Stopwatch.medianMillis(50, 200, () -> expect20(worklist.page(reader, WorkQuery.of(WorkQuery.Scope.GROUPS)).items()));
        var list = Stopwatch.medianMillis(slow ? 1 : 5, slow ? 7 : 20, () -> expect20(
                engine.createTaskQuery().taskCandidateGroupIn(groups).orderByDueDate().asc().listPage(0, 20)));
        var count = Stopwatch.medianMillis(slow ? 1 : 5, slow ? 7 : 20, () -> engine.createTaskQuery().taskCandidateGroupIn(groups).count());
        Stopwatch.report("worklist", "| %,d | %.2f | %.1f | %.0f × | %.1f | %.0f × |".formatted(open, ours, list + count, (list + count) / ours,
                list, list / ours));
    }

    private static void expect20(List<?> rows) {
        if (rows.size() != 20) {
            throw new IllegalStateException("a full page was expected, not " + rows.size() + " rows");
        }
    }

    /** Grows both models to the wanted size with the same ids, groups and due dates; built by the server from a table of numbers. */
    private void fill(int open) {
        jdbc.execute("create table if not exists bench_number (n int primary key)");
        jdbc.execute("insert ignore into bench_number with digits as (select 0 d union all select 1 union all select 2 union all select 3 union all"
                + " select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)"
                + " select a.d + 10*b.d + 100*c.d + 1000*e.d + 10000*f.d + 100000*g.d from digits a, digits b, digits c, digits e, digits f, digits g");
        jdbc.execute("drop table if exists bench_task");
        jdbc.execute("create table bench_task as select n, concat('bench-', lpad(n, 8, '0')) id, elt(1 + n mod 10, '" + String.join("','", GROUPS)
                + "') grp, date_add('2026-01-01', interval (n * 7919) mod 31536000 second) due from bench_number where n < " + open
                + " and n >= (select count(*) from ACT_RU_TASK where ID_ like 'bench-%')");
        jdbc.execute("insert into ACT_RU_TASK (ID_, REV_, NAME_, TASK_DEF_KEY_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_)"
                + " select id, 1, 'Review', 'userTask_review', 50, '2026-01-01', due, 1 from bench_task");
        jdbc.execute("insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_) select concat('l', id), 1, grp, 'candidate', id from bench_task");
        jdbc.execute("insert into workflow_task (task_id, case_number, process_key, task_key, subject, bureau_id, role_name, duty, queue, state, created_at,"
                + " due_at, version, open_queue, open_bureau, due_order, created_order) select id, concat('320412-ER-2026-', id), 'expert-recruitment',"
                + " 'userTask_review', '候选人', '" + BUREAU + "', upper(replace(grp, '-', '_')), 'REVIEW', concat('" + BUREAU + ":', grp), 'OPEN', '2026-01-01', due, 0,"
                + " concat('" + BUREAU + ":', grp), '" + BUREAU + "', unix_timestamp(due) * 1000, n from bench_task");
        jdbc.execute("analyze table ACT_RU_TASK, ACT_RU_IDENTITYLINK, workflow_task");
    }

    @AfterEach
    void clear() {
        jdbc.execute("delete from ACT_RU_IDENTITYLINK where TASK_ID_ like 'bench-%'");
        jdbc.execute("delete from ACT_RU_TASK where ID_ like 'bench-%'");
        jdbc.execute("delete from workflow_task where task_id like 'bench-%'");
    }
}
