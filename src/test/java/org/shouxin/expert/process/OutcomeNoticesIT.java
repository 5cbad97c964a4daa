package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.calendar.WorkingDays;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.expert.Reminders;
import org.shouxin.kernel.Actor;
import org.shouxin.notices.Inbox;
import org.shouxin.notices.NoticeView;
import org.shouxin.notices.NoticeWords;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("Nominator and candidate are told")
class OutcomeNoticesIT {

    @Autowired
    RecruitmentSteps steps;
    @Autowired
    ProcessSteps process;
    @Autowired
    People people;
    @Autowired
    RecruitmentFile file;
    @Autowired
    Inbox inbox;
    @Autowired
    NoticeWords words;
    @Autowired
    WorkingDays workingDays;
    @Autowired
    Reminders reminders;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;

    @AfterEach
    void setClock() {
        clock.reset();
    }

    @Test
    @DisplayName("of a return, and once that its time is nearly over, and of the lapse")
    void lapsed() {
        untilDueOnMonday();
        var number = returned();
        var due = workingDays.after(LocalDate.now(clock), 10).due();
        assertTold(number, "returned");
        assertThat(told(people.actor("nominator"), number).get(0).facts()).containsEntry("due", due.toString());

        untilFourWorkingDaysBefore(due);
        reminders.remind();
        assertTold(number, "returned");
        clock.advance(Duration.ofDays(1));
        reminders.remind();
        reminders.remind();
        assertTold(number, "correction-near", "returned");
        process.strike(number, "boundaryTimer_correctionOverdue");
        assertTold(number, "lapsed", "correction-near", "returned");
        assertThat(process.endOf(number)).isEqualTo("endEvent_lapsed");
    }

    @Test
    @DisplayName("of the commitment letter, once that its time is nearly over, and that the appointment lapsed")
    void unsigned() {
        var number = accepted();
        steps.sit(number, "80");
        steps.appoint(number);
        var due = file.of(number).signatureDueOn();
        untilFourWorkingDaysBefore(due);
        reminders.remind();
        assertTold(number, "approved", "test-passed", "test-scheduled");
        clock.advance(Duration.ofDays(1));
        reminders.remind();
        reminders.remind();
        assertTold(number, "signature-near", "approved", "test-passed", "test-scheduled");
        assertThat(told(people.actor("nominator"), number).get(0).facts()).containsEntry("due", due.toString());
        process.strike(number, "boundaryTimer_signatureOverdue");
        assertTold(number, "unsigned", "signature-near", "approved", "test-passed", "test-scheduled");
    }

    /** Lets days pass until what takes ten working days ends after a weekend, so that working days are not calendar days. */
    private void untilDueOnMonday() {
        while (workingDays.after(LocalDate.now(clock), 10).due().getDayOfWeek() != DayOfWeek.MONDAY) {
            clock.advance(Duration.ofDays(1));
        }
    }

    private void untilFourWorkingDaysBefore(LocalDate due) {
        while (workingDays.after(LocalDate.now(clock).plusDays(1), 3).due().isBefore(due)) {
            clock.advance(Duration.ofDays(1));
        }
    }

    @Test
    @DisplayName("of their own time, though the nomination before theirs cannot be read, and are not looked at again")
    void eachAlone() {
        var broken = returned();
        var sound = returned();
        var sealed = jdbc.sql("select resident_id from expert_nomination where case_number = ?").param(broken).query(String.class).single();
        var due = workingDays.after(LocalDate.now(clock), 10).due();
        clock.advance(Duration.ofDays(LocalDate.now(clock).until(due.minusDays(3), java.time.temporal.ChronoUnit.DAYS)));
        jdbc.sql("update expert_nomination set resident_id = 'g1.gone.AAAA' where case_number = ?").param(broken).update();
        try {
            reminders.remind();
        } finally {
            jdbc.sql("update expert_nomination set resident_id = ? where case_number = ?").params(sealed, broken).update();
        }
        assertTold(sound, "correction-near", "returned");
        assertTold(broken, "returned");
        jdbc.sql("delete from notices_notice where case_number = ?").param(sound).update();
        reminders.remind();
        assertThat(told(people.actor("nominator"), sound)).as("reminded before").isEmpty();
        assertTold(broken, "correction-near", "returned");
    }

    private String returned() {
        var number = steps.file("nominator", Nominee.fit());
        steps.sendBack(number);
        return number;
    }

