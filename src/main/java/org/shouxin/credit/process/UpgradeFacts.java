package org.shouxin.credit.process;

import java.util.ArrayList;
import java.util.List;
import org.shouxin.credit.Assessments;
import org.shouxin.credit.EnterpriseNames;
import org.shouxin.credit.Grades;
import org.shouxin.credit.PublicObjectionView;
import org.shouxin.credit.Upgrades;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.spi.CaseFacts;
import org.shouxin.workflow.spi.FactSheet;
import org.shouxin.workflow.spi.FactSheet.Fact;
import org.shouxin.workflow.spi.FactSheet.Section;
import org.springframework.stereotype.Component;

/**
 * The facts of an upgrade beside its forms and on its case page: which grades, what they rest on, and who objected why, of which
 * the enterprise learns the outcome alone.
 */
@Component
class UpgradeFacts implements CaseFacts {

    private static final String PAGE = "page.grading.";

    private final Upgrades upgrades;
    private final Grades grades;
    private final Assessments assessments;
    private final EnterpriseNames enterprises;
    private final GradingFacts words;

    UpgradeFacts(Upgrades upgrades, Grades grades, Assessments assessments, EnterpriseNames enterprises, GradingFacts words) {
        this.upgrades = upgrades;
        this.grades = grades;
        this.assessments = assessments;
        this.enterprises = enterprises;
        this.words = words;
    }

    @Override
    public String processKey() {
        return UpgradeModel.PROCESS;
    }

    @Override
    public FactSheet of(Actor viewer, String caseNumber) {
        var change = grades.changeOf(caseNumber);
        var sections = new ArrayList<Section>();
        sections.add(Section.pairs(PAGE + "title", List.of(words.enterprise(change.enterpriseId(), enterprises.of(change.enterpriseId())),
                words.current(change.enterpriseId()))));
        sections.add(words.change(change));
        sections.add(words.result(assessments.byId(change.assessmentId())));
        if (change.newerAssessmentId() != null) {
            sections.add(words.result(assessments.byId(change.newerAssessmentId())));
        }
        var objections = upgrades.objections(caseNumber);
        if (!objections.isEmpty()) {
            sections.add(upgrades.knowsObjectors(viewer, caseNumber) ? whole(objections) : outcomes(objections));
        }
        return new FactSheet(sections);
    }

    private static Section whole(List<PublicObjectionView> objections) {
        return Section.table(PAGE + "objections", List.of(PAGE + "receivedOn", PAGE + "objector", PAGE + "content", PAGE + "judgement"),
                objections.stream().map(one -> List.of(received(one), Fact.of(PAGE + "objector", one.objector()), Fact.of(PAGE + "content", one.content()),
                        judgement(one))).toList());
    }

    private static Section outcomes(List<PublicObjectionView> objections) {
        return Section.table(PAGE + "objections", List.of(PAGE + "receivedOn", PAGE + "judgement"),
                objections.stream().map(one -> List.of(received(one), judgement(one))).toList());
    }

    private static Fact received(PublicObjectionView objection) {
        return Fact.of(PAGE + "receivedOn", objection.receivedOn().toString());
    }

    private static Fact judgement(PublicObjectionView objection) {
        return Fact.named(PAGE + "judgement", objection.outcome() == null ? PAGE + "unjudged" : "option.objectionOutcome." + objection.outcome());
    }
}
