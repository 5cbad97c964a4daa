package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Scheme;
import org.springframework.stereotype.Component;

/** Reads what somebody asks a round for. */
@Component
class RoundRequests {

    private final Towns towns;
    private final Industries industries;
    private final CreditSchemes schemes;
    private final Clock clock;

    RoundRequests(Towns towns, Industries industries, CreditSchemes schemes, Clock clock) {
        this.towns = towns;
        this.industries = industries;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** @param scheme the version in force on the day */
    record Read(Scheme scheme, LocalDate asOf) {
    }

    /** @throws InvalidInput naming the field that cannot be read */
    Read read(String bureau, String scheme, String asOf, RoundSelection selection) {
        var day = asOf == null || asOf.isBlank() ? LocalDate.now(clock) : PreviewWords.date(asOf);
        check(day != null, "asOf", "date", Map.of("label", PreviewWords.field("asOf")));
        check(!day.isAfter(LocalDate.now(clock)), "asOf", "observation.future", Map.of("label", PreviewWords.field("asOf")));
        var inForce = scheme(bureau, scheme, day);
        check(selection.town() == null || towns.of(bureau).stream().anyMatch(town -> town.id().equals(selection.town())), "town", "enterprise.town",
                Map.of("label", PreviewWords.field("enterprise.town")));
        check(selection.industry() == null || !industries.divisionsOf(selection.industry()).isEmpty(), "industry", "enterprise.industry",
                Map.of("label", PreviewWords.field("enterprise.industry")));
        check(selection.grade() == null || Arrays.stream(Grade.values()).anyMatch(grade -> grade.name().equals(selection.grade())), "grade",
                "round.grade", Map.of("label", PreviewWords.field("round.grade")));
        return new Read(inForce, day);
    }

    /** The version that the bureau grades by on the day. @throws InvalidInput naming {@code scheme}, or {@code asOf} when there was none that day */
    Scheme scheme(String bureau, String scheme, LocalDate day) {
        var ids = schemes.ids();
        check(ids.contains(scheme), "scheme", "credit.unknown-scheme", Map.of("choices", String.join(", ", ids)));
        return schemes.on(bureau, scheme, day).orElseThrow(() -> refused("asOf", "credit.no-rulebook", Map.of("scheme", scheme, "date", day)));
    }

    private static void check(boolean fits, String path, String code, Map<String, Object> arguments) {
        if (!fits) {
            throw refused(path, code, arguments);
        }
    }

    private static InvalidInput refused(String path, String code, Map<String, Object> arguments) {
        return new InvalidInput(List.of(new FieldProblem(path, code, arguments)));
    }
}
