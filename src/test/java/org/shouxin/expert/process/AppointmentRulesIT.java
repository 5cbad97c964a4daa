package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.expert.Blacklist;
import org.shouxin.expert.Nominee;
import org.shouxin.kernel.Conflict;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Comments;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@Import({ProcessSteps.class, RecruitmentSteps.class})
@DisplayName("An appointment")
class AppointmentRulesIT {

    @Autowired
    RecruitmentSteps steps;
    @Autowired
    People people;
    @Autowired
    Cases cases;
    @Autowired
    Attachments attachments;
    @Autowired
    Comments comments;
    @Autowired
    Blacklist blacklist;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    @Test
    @DisplayName("is not decided for somebody whom the blacklist named since the nomination")
    void blacklisted() {
        var nominee = Nominee.fit();
        var number = steps.file("nominator", nominee);
        steps.accept(number);
        steps.sit(number, "80");
        list(nominee.get("residentId"), LocalDate.now(clock));

        assertThatThrownBy(() -> steps.appoint(number)).hasMessage("appointment.blacklisted");
        jdbc.sql("delete from expert_blacklist_entry where reason = '测试'").update();
        steps.appoint(number);
    }

    @Test
    @DisplayName("ends the case, which takes nothing more, and bars another nomination of the same person")
    void ended() {
        var nominee = Nominee.fit();
        var number = steps.appointed(nominee, "nominator");

        assertThat(cases.mayAct(people.actor("nominator"), number)).isFalse();
        assertThatThrownBy(() -> attachments.attach(people.actor("nominator"), number, "photo", "x.png", new byte[]{1}, null))
                .isInstanceOf(Conflict.class).hasMessage("case.ended");
        assertThatThrownBy(() -> comments.write(people.actor("reviewer"), number, "x", null)).hasMessage("case.ended");
        assertThatThrownBy(() -> steps.file("nominator", Nominee.fit().with("birthDate", nominee.get("birthDate"))
                .with("residentId", nominee.get("residentId")))).as("already in the pool").hasMessage("nomination.duplicate");
    }

    private void list(String residentId, LocalDate day) {
        transaction.executeWithoutResult(status -> blacklist.enter("320412", residentId, day, day, "测试"));
    }
}
