package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.calendar.WorkingDays;
import org.shouxin.credit.DowngradeStatus;
import org.shouxin.credit.Downgrades;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.rulebook.OwnRules;
import org.shouxin.scoring.Grade;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.ProblemWords;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("What is entered in the steps of a downgrade")
class DowngradeStepsIT extends DowngradeScene {

    @Autowired
    Downgrades downgrades;
    @Autowired
    ProblemWords words;
    @Autowired
    Trail trail;

    @Test
    @DisplayName("names nobody who signed for a public notice, and somebody for every other delivery")
    void signer() {
        var number = opened("", Grade.C);
        for (var method : List.of("direct", "mail", "left", "electronic")) {
            assertThatThrownBy(() -> complete(number, DowngradeModel.SERVE_NOTICE, SERVED_BY, unsigned(method))).as(method)
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.fields()).extracting("path").containsExactly("receivedBy"));
        }
        complete(number, DowngradeModel.SERVE_NOTICE, SERVED_BY, unsigned("public"));
        assertThat(view(number).status()).isEqualTo(DowngradeStatus.OBJECTABLE);
        assertThat(view(number).service().receivedBy()).isNull();
        assertThat(all.facts(people.actor("auditor"), number).sections().toString()).contains("option.serviceMethod.public").doesNotContain("page.downgrade.receivedBy");
    }

    private Map<String, Object> unsigned(String method) {
        var values = new HashMap<>(service(today()));
        values.remove("receivedBy");
        values.put("method", method);
        return values;
    }

    @Test
    @DisplayName("is no inspection from before the grade was in force, nor one to come")
    void inspectedOn() {
        var number = undisputed(Grade.C);
        decide(number, "approve");
        interview(number, true);
        var effective = view(number).effectiveOn();
        assertInspectionRefused(number, effective.minusDays(1), "inspection.early");
        assertInspectionRefused(number, today().plusDays(1), "inspection.future");
        reinspect(number, "passed");
        assertThat(view(number).reinspection().inspectedOn()).as("the day itself").isEqualTo(effective);
        assertThat(all.facts(people.actor("auditor"), number).sections().toString()).as("what it may do now")
                .contains("page.downgrade.mayRepair", "/credit/enterprises/" + view(number).enterpriseId());
    }

    private void assertInspectionRefused(String number, LocalDate on, String code) {
        assertThatThrownBy(() -> complete(number, DowngradeModel.REINSPECT_ENTERPRISE, "investigator",
                Map.of("outcome", "passed", "inspectedOn", on.toString(), "findings", "现场查看"))).isInstanceOfSatisfying(InvalidInput.class,
                        refused -> assertThat(refused.fields()).extracting("path", "code").containsExactly(tuple("inspectedOn", code)));
    }

    @Test
    @DisplayName("leads to what the bureau's own rules say of the grade")
    void consequences() {
        var ruled = undisputed(Grade.B);
        try (var own = new OwnRules(product)) {
            own.enact("credit.interview.grades", "B C D", today());
            own.enact("credit.sanction.grades", "B D", today());
            decide(ruled, "approve");
            assertThat(process.openTasks(ruled)).containsExactly("userTask_scheduleInterview");
            interview(ruled, false);
            assertThat(process.openTasks(ruled)).containsExactly(DowngradeModel.DECIDE_SANCTIONS);
            sanction(ruled, "impose");
            assertThat(process.endOf(ruled)).isEqualTo("endEvent_sanctioned");
            assertThat(trail.entries(ruled, 0, 100)).extracting("action", "ruleVersion").contains(
                    tuple("downgrade.effective", "credit.interview.grades@320412.1"), tuple("downgrade.unrectified", "credit.sanction.grades@320412.1"));
        }
    }

    @Test
    @DisplayName("leaves the enterprise the days that its notice names, also when the rule changes before the delivery")
    void noticedDays() {
        var number = opened("", Grade.C);
        try (var own = new OwnRules(product)) {
            own.enact("credit.objection.working-days", "3", today().plusDays(1));
            clock.advance(Duration.ofDays(1));
            serve(number, today());
            assertThat(view(number).objectionDueOn()).isEqualTo(product.getBean(WorkingDays.class).after(today(), 5).due());
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, “异议期内”, “已撤回”", "en, “Objection period”, “Withdrawn”"})
    @DisplayName("out of its turn is refused with the status in words")
    void outOfTurn(String language, String stands, String next) {
        var number = served("", Grade.C);
        assertThatThrownBy(() -> grading.in(() -> {
            downgrades.withdrawDowngrade(number);
            return "";
        })).isInstanceOfSatisfying(Conflict.class,
                refused -> assertThat(words.of(refused, Locale.forLanguageTag(language)).detail()).contains(stands, next).doesNotContain("OBJECTABLE"));
    }
}
