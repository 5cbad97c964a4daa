package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.expert.process.RecruitmentSteps;
import org.shouxin.kernel.Ids;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.shouxin.workflow.spi.ConsistencyCheck.Finding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Consistency")
class ConsistencyIT {

    @Autowired
    Consistency consistency;
    @Autowired
    ConsistencyRuns runs;
    @Autowired
    ConsistencyCommand command;
    @Autowired
    DataSource database;
    @Autowired
    JdbcClient jdbc;
    @LocalServerPort
    int port;

    private String open;
    private String appointed;
    private String task;
    private String document;
    private String instance;
    /** What the check names of the cases of other tests, and of all cases as long as nothing is damaged. */
    private Set<Finding> known;

    /** One kind of damage and what is to be said about it. */
    private record Harm(String name, UnaryOperator<Damage> act, String... codes) {
    }

    @BeforeAll
    void cases(@Autowired Cases cases, @Autowired Tasks tasks, @Autowired ProcessSteps process, @Autowired People people,
            @Autowired RecruitmentFile file, @Autowired Clock clock, @Autowired Attachments attachments) throws IOException {
        var steps = new RecruitmentSteps(cases, attachments, tasks, process, people, file, clock);
        known = findings();
        open = steps.file("nominator", Nominee.fit());
        appointed = steps.appointed(Nominee.fit(), "nominator");
        task = process.taskOf(open, "userTask_reviewRegistration");
        document = attachments.attach(people.actor("nominator"), open, "other", "a.png", picture(), null);
        instance = jdbc.sql("select process_instance_id from workflow_case where case_number = ?").param(open).query(String.class).single();
        assertThat(findings()).as("nothing new about undamaged cases").isEqualTo(known);
    }

    private Stream<Harm> harms() {
        var stranger = Ids.next();
        return Stream.of(
                new Harm("a process instance is gone", damage -> damage.remove("ACT_RU_EXECUTION", "PROC_INST_ID_ = ?", instance),
                        "case.not-running", "task.not-in-engine"),
                new Harm("a case runs twice", damage -> damage.copy("ACT_RU_EXECUTION", "ID_", stranger, "ID_ = ?", instance),
                        "case.runs-twice", "case.other-instance"),
                new Harm("a case names another instance", damage -> damage.change("workflow_case", "process_instance_id", stranger,
                        "case_number = ?", open), "case.other-instance"),
                new Harm("a case is ended by hand", damage -> damage.change("workflow_case", "state", "ENDED", "case_number = ?", open),
                        "case.still-running", "trail.entry-missing", "nomination.status"),
                new Harm("an ended case is opened by hand", damage -> damage.change("workflow_case", "state", "OPEN", "case_number = ?", appointed),
                        "case.not-running", "trail.entry-surplus", "nomination.status"),
                new Harm("a case is gone", damage -> damage.remove("workflow_case", "case_number = ?", open),
                        "instance.without-case", "case.gone", "nomination.no-case", "document.owner-unknown"),
                new Harm("a task is not listed", damage -> damage.remove("workflow_task", "task_id = ?", task), "task.not-listed"),
                new Harm("a task is listed as somebody's", damage -> damage.change("workflow_task", "assignee", stranger, "task_id = ?", task),
                        "task.listed-wrongly"),
                new Harm("a task is listed that never was", damage -> damage.copy("workflow_task", "task_id", stranger, "task_id = ?", task),
                        "task.not-in-engine"),
                new Harm("a trail entry is rewritten", damage -> damage.change("trail_entry", "reason", "x", "case_number = ? and sequence_no = 2", open),
                        "trail.broken"),
                new Harm("the opening entry is taken out", damage -> damage.remove("trail_entry", "case_number = ? and sequence_no = 1", open),
                        "trail.broken", "trail.entry-missing"),
                new Harm("an entry is put in", damage -> damage.copy("trail_entry", "sequence_no", 999L, "case_number = ? and action = 'case.opened'", open),
                        "trail.broken", "trail.entry-surplus"),
                new Harm("a file is changed", damage -> damage.change("documents_content", "content", new byte[] {1},
                        "sha256 = (select sha256 from documents_document where id = ?)", document), "document.content-changed"),
                new Harm("a file has no content", damage -> damage.remove("documents_content",
                        "sha256 = (select sha256 from documents_document where id = ?)", document), "document.content-missing"),
                new Harm("a file belongs to nobody", damage -> damage.change("documents_document", "owner", stranger, "id = ?", document),
                        "document.owner-unknown"),
                new Harm("a nomination is gone", damage -> damage.remove("expert_nomination", "case_number = ?", open), "nomination.missing"),
                new Harm("an appointment is undone by hand", damage -> damage.change("expert_nomination", "status", "DECLINED", "case_number = ?", appointed),
                        "nomination.status", "term.not-appointed", "card.not-appointed"),
                new Harm("a term is gone", damage -> damage.remove("expert_term", "case_number = ?", appointed),
                        "appointed.no-term", "expert.no-term", "letter.no-term"),
                new Harm("a card is gone", damage -> damage.remove("expert_work_card", "case_number = ?", appointed),
                        "appointed.no-card", "expert.no-card"),
                new Harm("an expert is gone", damage -> damage.remove("expert_expert", "case_number = ?", appointed),
                        "appointed.no-term", "appointed.no-card"),
                new Harm("a term comes from no case", damage -> damage.change("expert_term", "case_number", "320412-ER-1999-0001",
                        "expert_id = (select id from expert_expert where case_number = ?)", appointed), "appointed.no-term", "term.no-case", "letter.no-term"),
                new Harm("a card comes from no case", damage -> damage.change("expert_work_card", "case_number", "320412-ER-1999-0001",
                        "expert_id = (select id from expert_expert where case_number = ?)", appointed), "appointed.no-card", "card.no-case"));
    }

