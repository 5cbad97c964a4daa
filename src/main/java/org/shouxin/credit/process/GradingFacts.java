package org.shouxin.credit.process;

import java.util.ArrayList;
import java.util.List;
import org.shouxin.credit.AssessmentView;
import org.shouxin.credit.Assessments;
import org.shouxin.credit.GradeChange;
import org.shouxin.credit.Grades;
import org.shouxin.scoring.Grade;
import org.shouxin.workflow.spi.FactSheet.Fact;
import org.shouxin.workflow.spi.FactSheet.Section;
import org.springframework.stereotype.Component;

/** What the cases of an enterprise tell of its grade. Of what lies before a repair they tell nothing. */
@Component
class GradingFacts {

    private static final String PAGE = "page.grading.";

    private final Assessments assessments;
    private final Grades grades;

    GradingFacts(Assessments assessments, Grades grades) {
        this.assessments = assessments;
        this.grades = grades;
    }

    Fact enterprise(String id, String name) {
        return Fact.of(PAGE + "enterprise", name).linked("/credit/enterprises/" + id);
    }

    /** The grade that is in force; none before the first. */
    Fact current(String enterpriseId) {
        return grades.current(enterpriseId).map(grade -> grade.grade() == null ? Fact.named(PAGE + "current", "enum.GradeCause.SUSPENSION").toned("warn", null)
                : grade(PAGE + "current", grade.grade())).orElseGet(() -> Fact.named(PAGE + "current", PAGE + "none"));
    }

    static Fact grade(String labelKey, Grade grade) {
        return Fact.of(labelKey, grade.name()).toned(switch (grade) {
            case A, B -> "ok";
            case C -> "warn";
            case D -> "bad";
        }, null);
    }

    /** A result with the way to its explanation. */
    Section result(AssessmentView view) {
        if (!assessments.shown(view)) {
            return Section.pairs(PAGE + "result", List.of(Fact.named(PAGE + "outcome", PAGE + "withheld")));
        }
        var facts = new ArrayList<Fact>();
        facts.add(Fact.named(PAGE + "outcome", "enum.AssessmentOutcome." + view.outcome()));
        if (view.grade() != null) {
            facts.add(grade(PAGE + "found", view.grade()));
            facts.add(view.composite() == null ? Fact.named(PAGE + "composite", PAGE + "unscored") : Fact.of(PAGE + "composite", view.composite().toPlainString()));
        }
        facts.add(Fact.of(PAGE + "rulebook", view.rulebook()));
        facts.add(Fact.of(PAGE + "asOf", view.asOf().toString()));
        facts.add(Fact.named(PAGE + "explanation", PAGE + "openExplanation").linked("/credit/assessments/" + view.id()));
        return Section.pairs(PAGE + "result", facts);
    }

    /** A change with the way to its case. */
    Section change(GradeChange change) {
        var facts = new ArrayList<Fact>();
        if (assessments.shown(assessments.byId(change.assessmentId()))) {
            facts.add(Fact.named(PAGE + "direction", "enum.GradeDirection." + change.direction()));
            facts.add(Fact.named(PAGE + "state", "enum.GradeChangeState." + change.state()));
            facts.add(grade(PAGE + "from", change.from()));
            facts.add(grade(PAGE + "to", change.to()));
        } else {
            facts.add(Fact.named(PAGE + "state", PAGE + "withheld"));
        }
        if (change.caseNumber() != null) {
            facts.add(Fact.of(PAGE + "case", change.caseNumber()).linked("/cases/" + change.caseNumber()));
        }
        return Section.pairs(PAGE + "change", facts);
    }
}
