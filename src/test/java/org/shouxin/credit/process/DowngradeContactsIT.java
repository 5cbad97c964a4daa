package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.Visitor;
import org.shouxin.credit.DowngradeStatus;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.SampleEnterprise;
import org.shouxin.scoring.Grade;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("In a downgrade, the enterprise is heard")
class DowngradeContactsIT extends DowngradeScene {

    private static final String CONTACT = "enterprise";

    @LocalServerPort
    int port;
    @Autowired
    EnterpriseRegistry registry;
    @Autowired
    EnterpriseDirectory directory;
    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("through the contact it has when the notice is served, who sees the step and takes it")
    void newContact() {
        var number = opened("", Grade.C);
        contact(number, CONTACT);
        serve(number, today());
        var task = process.taskOf(number, DowngradeModel.FILE_OBJECTION);
        assertThat(Visitor.as(port, CONTACT).get("/tasks/" + task).statusCode()).isEqualTo(200);
        assertThat(duties(number)).contains("SUBJECT");
        complete(number, DowngradeModel.FILE_OBJECTION, CONTACT, Map.of("statement", "检查记录与事实不符"));
        assertThat(view(number).status()).isEqualTo(DowngradeStatus.OBJECTED);
    }

    @Test
    @DisplayName("on paper too when its contact has an account: the first objection ends the waiting of both")
    void onPaperBesideAccount() {
        var number = served(CONTACT, Grade.C);
        assertThat(process.openTasks(number)).containsExactly(DowngradeModel.FILE_OBJECTION, DowngradeModel.RECORD_OBJECTION);
        object(number);
        assertThat(view(number).objection().objector()).isEqualTo("潘伟明");
        assertThat(process.openTasks(number)).containsExactly(DowngradeModel.REVIEW_OBJECTION);

        var other = served(CONTACT, Grade.C);
        complete(other, DowngradeModel.FILE_OBJECTION, CONTACT, Map.of("statement", "检查记录与事实不符"));
        assertThat(process.openTasks(other)).containsExactly(DowngradeModel.REVIEW_OBJECTION);
        assertThat(process.dueOf(other, DowngradeModel.PERIOD_OVER)).as("the period ends with it").isNull();
    }

    @Test
    @DisplayName("once, when contact and reviewer act in the same moment; the other is told that the case went on")
    void bothAtOnce() {
        for (var round = 0; round < 3; round++) {
            var number = served(CONTACT, Grade.C);
            var file = process.taskOf(number, DowngradeModel.FILE_OBJECTION);
            var record = process.taskOf(number, DowngradeModel.RECORD_OBJECTION);
            var both = AtOnce.run(
                    () -> tasks.complete(people.actor(CONTACT), file, Map.of("statement", "检查记录与事实不符"), null),
                    () -> tasks.complete(people.actor(SERVED_BY), record, paper(today()), null));
            assertThat(both.codes()).singleElement().isIn("task.cancelled", "case.changed", "downgrade.step");
            assertThat(view(number).status()).isEqualTo(DowngradeStatus.OBJECTED);
            assertThat(process.openTasks(number)).containsExactly(DowngradeModel.REVIEW_OBJECTION);
            assertThat(jdbc.sql("select count(*) from trail_entry where case_number = ? and action = 'objection.filed'").param(number)
                    .query(Long.class).single()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("in the interview through the contact it has when the grade takes effect, not through one who has left")
    void interviewee() {
        var left = served(CONTACT, Grade.C);
        contact(left, "");
        over(left);
        decide(left, "approve");
        assertThat(process.facts(left).get(DowngradeModel.CONTACT)).isNull();

        var come = served("", Grade.C);
        contact(come, CONTACT);
        over(come);
        decide(come, "approve");
        assertThat(process.facts(come)).containsEntry(DowngradeModel.CONTACT, people.userId(CONTACT));
        assertThat(all.find(people.actor(CONTACT), come).subject()).isEqualTo(view(come).enterpriseName());
    }

    private static Map<String, Object> paper(LocalDate receivedOn) {
        return Map.of("receivedOn", receivedOn.toString(), "objector", "潘伟明", "statement", "不同意");
    }

    private void contact(String number, String username) {
        var head = people.actor("head");
        var known = directory.find(head, view(number).enterpriseId());
        registry.change(head, known.row().id(), SampleEnterprise.with(known.typed(), "contactUsername", username), known.version(), null);
    }

    private Set<String> duties(String number) {
        return Set.copyOf(jdbc.sql("select duty from identity_duty where case_number = ? and person_id = ?")
                .params(number, people.actor(CONTACT).personId()).query(String.class).list());
    }
}
