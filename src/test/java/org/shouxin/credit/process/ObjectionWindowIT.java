package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.calendar.Deadlines;
import org.shouxin.calendar.KeptDeadline;
import org.shouxin.calendar.WorkingDays;
import org.shouxin.credit.DowngradeStatus;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Refused;
import org.shouxin.scoring.Grade;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("The objection period of a downgrade")
class ObjectionWindowIT extends DowngradeScene {

    @Autowired
    WorkingDays workingDays;
    @Autowired
    Deadlines deadlines;

    @Test
    @DisplayName("counts five working days from the day after the delivery, and ends with the last second of the last one")
    void lastSecond() {
        var number = served("", Grade.C);
        var due = view(number).objectionDueOn();
        assertThat(due).isEqualTo(workingDays.after(today(), 5).due());
        assertThat(process.dueOf(number, DowngradeModel.PERIOD_OVER)).as("the case goes on when the desk has had its day")
                .isEqualTo(workingDays.after(due, 1).due().plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        advanceTo(due.plusDays(1), Duration.ofSeconds(-1));
        assertThatThrownBy(() -> process.strike(number, DowngradeModel.PERIOD_OVER)).hasMessage("objection.window-open");
        object(number);
        assertThat(view(number).status()).isEqualTo(DowngradeStatus.OBJECTED);
    }

    @Test
    @DisplayName("is over the day after, also on the day of the desk and while the case waits for its timer")
    void dayAfter() {
        var number = served("", Grade.C);
        advanceTo(view(number).objectionDueOn().plusDays(1), Duration.ZERO);
        assertThatThrownBy(() -> object(number)).isInstanceOf(Refused.class).hasMessage("objection.late");
        process.strike(number, DowngradeModel.PERIOD_OVER);
        assertThat(view(number).status()).isEqualTo(DowngradeStatus.DECIDABLE);
        assertThat(process.openTasks(number)).containsExactly(DowngradeModel.DECIDE_DOWNGRADE);
    }

    @Test
    @DisplayName("holds for a paper that was received on its last day and is taken down on the next working day, before the timer")
    void takenDownLater() {
        var number = served("", Grade.C);
        var due = view(number).objectionDueOn();
        var desk = workingDays.after(due, 1).due();
        advanceTo(desk.plusDays(1), Duration.ofMinutes(-1));
        assertThat(clock.instant()).isBefore(process.dueOf(number, DowngradeModel.PERIOD_OVER));
        assertThat(all.facts(people.actor("auditor"), number).sections().toString()).contains("page.downgrade.windowDesk");
        assertThatThrownBy(() -> objecting(number, due.plusDays(1)).run()).as("received too late").hasMessage("objection.late");
        objecting(number, due).run();
        assertThat(view(number).status()).isEqualTo(DowngradeStatus.OBJECTED);
        assertThat(process.openTasks(number)).containsExactly(DowngradeModel.REVIEW_OBJECTION);
    }

    @Test
    @DisplayName("leaves out the days off after a delivery on the Friday before them")
    void holiday() {
        advanceTo(LocalDate.of(2026, 2, 13), Duration.ofHours(10));
        var number = served("", Grade.C);
        assertThat(view(number).objectionDueOn()).as("the Saturday after is worked, 15 to 23 February are days off").isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(kept(number, "objection").deadline().assumed()).isFalse();
    }

    @Test
    @DisplayName("is explained day by day with the rule and the calendar it was counted by")
    void explained() {
        var number = served("", Grade.C);
        assertThat(kept(number, "objectionDesk").ruleReference()).isEqualTo("credit.objection.desk-working-days@1");
        var kept = kept(number, "objection");
        assertThat(kept.ruleReference()).isEqualTo("credit.objection.working-days@1");
        assertThat(deadlines.recount(kept)).isEqualTo(view(number).objectionDueOn());
        assertThat(deadlines.explain(kept)).filteredOn(day -> day.number() > 0).hasSize(5);
    }

    @Test
    @DisplayName("takes one objection of two raised in the same moment, and none in the moment in which it ends")
    void atOnce() {
        var number = served("", Grade.C);
        var twice = AtOnce.run(objecting(number, today()), objecting(number, today()));
        assertThat(twice.codes()).hasSize(1);
        assertThat(view(number).status()).isEqualTo(DowngradeStatus.OBJECTED);
        assertThat(process.openTasks(number)).containsExactly(DowngradeModel.REVIEW_OBJECTION);

        var other = served("", Grade.C);
        advanceTo(view(other).objectionDueOn().plusDays(1), Duration.ZERO);
        var ending = AtOnce.run(objecting(other, today()), () -> process.strike(other, DowngradeModel.PERIOD_OVER));
        assertThat(ending.codes()).hasSize(1);
        assertThat(view(other).status()).isEqualTo(DowngradeStatus.DECIDABLE);
        assertThat(process.openTasks(other)).containsExactly(DowngradeModel.DECIDE_DOWNGRADE);
    }

    private KeptDeadline kept(String number, String purpose) {
        return deadlines.of(number).stream().filter(one -> one.purpose().equals(purpose)).findFirst().orElseThrow();
    }

    private Runnable objecting(String number, LocalDate receivedOn) {
        var reviewer = people.actor(SERVED_BY);
        var task = process.taskOf(number, DowngradeModel.RECORD_OBJECTION);
        var values = Map.<String, Object>of("receivedOn", receivedOn.toString(), "objector", "潘伟明", "statement", "不同意");
        return () -> tasks.complete(reviewer, task, values, null);
    }

    @Test
    @DisplayName("does not begin with a delivery before the notice, to come, unproved, or so long ago that it would be over")
    void deliveries() {
        var number = opened("", Grade.C);
        var today = today();
        assertThat(refusal(number, service(today.plusDays(1)))).isEqualTo("service.future");
        assertThat(refusal(number, service(today.minusDays(1)))).isEqualTo("service.early");
        var unproved = service(today);
        unproved.remove("receiptNumber");
        assertThat(refusal(number, unproved)).isEqualTo("service.proof");
        advanceTo(workingDays.after(today, 5).due().plusDays(1), Duration.ofHours(9));
        assertThat(refusal(number, service(today))).isEqualTo("service.late");
        serve(number, today());
        assertThat(view(number).status()).isEqualTo(DowngradeStatus.OBJECTABLE);
    }

    private String refusal(String number, Map<String, Object> values) {
        try {
            complete(number, DowngradeModel.SERVE_NOTICE, SERVED_BY, values);
            return null;
        } catch (InvalidInput invalid) {
            return invalid.fields().get(0).code();
        }
    }
}