    @Test
    @DisplayName("of every return anew, and of a refusal")
    void refused() {
        var nominee = Nominee.fit();
        var number = steps.file("nominator", nominee);
        steps.sendBack(number);
        steps.complete(number, RecruitmentModel.CORRECT_REGISTRATION, "nominator", nominee.values());
        steps.sendBack(number);
        steps.complete(number, RecruitmentModel.CORRECT_REGISTRATION, "nominator", nominee.values());
        steps.complete(number, RecruitmentModel.REVIEW_REGISTRATION, "reviewer", Map.of("outcome", "refuse", "reason", "材料不实"));

        assertTold(number, "refused", "returned", "returned");
        assertThat(process.endOf(number)).isEqualTo("endEvent_refused");
        assertThat(told(people.actor("nominator"), number).toString()).as("the reason stays in the case").doesNotContain("材料不实");
    }

    @Test
    @DisplayName("of the test, the re-test and its failure")
    void testFailed() {
        var number = accepted();
        steps.schedule(number);
        steps.absent(number);
        steps.schedule(number);
        steps.absent(number);

        assertTold(number, "test-failed", "test-scheduled", "retest", "test-scheduled");
        assertThat(told(people.actor("nominator"), number).get(1).facts()).containsEntry("place", "武进区行政中心").containsEntry("time", "09:00")
                .containsEntry("date", LocalDate.now(clock).toString());
        assertThat(process.endOf(number)).isEqualTo("endEvent_testFailed");
    }

    @Test
    @DisplayName("of a decision against the candidate")
    void notAppointed() {
        var number = passed();
        steps.reject(number);

        assertTold(number, "not-appointed", "test-passed", "test-scheduled");
        assertThat(process.endOf(number)).isEqualTo("endEvent_notAppointed");
    }

    @Test
    @DisplayName("of the approval and of a candidate who declines")
    void declined() {
        var number = passed();
        steps.appoint(number);
        steps.decline(number);

        assertTold(number, "declined", "approved", "test-passed", "test-scheduled");
        assertThat(process.endOf(number)).isEqualTo("endEvent_declined");
    }

    @Test
    @DisplayName("of the appointment with work card and term, each in the own language")
    void appointed() {
        var nominee = Nominee.fit().with("name", "𠮷𬺈·买提");
        var number = steps.appointed(nominee, "nominator");

        assertTold(number, "appointed", "approved", "test-passed", "test-scheduled");
        assertThat(process.endOf(number)).isEqualTo("endEvent_appointed");
        var notice = told(candidate(number), number).get(0);
        var card = file.of(number).appointment().workCard();
        assertThat(words.text(notice.template(), notice.facts(), Locale.SIMPLIFIED_CHINESE)).startsWith("𠮷𬺈·买提 已聘任").contains(card)
                .contains(LocalDate.now(clock).plusYears(3).toString()).doesNotContain("{");
        assertThat(words.text(notice.template(), notice.facts(), Locale.ENGLISH)).contains("𠮷𬺈·买提 is appointed").contains(card).doesNotContain("{");
        for (var secret : List.of(nominee.get("residentId"), nominee.get("mobile"))) {
            assertThat(told(candidate(number), number).toString()).doesNotContain(secret);
        }
    }

    @Test
    @DisplayName("once when they are the same person")
    void self() {
        var number = steps.file("applicant3", Nominee.fit().with("nominationKind", "self"));
        steps.complete(number, RecruitmentModel.REVIEW_REGISTRATION, "reviewer", Map.of("outcome", "refuse", "reason", "材料不实"));

        assertThat(told(people.actor("applicant3"), number)).hasSize(1);
    }

    private String accepted() {
        var number = steps.file("nominator", Nominee.fit());
        steps.accept(number);
        return number;
    }

    private String passed() {
        var number = accepted();
        steps.schedule(number);
        steps.score(number, 30, 25, 25);
        return number;
    }

    private Actor candidate(String number) {
        return people.directory().actor(file.of(number).applicant().userId());
    }

    private List<NoticeView> told(Actor actor, String number) {
        return inbox.page(actor, new Inbox.Query(false, number, null, 20)).items();
    }

    /** @param newestFirst what both were told of, and nothing else; every word of it exists in both languages */
    private void assertTold(String number, String... newestFirst) {
        for (var actor : List.of(people.actor("nominator"), candidate(number))) {
            assertThat(told(actor, number)).extracting(notice -> notice.template().substring("recruitment.".length())).containsExactly(newestFirst);
            told(actor, number).forEach(notice -> List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE).forEach(locale ->
                    assertThat(words.title(notice.template(), locale) + words.text(notice.template(), notice.facts(), locale))
                            .contains(file.of(number).registration().candidate().name()).doesNotContain("{").doesNotContain("recruitment.")));
        }
    }
}
