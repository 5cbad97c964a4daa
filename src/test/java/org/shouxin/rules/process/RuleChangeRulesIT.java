package org.shouxin.rules.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.identity.Duty;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.shouxin.rules.RuleChangeStatus;
import org.shouxin.workflow.spi.FactSheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("A proposed rule")
class RuleChangeRulesIT extends RuleChangeScene {

    @Test
    @DisplayName("is never checked or approved by whoever proposed it, nor approved by whoever checked it")
    void threePeople() {
        var number = propose("head", DAYS, "65", next(DAYS));
        assertThatThrownBy(() -> complete(number, RuleChangeModel.CHECK_RULE, "head", ACCEPT)).isInstanceOfSatisfying(Refused.class, excluded -> {
            assertThat(excluded.code()).isEqualTo("duty.excluded");
            assertThat(excluded.arguments()).containsEntry("articles", "WJ-17").containsEntry("because", Duty.PROPOSE);
        });
        var other = propose("reviewer", DAYS, "65", next(DAYS));
        complete(other, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
        assertThatThrownBy(() -> complete(other, RuleChangeModel.APPROVE_RULE, "head", APPROVE)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> complete(other, RuleChangeModel.APPROVE_RULE, "xb.manager", APPROVE)).isInstanceOf(Problem.class);
        complete(other, RuleChangeModel.APPROVE_RULE, "manager", REFUSE);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({"expert.correction.working-days, 0, rule.integer", "expert.correction.working-days, 61, rule.integer",
            "expert.correction.working-days, 10.5, rule.integer", "expert.correction.working-days, １１, rule.integer",
            "expert.correction.working-days, 10, rule.unchanged", "expert.correction.working-days, 10.0, rule.unchanged",
            "expert.test.pass-mark, 60.55, rule.decimal", "expert.test.pass-mark, -1, rule.decimal", "expert.test.pass-mark, 100.1, rule.decimal",
            "expert.eligibility.education, bachelors, rule.codes", "expert.eligibility.education, doctor master bachelor juniorCollege, rule.unchanged",
            "expert.meeting.majority.more-than-percent, 49, rule.integer", "expert.no-such-rule, 1, rule.unknown"})
    @DisplayName("to a value that the rule cannot take is refused at once")
    void values(String key, String value, String code) {
        assertThat(refusal(key, value, LocalDate.now(clock).plusDays(2 * FAR))).as("after every version that others entered").containsExactly(code);
    }

    @Test
    @DisplayName("is refused where it makes no sense beside another rule, when it is proposed and when it is approved")
    void beside(@Autowired JdbcClient jdbc) {
        var day = next("expert.test.pass-mark");
        var passMark = propose("reviewer", "expert.test.pass-mark", "80", day);
        var maximum = propose("reviewer2", "expert.test.max.knowledge", "10", LocalDate.now(clock).plusDays(1));
        through(passMark);
        try {
            complete(maximum, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
            assertThatThrownBy(() -> complete(maximum, RuleChangeModel.APPROVE_RULE, "manager", APPROVE)).hasMessage("rule.bound-broken");
            complete(maximum, RuleChangeModel.APPROVE_RULE, "manager", REFUSE);
            assertThat(refusal("expert.test.max.knowledge", "19", LocalDate.now(clock).plusDays(1))).as("short of a pass mark to come")
                    .containsExactly("rule.bound");
            assertThat(refusal("expert.test.max.knowledge", "20", LocalDate.now(clock).plusDays(1))).isEmpty();
            assertThat(refusal("expert.test.pass-mark", "100", day.plusDays(1))).isEmpty();
        } finally {
            // others propose pass marks for days before this one
            jdbc.sql("delete from rulebook_bureau_rule where case_number = ?").param(passMark).update();
        }
    }

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource({"en, 3 years, 4 years, 5 years", "zh-CN, 3 年, 4 年, 5 年"})
    @DisplayName("stands before those who judge it with its unit, and so do others for the same rule")
    void worded(String language, String base, String wanted, String other) {
        var number = propose("reviewer", "expert.term.years", "4", LocalDate.now(clock).plusDays(FAR));
        propose("reviewer2", "expert.term.years", "5", LocalDate.now(clock).plusDays(FAR));
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        try {
            var sections = all.facts(people.actor("manager"), number).sections();
            assertThat(sections.get(0).facts()).extracting(FactSheet.Fact::value).contains(base, wanted).doesNotContain("3", "4");
            assertThat(sections.get(sections.size() - 1).rows()).anySatisfy(row -> assertThat(row).extracting(FactSheet.Fact::value).contains(other));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    @DisplayName("never begins in the past nor before the last version")
    void days() {
        var today = LocalDate.now(clock);
        assertThat(refusal("expert.test.max.hazard", "20", today.minusDays(1))).containsExactly("rule.past");
        assertThat(refusal("expert.test.max.hazard", "31", today.minusDays(1))).containsExactly("rule.integer", "rule.past");
        through(propose("reviewer", DAYS, other(DAYS), next(DAYS)));
        assertThat(refusal(DAYS, other(DAYS), latest(DAYS).effectiveFrom())).containsExactly("rule.before-latest");
        all.start(people.actor("reviewer"), RuleChangeModel.PROCESS, form("expert.test.max.hazard", "20", today), null, null);
    }

    @Test
    @DisplayName("approved after its day has passed is not enacted, and can still be refused")
    void late() {
        var number = propose("reviewer", "expert.test.max.interview", "29", LocalDate.now(clock).plusDays(1));
        complete(number, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
        clock.advance(Duration.ofDays(2));
        assertThatThrownBy(() -> complete(number, RuleChangeModel.APPROVE_RULE, "manager", APPROVE)).hasMessage("rule.effective-past");
        assertThat(changes.of(number).status()).as("nothing of the approval stays").isEqualTo(RuleChangeStatus.CHECKED);
        complete(number, RuleChangeModel.APPROVE_RULE, "manager", REFUSE);
        assertThat(latest("expert.test.max.interview").bureauId()).isNull();
    }

    @Test
    @DisplayName("that overlaps one enacted meanwhile is refused, and so is one of two approved at the same moment")
    void overlapping() {
        var first = checked(other(DAYS));
        var second = checked(other(DAYS));
        var third = checked(other(DAYS));
        var before = latest(DAYS);
        var manager = people.actor("manager");
        var firstTask = process.taskOf(first, RuleChangeModel.APPROVE_RULE);
        var secondTask = process.taskOf(second, RuleChangeModel.APPROVE_RULE);
        var approvals = AtOnce.run(() -> tasks.complete(manager, firstTask, APPROVE, null), () -> tasks.complete(manager, secondTask, APPROVE, null));
        assertThat(approvals.codes()).as("one is enacted").containsExactly("rule.base-stale");
        assertThat(latest(DAYS).version()).isEqualTo(before.bureauId() == null ? 1 : before.version() + 1);
        assertThatThrownBy(() -> complete(third, RuleChangeModel.APPROVE_RULE, "manager", APPROVE)).hasMessage("rule.base-stale");
        for (var number : List.of(first, second, third)) {
            if (!process.ended(number)) {
                complete(number, RuleChangeModel.APPROVE_RULE, "manager", REFUSE);
            }
        }
    }

    private List<String> refusal(String key, String value, LocalDate day) {
        try {
            propose("reviewer", key, value, day);
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.fields().stream().map(InvalidInput.FieldProblem::code).toList();
        }
    }
}
