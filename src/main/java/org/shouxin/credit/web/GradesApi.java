package org.shouxin.credit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shouxin.credit.AssessmentView;
import org.shouxin.credit.EnterpriseGrades;
import org.shouxin.credit.GradeView;
import org.shouxin.credit.Preview;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.NotFound;
import org.shouxin.scoring.Grade;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Grades and assessments of enterprises over JSON. */
@RestController
@RequestMapping(path = "/api/v1/credit", produces = "application/json")
@Tag(name = "Enterprises")
class GradesApi {

    private final EnterpriseGrades grades;

    GradesApi(EnterpriseGrades grades) {
        this.grades = grades;
    }

    /** A grade in force from a day on; without a grade grading is suspended. {@code cause} as in {@link GradeView.Cause}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GradeJson(String scheme, Grade grade, BigDecimal composite, String cause, LocalDate effectiveFrom, String assessmentId, String caseNumber) {

        static GradeJson of(GradeView view) {
            return new GradeJson(view.scheme(), view.grade(), view.composite(), view.cause().name().toLowerCase(Locale.ROOT), view.effectiveFrom(),
                    view.assessmentId(), view.caseNumber());
        }
    }

    /** @param explanation as a preview gives it, computed again from what was known then */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssessmentJson(String id, String enterpriseId, Instant assessedAt, String caseNumber, PreviewJson explanation) {

        static AssessmentJson of(AssessmentView view, PreviewJson explanation) {
            return new AssessmentJson(view.id(), view.enterpriseId(), view.assessedAt(), view.caseNumber(), explanation);
        }
    }

    @GetMapping("/enterprises/{id}/grade")
    @Operation(summary = "The grade that is in force")
    GradeJson current(Actor actor, @PathVariable String id) {
        return GradeJson.of(grades.current(actor, id).orElseThrow(() -> new NotFound("grade.unknown")));
    }

    @GetMapping("/enterprises/{id}/grades")
    @Operation(summary = "The grades that were in force, the latest first; after a credit repair nothing older")
    List<GradeJson> history(Actor actor, @PathVariable String id) {
        return grades.history(actor, id).stream().map(GradeJson::of).toList();
    }

    @GetMapping("/assessments/{id}")
    @Operation(summary = "One assessment with its explanation")
    AssessmentJson assessment(Actor actor, @PathVariable String id) {
        var explained = grades.assessment(actor, id);
        return AssessmentJson.of(explained.view(), PreviewJson.of(new Preview(explained.scheme(), explained.grading())));
    }
}
