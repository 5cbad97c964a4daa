package org.shouxin.credit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shouxin.credit.Preview;
import org.shouxin.scoring.DeductionLine;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Grading;
import org.shouxin.scoring.Line;
import org.shouxin.scoring.PartScore;
import org.shouxin.scoring.VetoLine;

/**
 * A preview as JSON. Numbers are exact and carry at least two decimals; absent ones are null.
 *
 * @param outcome    {@code graded}, {@code suspended} (a gate is closed) or {@code blocked} (something is missing that has to be known)
 * @param capability score of part C, 0..100; null without that part or without a composite
 * @param posture    score of part E, likewise
 * @param composite  0..100, rounded half-up to two decimals; null without a grade, and where a veto decides it while data are missing
 * @param lines      one per scored indicator, in the order of the rulebook
 * @param missing    codes of the indicators of which nothing is known
 * @param blocking   those of the missing ones that leave the enterprise without a composite
 */
record PreviewJson(String scheme, String rulebookVersion, LocalDate asOf, String outcome, BigDecimal capability, BigDecimal posture,
        BigDecimal composite, Grade grade, Grade gradeByScore, List<PartJson> parts, List<LineJson> lines, List<LineJson> gates,
        List<DeductionJson> deductions, List<VetoJson> vetoes, List<String> missing, List<String> blocking) {

    /** @param share weight × score, what the part adds to the composite */
    record PartJson(String code, String name, BigDecimal weight, BigDecimal score, BigDecimal share) {
    }

    /**
     * @param value        raw value; null when nothing is known
     * @param level        values of the level that matched, as the rulebook writes them; null when nothing is known
     * @param effect       {@code scores}, {@code passes}, {@code suspends}, {@code missing-scores-zero} or {@code missing-blocks}
     * @param contribution weight × score, what the line adds to its part
     * @param share        part weight × contribution, what it adds to the composite
     * @param evidenceOn   date of the evidence; absent where the value carries none, as in a preview
     */
    record LineJson(String code, String name, String value, String level, String effect, BigDecimal score, BigDecimal weight,
            BigDecimal contribution, BigDecimal share, String article, String origin, @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate evidenceOn) {

        static LineJson of(Line line, String name) {
            var level = line.level();
            return new LineJson(line.indicator(), name, level.missing() ? null : line.raw(), level.missing() ? null : level.values(),
                    named(level.effect()), figure(line.score()), figure(line.weight()), figure(line.contribution()), figure(line.share()),
                    level.article(), level.origin().code(), line.evidence());
        }
    }

    /**
     * @param until  first day on which it counts no more
     * @param points taken off; 0 when it does not count on the date
     */
    record DeductionJson(String code, String name, LocalDate on, LocalDate until, boolean counts, BigDecimal points, String article) {

        static DeductionJson of(DeductionLine line) {
            var deduction = line.deduction();
            return new DeductionJson(deduction.code(), deduction.name(), line.occurrence().on(), line.end(), line.counts(),
                    figure(line.points()), deduction.article());
        }
    }

    /**
     * @param cause date of the evidence of the cause, the latest of several; null when it carries none
     * @param cap   the best grade that is left
     */
    record VetoJson(String code, String source, LocalDate cause, boolean stands, Grade cap, String article) {

        static VetoJson of(VetoLine line) {
            return new VetoJson(line.veto().code(), line.source(), line.cause(), line.stands(), line.veto().cap(), line.veto().article());
        }
    }

    static PreviewJson of(Preview preview) {
        var scheme = preview.scheme();
        var grading = preview.grading();
        return new PreviewJson(scheme.id(), grading.rulebook(), grading.facts().asOf(), named(grading.outcome()), score(grading, "capability"),
                score(grading, "posture"), figure(grading.composite()), grading.grade(), grading.gradeByScore(),
                grading.parts().stream().map(PreviewJson::part).toList(),
                grading.parts().stream().flatMap(part -> part.lines().stream())
                        .map(line -> LineJson.of(line, scheme.indicator(line.indicator()).name())).toList(),
                grading.gates().stream().map(line -> LineJson.of(line, scheme.indicator(line.indicator()).name())).toList(),
                grading.deductions().stream().map(DeductionJson::of).toList(), grading.vetoes().stream().map(VetoJson::of).toList(),
                grading.missing(), grading.blocking());
    }

    /** The exact number with two decimals, or as many more as it has. */
    static BigDecimal figure(BigDecimal number) {
        if (number == null) {
            return null;
        }
        var exact = number.stripTrailingZeros();
        return exact.scale() < 2 ? exact.setScale(2) : exact;
    }

    private static PartJson part(PartScore score) {
        var part = score.part();
        return new PartJson(part.code(), part.name(), figure(part.weight()), figure(score.score()), figure(score.share()));
    }

    private static BigDecimal score(Grading grading, String name) {
        return grading.parts().stream().filter(part -> part.part().name().equals(name)).findFirst()
                .map(PartScore::score).map(PreviewJson::figure).orElse(null);
    }

    private static String named(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
