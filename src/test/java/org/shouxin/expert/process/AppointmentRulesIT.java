package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.Picture;
import org.shouxin.TestPeople.People;
import org.shouxin.documents.Documents;
import org.shouxin.expert.Blacklist;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.expert.NominationStatus;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.expert.SafetyCode;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Refused;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Comments;
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
    ExpertDirectory experts;
    @Autowired
    SafetyCode codes;
    @Autowired
    Documents documents;
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

        steps.appoint(number);

        assertThat(file.of(number).status()).as("voted for by all, all the same").isEqualTo(NominationStatus.NOT_APPOINTED);
    }

    @Test
    @DisplayName("is not signed for by somebody whom the blacklist named since the decision, who may still decline")
    void blacklistedBeforeSignature() {
        var nominee = Nominee.fit().with("applicantUsername", "applicant2");
        var number = steps.file("nominator", nominee);
        steps.accept(number);
        steps.sit(number, "80");
        steps.appoint(number);
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
        steps.accept(number);
        steps.sit(number, "80");
        steps.appoint(number);
        attachments.attach(people.actor("nominator"), number, "photo", "一.png", Picture.png(), null);
        var pinned = attachments.attach(people.actor("nominator"), number, "photo", "二.png", Picture.png(), null);
        steps.sign(number, "applicant2", nominee.get("name"));
        var later = documents.store(people.actor("nominator"), number, "photo", "三.png", Picture.png()).id();

        var card = experts.find(people.actor("manager"), file.of(number).appointment().expertId()).card();
        assertThat(card.photoId()).isEqualTo(pinned).isNotEqualTo(later);
        assertThat(codes.holder(card.codeToken()).photoId()).isEqualTo(pinned);
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
