package org.shouxin.credit.process;

import java.util.ArrayList;
import java.util.List;
import org.shouxin.credit.AssessmentCaseView;
import org.shouxin.credit.AssessmentCases;
import org.shouxin.credit.AssessmentConclusions;
import org.shouxin.credit.AssessmentStatus;
import org.shouxin.credit.Assessments;
import org.shouxin.credit.Grades;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.spi.CaseFacts;
import org.shouxin.workflow.spi.FactSheet;
import org.shouxin.workflow.spi.FactSheet.Fact;
import org.shouxin.workflow.spi.FactSheet.Section;
import org.springframework.stereotype.Component;

/** The facts of an assessment beside its forms and on its case page: what is graded, what is missing, what was found. */
@Component
class AssessmentFacts implements CaseFacts {

    private static final String PAGE = "page.grading.";

    private final AssessmentConclusions conclusions;
    private final AssessmentCases collecting;
    private final Assessments assessments;
    private final Grades grades;
    private final GradingFacts words;

    AssessmentFacts(AssessmentConclusions conclusions, AssessmentCases collecting, Assessments assessments, Grades grades, GradingFacts words) {
        this.conclusions = conclusions;
        this.collecting = collecting;
        this.assessments = assessments;
        this.grades = grades;
        this.words = words;
    }

    @Override
    public String processKey() {
        return AssessmentModel.PROCESS;
    }

    @Override
    public FactSheet of(Actor viewer, String caseNumber) {
        var view = conclusions.of(caseNumber);
        var sections = new ArrayList<Section>();
        sections.add(request(view));
        if (view.assessmentId() != null) {
            sections.add(words.result(assessments.byId(view.assessmentId())));
        }
        if (view.changeId() != null) {
            sections.add(words.change(grades.change(view.changeId())));
        }
        if (!view.status().closed()) {
            missing(caseNumber, sections);
        }
        return new FactSheet(sections);
    }

    private Section request(AssessmentCaseView view) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.named(PAGE + "status", "enum.AssessmentStatus." + view.status()).toned(tone(view.status()), null));
        facts.add(words.enterprise(view.enterpriseId(), view.enterpriseName()));
        facts.add(Fact.of(PAGE + "creditCode", view.creditCode()));
        facts.add(Fact.of(PAGE + "asOf", view.asOf().toString()));
        facts.add(Fact.named(PAGE + "scheme", "credit.scheme." + view.scheme()));
        facts.add(words.current(view.enterpriseId()));
        if (view.returnReason() != null) {
            facts.add(Fact.of(PAGE + "returnReason", view.returnReason()));
        }
        return Section.pairs(PAGE + "title", facts);
    }

    private void missing(String caseNumber, List<Section> sections) {
        var missing = collecting.missing(caseNumber);
        if (!missing.isEmpty()) {
            sections.add(Section.table(PAGE + "missing", List.of(PAGE + "code", PAGE + "indicator", PAGE + "effect"), missing.stream()
                    .map(indicator -> List.of(Fact.of(PAGE + "code", indicator.code()), Fact.named(PAGE + "indicator", "credit.indicator." + indicator.name()),
                            Fact.named(PAGE + "effect", "credit.level." + indicator.missing().effect()))).toList()));
        }
    }

    private static String tone(AssessmentStatus status) {
        return switch (status) {
            case GRADED, UNCHANGED -> "ok";
            case UNGRADED, SUSPENDED, SUPPLYING -> "warn";
            default -> null;
        };
    }
}
