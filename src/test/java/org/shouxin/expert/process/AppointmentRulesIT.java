package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.Picture;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.calendar.Deadlines;
import org.shouxin.calendar.WorkingDays;
import org.shouxin.documents.Documents;
import org.shouxin.expert.Blacklist;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.expert.NominationStatus;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.expert.SafetyCode;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Refused;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Comments;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.shouxin.workflow.spi.FactSheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
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
    RecruitmentFile file;
    @Autowired
    RecruitmentFacts facts;
    @Autowired
    ExpertDirectory experts;
    @Autowired
    SafetyCode codes;
    @Autowired
    Documents documents;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ProcessSteps process;
    @Autowired
    WorkingDays workingDays;
    @Autowired
    Deadlines deadlines;
    @Autowired
    Trail trail;
    @Autowired
    MovableClock clock;

    @AfterEach
    void setClock() {
        clock.reset();
    }

    @Test
    @DisplayName("is not decided for somebody whom the blacklist named since the nomination")
    void blacklisted() {
        var nominee = Nominee.fit();
        var number = steps.file("nominator", nominee);
        steps.accept(number);
        steps.sit(number, "80");
        list(nominee.get("residentId"), LocalDate.now(clock));

        steps.appoint(number);

        assertThat(file.of(number).status()).as("voted for by all, all the same").isEqualTo(NominationStatus.NOT_APPOINTED);
    }

    @Test
    @DisplayName("is not signed for by somebody whom the blacklist named since the decision, who may still decline")
    void blacklistedBeforeSignature() {
        var nominee = Nominee.fit().with("applicantUsername", "applicant2");
        var number = steps.file("nominator", nominee);
        steps.approve(number);
        list(nominee.get("residentId"), LocalDate.now(clock));

        assertThatThrownBy(() -> steps.sign(number, "applicant2", nominee.get("name"))).isInstanceOf(Refused.class).hasMessage("commitment.blacklisted");
        assertThat(file.of(number)).matches(view -> view.commitment() == null && view.appointment() == null);
        steps.complete(number, RecruitmentModel.SIGN_COMMITMENT, "applicant2", Map.of("outcome", "decline", "reason", "已列入黑名单"));
        assertThat(file.of(number).status()).isEqualTo(NominationStatus.DECLINED);
        jdbc.sql("delete from expert_blacklist_entry where reason = '测试'").update();
    }

    @Test
    @DisplayName("puts on the work card the photo that was there that day, whatever is handed in later")
    void photo() {
        var nominee = Nominee.fit().with("applicantUsername", "applicant2");
        var number = steps.file("nominator", nominee);
        steps.approve(number);
        attachments.attach(people.actor("nominator"), number, "photo", "一.png", Picture.png(), null);
        var pinned = attachments.attach(people.actor("nominator"), number, "photo", "二.png", Picture.png(), null);
        steps.sign(number, "applicant2", nominee.get("name"));
        var later = documents.store(people.actor("nominator"), number, "photo", "三.png", Picture.png()).id();

        var card = experts.find(people.actor("manager"), file.of(number).appointment().expertId()).card();
        assertThat(card.photoId()).isEqualTo(pinned).isNotEqualTo(later);
        assertThat(codes.holder(card.codeToken()).photoId()).isEqualTo(pinned);
    }

    @Test
    @DisplayName("lapses when ten working days bring no answer to the letter; a late answer is refused, and the person may be nominated anew")
    void unsigned() {
        var nominee = Nominee.fit().with("applicantUsername", "applicant2");
        var number = steps.file("nominator", nominee);
        steps.approve(number);
        var due = workingDays.after(LocalDate.now(clock), 10).due();
        var over = due.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var kept = deadlines.of(number).get(0);

        assertThat(file.of(number).signatureDueOn()).isEqualTo(due);
        assertThat(kept.purpose()).isEqualTo("signature");
        assertThat(kept.deadline().due()).as("explained on the pages").isEqualTo(due);
        assertThat(process.dueOf(number, "boundaryTimer_signatureOverdue")).isEqualTo(over);
        clock.advance(Duration.between(clock.instant(), over));
        assertThatThrownBy(() -> steps.sign(number, "applicant2", nominee.get("name"))).as("late, though the timer has not struck")
                .isInstanceOf(Refused.class).hasMessage("commitment.late");
        assertThatThrownBy(() -> steps.decline(number)).hasMessage("commitment.late");
        clock.reset();
        process.strike(number, "boundaryTimer_signatureOverdue");

        assertThat(file.of(number)).matches(view -> view.status() == NominationStatus.UNSIGNED && view.appointment() == null);
        assertThat(trail.entries(number, 0, 1000)).filteredOn(entry -> "commitment.sent".equals(entry.action())).singleElement()
                .matches(entry -> "expert.commitment.working-days@1".equals(entry.ruleVersion()));
        assertThat(steps.file("nominator", nominee)).isNotEqualTo(number);
    }

    @Test
    @DisplayName("tells when the last day for the answer rests on a calendar that is not official yet")
    void assumed() {
        var number = steps.file("nominator", Nominee.fit());
        steps.approve(number);
        for (var assumed : List.of(true, false)) {
            jdbc.sql("update calendar_deadline set assumed = ? where case_number = ?").params(assumed, number).update();
            assertThat(facts.of(people.actor("manager"), number).sections()).flatExtracting(FactSheet.Section::facts)
                    .filteredOn(fact -> "page.recruitment.calendar.assumed".equals(fact.valueKey())).hasSize(assumed ? 1 : 0);
        }
    }

    @Test
    @DisplayName("is still answered on the last day")
    void lastDay() {
        var nominee = Nominee.fit().with("applicantUsername", "applicant2");
        var number = steps.file("nominator", nominee);
        steps.approve(number);
        var last = file.of(number).signatureDueOn().atTime(23, 59).atZone(clock.getZone()).toInstant();
        clock.advance(Duration.between(clock.instant(), last));

        steps.sign(number, "applicant2", nominee.get("name"));

        assertThat(file.of(number).status()).isEqualTo(NominationStatus.APPOINTED);
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
