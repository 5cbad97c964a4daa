package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.credit.CreditExample;
import org.shouxin.kernel.NotFound;
import org.shouxin.scoring.Grade;
import org.shouxin.workflow.CaseQuery;
import org.shouxin.workflow.WorkQuery;
import org.shouxin.workflow.WorkQuery.Scope;
import org.shouxin.workflow.Worklist;
import org.springframework.beans.factory.annotation.Autowired;

/** The enterprises of the scene are in the town of {@code nominator}. */
@IntegrationTest
@DisplayName("The office of a town")
class TownCasesIT extends DowngradeScene {

    private static final Map<String, String> BETTER = Map.of("E09", "implemented", "E10", "2", "C05", "yes", "C12", "95", "E24", "0", "E01", "99", "E17",
            "0", "E05", "yes");

    @Autowired
    Worklist worklist;
    private GradingSteps steps;

    @BeforeEach
    void steps() {
        steps = new GradingSteps(product);
    }

    @Test
    @DisplayName("sees the assessment of its enterprise and the upgrade that comes of it, whose tasks stay the bureau's")
    void assessed() {
        var enterprise = grading.known(CreditExample.VALUES);
        grading.first(enterprise);
        BETTER.forEach((code, value) -> grading.correct(enterprise, code, value, today().minusDays(1)));
        var assessment = steps.open("reviewer", enterprise);
        assertSeen(assessment);
        assertOffered(AssessmentModel.PROCESS, assessment, "reviewer2");
        steps.confirm(assessment);
        var upgrade = upgradeOf(enterprise);
        assertSeen(upgrade);
        assertOffered(UpgradeModel.PROCESS, upgrade, "reviewer");
        complete(upgrade, UpgradeModel.RECORD_OBJECTION, "reviewer", Map.of("objector", "陈国强", "receivedOn", today().toString(), "content", "仍有重大隐患"));
        assertOffered(UpgradeModel.PROCESS, upgrade, "head");
        assertThat(all.facts(people.actor("nominator"), upgrade).sections().toString()).as("who objected is told to the bureau alone")
                .contains("page.grading.objections").doesNotContain("陈", "重大隐患");
    }

    @Test
    @DisplayName("sees the downgrade of its enterprise and its repair, and after the repair no grade of before")
    void downgraded() {
        var downgrade = undisputed(Grade.B);
        assertSeen(downgrade);
        assertOffered(DowngradeModel.PROCESS, downgrade, "manager");
        assertThat(all.facts(people.actor("nominator"), downgrade).sections().toString()).contains("A → B");
        decide(downgrade, "approve");
        var repair = applied(view(downgrade).enterpriseId());
        assertSeen(repair);
        assertOffered(RepairModel.PROCESS, repair, "reviewer2");
        inspected(repair);
        complete(repair, RepairModel.DECIDE_REPAIR, "manager", Map.of("outcome", "approve"));
        assertThat(all.facts(people.actor("nominator"), downgrade).sections().toString()).doesNotContain("A → B");
    }

    private String upgradeOf(String enterprise) {
        return all.list(people.actor("nominator"), new CaseQuery(UpgradeModel.PROCESS, null, null, null, 100)).items().stream()
                .map(found -> found.number()).filter(number -> grades.changeOf(number).enterpriseId().equals(enterprise)).findFirst().orElseThrow();
    }

    private void assertSeen(String number) {
        assertThat(all.find(people.actor("nominator"), number).number()).isEqualTo(number);
        assertThatThrownBy(() -> all.find(people.actor("nominator.niutang"), number)).as("another town's").isInstanceOf(NotFound.class).hasMessage("case.unknown");
        assertThatThrownBy(() -> all.find(people.actor("xb.reviewer"), number)).as("another bureau's").isInstanceOf(NotFound.class);
    }

    private void assertOffered(String processKey, String number, String username) {
        var query = new WorkQuery(Scope.GROUPS, processKey, null, null, number, WorkQuery.Sort.DUE, false, null, 20);
        assertThat(worklist.page(people.actor(username), query).items()).singleElement().extracting("caseNumber").isEqualTo(number);
        assertThat(worklist.page(people.actor("nominator"), query).items()).as("no task of the town's").isEmpty();
    }
}
