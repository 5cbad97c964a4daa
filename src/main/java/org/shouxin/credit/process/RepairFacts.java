package org.shouxin.credit.process;

import java.time.Clock;
import java.util.ArrayList;
import org.shouxin.credit.RepairStatus;
import org.shouxin.credit.RepairView;
import org.shouxin.credit.Repairs;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.spi.CaseFacts;
import org.shouxin.workflow.spi.FactSheet;
import org.shouxin.workflow.spi.FactSheet.Fact;
import org.shouxin.workflow.spi.FactSheet.Section;
import org.springframework.stereotype.Component;

/** The facts of an application for repair. It names no grade: the earlier one is shown nowhere after the repair. */
@Component
class RepairFacts implements CaseFacts {

    private static final String PAGE = "page.repair.";
    private static final String FORM = "form.apply-repair.";

    private final Repairs repairs;
    private final Clock clock;

    RepairFacts(Repairs repairs, Clock clock) {
        this.repairs = repairs;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return RepairModel.PROCESS;
    }

    @Override
    public FactSheet of(Actor viewer, String caseNumber) {
        var view = repairs.of(caseNumber);
        var sections = new ArrayList<Section>();
        sections.add(standing(view));
        if (view.decision() != null) {
            sections.add(judged("decision", Fact.of(PAGE + "reason", view.decision().reason()), Fact.of(PAGE + "by", view.decision().by()),
                    Fact.at(PAGE + "at", view.decision().at(), clock.getZone())));
        }
        if (view.inspection() != null) {
            sections.add(judged("inspection", Fact.of(PAGE + "inspectedOn", view.inspection().inspectedOn().toString()),
                    Fact.of(PAGE + "findings", view.inspection().findings()), Fact.of(PAGE + "by", view.inspection().by())));
        }
        if (view.check() != null) {
            sections.add(judged("check", Fact.of(PAGE + "reason", view.check().reason()), Fact.of(PAGE + "by", view.check().by()),
                    Fact.at(PAGE + "at", view.check().at(), clock.getZone())));
        }
        var application = view.application();
        sections.add(judged("application", Fact.of(FORM + "rectifiedOn", application.rectifiedOn().toString()), Fact.of(FORM + "measures", application.measures()),
                Fact.of(FORM + "commitment", application.commitment()), Fact.of(PAGE + "by", application.by()),
                Fact.at(PAGE + "at", application.at(), clock.getZone())));
        return new FactSheet(sections);
    }

    private static Section standing(RepairView view) {
        return judged("standing", Fact.named(PAGE + "status", "enum.RepairStatus." + view.status()).toned(tone(view.status()), null),
                Fact.of("page.downgrade.enterprise", view.enterpriseName()).linked("/credit/enterprises/" + view.enterpriseId()),
                Fact.of("page.downgrade.creditCode", view.creditCode()),
                Fact.of(PAGE + "repairedOn", view.repairedOn() == null ? null : view.repairedOn().toString()));
    }

    private static Section judged(String title, Fact... facts) {
        return Section.pairs(PAGE + title, java.util.Arrays.stream(facts).filter(fact -> fact.value() != null || fact.valueKey() != null).toList());
    }

    private static String tone(RepairStatus status) {
        return switch (status) {
            case REPAIRED -> "ok";
            case REFUSED -> "bad";
            default -> null;
        };
    }
}
