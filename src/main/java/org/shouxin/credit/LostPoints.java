package org.shouxin.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shouxin.scoring.DeductionLine;
import org.shouxin.scoring.Indicator;
import org.shouxin.scoring.Line;
import org.shouxin.scoring.PartScore;
import org.shouxin.scoring.Scheme;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What costs an enterprise most, in words: for those who are to understand a grade without reading the whole tree.
 *
 * @article NB-2(1), CR-A1
 */
@Component
public class LostPoints {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final Assessments assessments;
    private final MessageSource messages;

    LostPoints(Assessments assessments, MessageSource messages) {
        this.assessments = assessments;
        this.messages = messages;
    }

    /**
     * One cause.
     *
     * @param found the value, or the day of the occurrence
     * @param lost  of the composite, with at most two decimals
     */
    public record Loss(String what, String found, BigDecimal lost, String article) {

        static Loss of(String what, String found, BigDecimal lost, String article) {
            return new Loss(what, found, lost.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros(), article);
        }

        /** As a reader writes it. */
        public String points() {
            return lost.toPlainString();
        }
    }

    /** Of a stored assessment, the heaviest first. */
    public List<Loss> of(String assessmentId, int most, Locale locale) {
        var grading = assessments.explain(assessmentId);
        var scheme = assessments.rulebook(assessments.byId(assessmentId));
        var lines = grading.parts().stream().flatMap(part -> part.lines().stream().map(line -> loss(part, line, scheme, locale)));
        var deductions = grading.deductions().stream().filter(DeductionLine::counts).map(line -> loss(line, locale));
        return Stream.concat(lines, deductions).filter(loss -> loss.lost().signum() > 0).sorted(Comparator.comparing(Loss::lost).reversed())
                .limit(most).toList();
    }

    private Loss loss(PartScore part, Line line, Scheme scheme, Locale locale) {
        var indicator = scheme.indicator(line.indicator());
        var best = part.part().weight().multiply(line.weight()).multiply(FULL);
        return Loss.of(say("credit.indicator." + indicator.name(), locale), value(indicator, line.raw(), locale),
                line.share() == null ? BigDecimal.ZERO : best.subtract(line.share()), line.level().article());
    }

    private Loss loss(DeductionLine line, Locale locale) {
        return Loss.of(say("credit.deduction." + line.deduction().name(), locale), line.occurrence().on().toString(), line.points(),
                line.deduction().article());
    }

    private String value(Indicator indicator, String raw, Locale locale) {
        if (raw.isEmpty()) {
            return say("credit.value.unknown", locale);
        }
        return indicator.kind().choices().isEmpty() ? raw : say("credit.choice." + indicator.kind().code() + "." + raw, locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