    @AfterAll
    void mended() {
        assertThat(findings()).as("the same as before, once everything is mended").isEqualTo(known);
    }

    /** What a harm left behind although it was mended would be new while the next one stands, or in the end. */
    @TestFactory
    @DisplayName("names the damage:")
    Stream<DynamicTest> damages() {
        return harms().map(harm -> DynamicTest.dynamicTest(harm.name(), () -> {
            var damage = new Damage(database);
            try {
                harm.act().apply(damage);
                var report = consistency.run();
                var named = findings(report);
                assertThat(named).as("also all that was known before").containsAll(known);
                var found = new HashSet<>(named);
                found.removeAll(known);
                assertThat(found).extracting(Finding::code).as("this harm, and nothing of the one before").containsExactlyInAnyOrder(harm.codes());
                var english = new StringWriter();
                assertThat(command.print(report, new PrintWriter(english), Locale.ENGLISH)).isEqualTo(1);
                assertThat(english.toString()).contains("The records do NOT agree.");
                found.stream().map(Finding::caseNumber).filter(number -> !number.isEmpty()).forEach(number -> assertThat(english.toString()).contains(number));
            } finally {
                damage.undo();
            }
        }));
    }

    @Test
    @DisplayName("is said in plain words and as an exit code")
    void words() {
        var fine = new Consistency.Report(List.of(new Consistency.Part("engine", List.of())), 0);
        var chinese = new StringWriter();
        assertThat(command.print(fine, new PrintWriter(chinese), Locale.SIMPLIFIED_CHINESE)).isZero();
        assertThat(chinese.toString()).contains("案件与运行中的流程：0 项不一致", "各项记录一致。");
        assertThat(new Consistency.Report(List.of(), 1).agrees()).isFalse();
    }

    @Test
    @DisplayName("is checked on a page by system administrators and auditors, who see their own bureaus, and by nobody else")
    void page(@Autowired People people) {
        var damage = new Damage(database).remove("workflow_task", "task_id = ?", task);
        try {
            for (var reader : List.of("sysadmin", "auditor")) {
                var visitor = Visitor.as(port, reader);
                assertThat(visitor.get("/admin/consistency").body()).contains("一致性核对", "立即核对");
                assertThat(visitor.post("/admin/consistency", Map.of()).statusCode()).isLessThan(400);
                ConsistencyRunsIT.finish(runs, people.actor(reader));
                var answer = visitor.get("/admin/consistency", "Accept-Language", "zh-CN");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("各项记录不一致！", task, open);
            }
            var other = Visitor.as(port, "xb.auditor");
            assertThat(other.get("/admin/consistency").body()).contains("各项记录不一致！", "属于其他单位").doesNotContain(task);
        } finally {
            damage.undo();
        }
        for (var stranger : List.of("nominator", "secadmin", "manager")) {
            var visitor = Visitor.as(port, stranger);
            assertThat(visitor.get("/admin/consistency").statusCode()).isEqualTo(403);
            assertThat(visitor.post("/admin/consistency", Map.of()).statusCode()).isEqualTo(403);
        }
    }

    private Set<Finding> findings() {
        return findings(consistency.run());
    }

    private static Set<Finding> findings(Consistency.Report report) {
        return report.parts().stream().flatMap(part -> part.findings().stream()).collect(Collectors.toSet());
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, (int) System.nanoTime() & 0xffffff);
        image.setRGB(1, 0, Ids.next().hashCode() & 0xffffff);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
