package org.shouxin.workbench.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.credit.EnterpriseObservations;
import org.shouxin.credit.EnterpriseQuery;
import org.shouxin.credit.EnterpriseRow;
import org.shouxin.credit.TypedObservation;
import org.shouxin.workflow.CaseQuery;
import org.shouxin.workflow.Cases;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One downgrade to which its enterprise may object, one that waits for the manager, and one repair that was asked for. */
@Component
@Order(47)
@ConditionalOnProperty("shouxin.demo.enabled")
class DemoDowngrades implements DemoLoader {

    private static final String ASSESSMENT = "enterprise-assessment";
    private static final String DOWNGRADE = "grade-downgrade";
    private static final int OBJECTABLE = 1;
    private static final int DECIDABLE = 7;
    private static final int REPAIRING = 10;
    private static final Map<String, String> FALLEN = Map.of("E01", "50", "E09", "none", "E10", "20");

    private final DemoHands hands;
    private final Cases cases;
    private final EnterpriseDirectory enterprises;
    private final EnterpriseObservations observations;
    private final Clock clock;

    DemoDowngrades(DemoHands hands, Cases cases, EnterpriseDirectory enterprises, EnterpriseObservations observations, Clock clock) {
        this.hands = hands;
        this.cases = cases;
        this.enterprises = enterprises;
        this.observations = observations;
        this.clock = clock;
    }

    @Override
    public void load() {
        if (!cases.list(hands.actor("manager"), new CaseQuery(DOWNGRADE, null, null, null, 1)).items().isEmpty()) {
            return;
        }
        serve(lowered(OBJECTABLE));
        var contested = lowered(DECIDABLE);
        serve(contested);
        hands.complete(DOWNGRADE, "userTask_recordObjection", contested, hands.actor("reviewer"), Map.of("receivedOn", today(), "objector", "企业安全负责人",
                "statement", "风险分级管控台账已建立，请求复核。"));
        hands.complete(DOWNGRADE, "userTask_reviewObjection", contested, hands.actor("reviewer2"), Map.of("outcome", "reject",
                "reason", "台账无现场落实记录，检查结论不变。"));
        record(REPAIRING, "E22", "1");
        assess(REPAIRING);
        cases.start(hands.actor("reviewer2"), "credit-repair", Map.of("creditCode", DemoEnterprises.code(REPAIRING), "rectifiedOn", today(),
                "measures", "更换老旧配电设备，全员重新培训，事故整改经属地验收。", "commitment", "严格落实安全生产主体责任。"), null, null);
    }

    /** Graded, found worse, and on its way down. */
    private String lowered(int serial) {
        assess(serial);
        FALLEN.forEach((code, value) -> record(serial, code, value));
        assess(serial);
        var name = row(serial).name();
        return cases.list(hands.actor("manager"), new CaseQuery(DOWNGRADE, null, null, null, 10)).items().stream()
                .filter(one -> one.subject().equals(name)).findFirst().orElseThrow().number();
    }

    private void assess(int serial) {
        var number = cases.start(hands.actor("reviewer"), ASSESSMENT, Map.of("creditCode", DemoEnterprises.code(serial), "asOf", today()), null, null);
        hands.complete(ASSESSMENT, "userTask_confirmAssessment", number, hands.actor("reviewer2"), Map.of("outcome", "confirm"));
    }

    private void record(int serial, String code, String value) {
        observations.record(hands.actor("reviewer"), row(serial).id(), new TypedObservation(code, value, "区应急局检查记录", today(), "", "", ""), null);
    }

    private void serve(String number) {
        hands.complete(DOWNGRADE, "userTask_serveDowngradeNotice", number, hands.actor("reviewer"), Map.of("method", "direct", "deliveredOn", today(),
                "receivedBy", "企业安全负责人", "receiptNumber", "武应急送〔2026〕第 18 号"));
    }

    private EnterpriseRow row(int serial) {
        return enterprises.list(hands.actor("reviewer"), new EnterpriseQuery(DemoEnterprises.code(serial), null, null, null, null, null,
                EnterpriseQuery.Sort.CODE, false, null, 1)).items().get(0);
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
