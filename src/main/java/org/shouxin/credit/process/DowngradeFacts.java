package org.shouxin.credit.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shouxin.credit.DowngradeFile;
import org.shouxin.credit.DowngradeStatus;
import org.shouxin.credit.DowngradeView;
import org.shouxin.credit.Verdict;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.spi.CaseFacts;
import org.shouxin.workflow.spi.FactSheet;
import org.shouxin.workflow.spi.FactSheet.Fact;
import org.shouxin.workflow.spi.FactSheet.Section;
import org.springframework.stereotype.Component;

/** The facts of a downgrade beside its forms and on its case page, the latest steps first. After a repair it shows no grade. */
@Component
class DowngradeFacts implements CaseFacts {

    private static final String PAGE = "page.downgrade.";

    private final DowngradeFile file;
    private final ScoreSections scores;
    private final Clock clock;

    DowngradeFacts(DowngradeFile file, ScoreSections scores, Clock clock) {
        this.file = file;
        this.scores = scores;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return DowngradeModel.PROCESS;
    }

    @Override
    public FactSheet of(Actor viewer, String caseNumber) {
        var view = file.of(caseNumber);
        var sections = new ArrayList<Section>();
        sections.add(standing(view));
        addFollowUp(view, sections);
        addHearing(view, sections);
        if (!view.repaired()) {
            sections.addAll(scores.of(caseNumber, view));
        }
        return new FactSheet(sections);
    }

    private Section standing(DowngradeView view) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.named(PAGE + "status", "enum.DowngradeStatus." + view.status()).toned(tone(view.status()), null));
        facts.add(Fact.of(PAGE + "enterprise", view.enterpriseName()).linked("/credit/enterprises/" + view.enterpriseId()));
        facts.add(Fact.of(PAGE + "creditCode", view.creditCode()));
        if (view.repaired()) {
            facts.add(Fact.named(PAGE + "grade", PAGE + "repaired").toned("ok", "NB-2(2)"));
        } else {
            facts.add(Fact.of(PAGE + "grade", view.from() + " → " + (view.finalGrade() == null ? view.to() : view.finalGrade())).toned(null, "NB-2(2)"));
        }
        facts.add(Fact.of(PAGE + "noticeNumber", view.noticeNumber()));
        if (view.effectiveOn() != null) {
            facts.add(Fact.of(PAGE + "effectiveOn", view.effectiveOn().toString()));
        }
        if (view.status() == DowngradeStatus.RECTIFIED && !view.repaired()) {
            facts.add(Fact.named(PAGE + "restoration", PAGE + "mayRepair").toned("ok", "NB-2(2)").linked("/credit/enterprises/" + view.enterpriseId()));
        }
        return Section.pairs(PAGE + "standing", present(facts));
    }

    private void addFollowUp(DowngradeView view, List<Section> sections) {
        if (!view.sanctions().isEmpty()) {
            sections.add(Section.table(PAGE + "sanctions", List.of(PAGE + "measure", PAGE + "imposedOn", PAGE + "untilOn", PAGE + "endedOn"),
                    view.sanctions().stream().map(one -> List.of(Fact.named(PAGE + "measure", "option.sanction." + one.measure().code()),
                            day("imposedOn", one.imposedOn()), day("untilOn", one.untilOn()), day("endedOn", one.endedOn()))).toList()));
        }
        if (view.sanctionDecision() != null) {
            var made = view.sanctionDecision();
            sections.add(judged("sanctionDecision", "sanctionDecision", made.outcome(), made.reason(), made.by(), Fact.at(PAGE + "at", made.at(), clock.getZone())));
        }
        if (view.reinspection() != null) {
            var made = view.reinspection();
            sections.add(judged("reinspection", "reinspection", made.outcome(), made.findings(), made.by(),
                    Fact.of(PAGE + "inspectedOn", made.inspectedOn().toString())));
        }
        if (view.decision() != null) {
            var made = view.decision();
            sections.add(judged("decision", "downgradeDecision", made.outcome(), made.reason(), made.by(), Fact.at(PAGE + "at", made.at(), clock.getZone())));
        }
    }

    private void addHearing(DowngradeView view, List<Section> sections) {
        if (view.review() != null) {
            var made = view.review();
            sections.add(judged("review", "objectionReview", made.outcome(), made.reason(), made.by(), Fact.at(PAGE + "at", made.at(), clock.getZone())));
        }
        if (view.objection() != null) {
            var made = view.objection();
            sections.add(Section.pairs(PAGE + "objection", List.of(Fact.of(PAGE + "objector", made.objector()),
                    Fact.of(PAGE + "receivedOn", made.receivedOn().toString()), Fact.of(PAGE + "statement", made.statement()))));
        }
        if (view.objectionDueOn() != null) {
            var open = view.windowClosedAt() == null;
            var state = LocalDate.now(clock).isAfter(view.objectionDueOn()) && view.objection() == null ? "windowDesk" : "windowOpen";
            sections.add(Section.pairs(PAGE + "window", List.of(
                    Fact.of(PAGE + "objectionDueOn", view.objectionDueOn().toString()).toned(open ? "warn" : null, "NB-2(2)"),
                    Fact.named(PAGE + "windowState", PAGE + (open ? state : "windowClosed")).toned(open ? "warn" : "ok", null))));
        }
        if (view.service() != null) {
            var proof = view.service();
            sections.add(Section.pairs(PAGE + "service", present(List.of(Fact.named(PAGE + "serviceMethod", "option.serviceMethod." + proof.method().code()),
                    Fact.of(PAGE + "deliveredOn", proof.deliveredOn().toString()), Fact.of(PAGE + "receivedBy", proof.receivedBy()),
                    Fact.of(PAGE + "receipt", proof.receipt()), Fact.of(PAGE + "note", proof.note()), Fact.of(PAGE + "by", proof.serverName())))));
        }
    }

    private static Section judged(String title, String options, Verdict outcome, String reason, String by, Fact when) {
        return Section.pairs(PAGE + title, present(List.of(
                Fact.named(PAGE + "outcome", "option." + options + "." + outcome.code()).toned(tone(outcome), null),
                Fact.of(PAGE + "reason", reason), Fact.of(PAGE + "by", by), when)));
    }

    private static Fact day(String label, LocalDate day) {
        return Fact.of(PAGE + label, day == null ? "—" : day.toString());
    }

    private static List<Fact> present(List<Fact> facts) {
        return facts.stream().filter(fact -> fact.value() != null || fact.valueKey() != null).toList();
    }

    private static String tone(Verdict outcome) {
        return Arrays.asList(Verdict.PASSED, Verdict.ACCEPT, Verdict.REFRAIN).contains(outcome) ? "ok" : "warn";
    }

    private static String tone(DowngradeStatus status) {
        return switch (status) {
            case OBJECTABLE, OBJECTED -> "warn";
            case EFFECTIVE, UNRECTIFIED, SANCTIONED -> "bad";
            case RECTIFIED, WITHDRAWN, REFUSED -> "ok";
            default -> null;
        };
    }
}
