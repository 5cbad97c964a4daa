package org.shouxin.credit.process;

import java.util.ArrayList;
import java.util.List;
import org.shouxin.credit.AssessmentView;
import org.shouxin.credit.Assessments;
import org.shouxin.credit.DowngradeView;
import org.shouxin.credit.GradeChange;
import org.shouxin.credit.Grades;
import org.shouxin.credit.LostPoints;
import org.shouxin.workflow.spi.FactSheet.Fact;
import org.shouxin.workflow.spi.FactSheet.Section;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a downgrade rests on: the assessments of the case side by side, a later one that was noted meanwhile, and what costs the
 * enterprise most.
 *
 * @article NB-2(1), NB-2(2)
 */
@Component
class ScoreSections {

    private static final String PAGE = "page.downgrade.";
    private static final int MOST = 8;

    private final Assessments assessments;
    private final Grades grades;
    private final LostPoints losses;

    ScoreSections(Assessments assessments, Grades grades, LostPoints losses) {
        this.assessments = assessments;
        this.grades = grades;
        this.losses = losses;
    }

    List<Section> of(String caseNumber, DowngradeView view) {
        var rows = new ArrayList<List<Fact>>();
        GradeChange change = grades.changeOf(caseNumber);
        if (change.newerAssessmentId() != null) {
            rows.add(row("newer", assessments.byId(change.newerAssessmentId())));
        }
        if (view.rescoredId() != null) {
            rows.add(row("rescored", assessments.byId(view.rescoredId())));
        }
        rows.add(row("proposedOn", assessments.byId(view.assessmentId())));
        return List.of(Section.table(PAGE + "assessments", List.of(PAGE + "occasion", PAGE + "asOf", PAGE + "composite", PAGE + "found"), rows),
                lost(view.rescoredId() == null ? view.assessmentId() : view.rescoredId()));
    }

    private static List<Fact> row(String occasion, AssessmentView assessment) {
        return List.of(Fact.named(PAGE + "occasion", PAGE + occasion), Fact.of(PAGE + "asOf", assessment.asOf().toString()),
                Fact.of(PAGE + "composite", assessment.composite() == null ? "—" : assessment.composite().toPlainString()),
                Fact.of(PAGE + "found", assessment.grade() == null ? "—" : assessment.grade().name()));
    }

    private Section lost(String assessmentId) {
        return Section.table(PAGE + "losses", List.of(PAGE + "what", PAGE + "value", PAGE + "points"),
                losses.of(assessmentId, MOST, LocaleContextHolder.getLocale()).stream().map(loss -> List.of(
                        Fact.of(PAGE + "what", loss.what()).toned(null, loss.article()), Fact.of(PAGE + "value", loss.found()),
                        Fact.of(PAGE + "points", loss.points()))).toList());
    }
}
