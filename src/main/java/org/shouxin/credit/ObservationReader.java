package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shouxin.scoring.Deduction;
import org.shouxin.scoring.Indicator;
import org.shouxin.scoring.Scheme;
import org.springframework.stereotype.Component;

/** Reads what was typed of an indicator or a deduction by the scheme that has it, in the version of today. */
@Component
class ObservationReader {

    private static final int LONGEST_SOURCE = 200;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final CreditSchemes schemes;
    private final Clock clock;

    ObservationReader(CreditSchemes schemes, Clock clock) {
        this.schemes = schemes;
        this.clock = clock;
    }

    /** @param value {@code null}: takes the row back that it corrects @param deduction whether the code is one of a deduction */
    record Checked(String scheme, String code, String value, String source, LocalDate evidenceOn, LocalDate validFrom, LocalDate validUntil,
            String corrects, boolean deduction) {

        /** Whether the row says the same. */
        boolean same(RecordedObservation row) {
            return code.equals(row.code()) && Objects.equals(value, row.value()) && source.equals(row.source()) && evidenceOn.equals(row.evidenceOn())
                    && validFrom.equals(row.validFrom()) && Objects.equals(validUntil, row.validUntil());
        }
    }

    /** The schemes that a bureau grades by today, to read with. */
    List<Scheme> known(String bureauId) {
        return schemes.on(bureauId, LocalDate.now(clock));
    }

    /** What was typed, checked by the first of the schemes that has the code; {@code null} when something was noted. */
    Checked read(List<Scheme> known, TypedObservation typed, FieldNotes notes) {
        var code = FieldNotes.plain(typed.code());
        var source = notes.line("source", typed.source(), LONGEST_SOURCE, true);
        var evidence = within("evidenceOn", notes.day("evidenceOn", typed.evidenceOn(), true), notes);
        var today = LocalDate.now(clock);
        if (evidence != null && evidence.isAfter(today)) {
            notes.add("evidenceOn", "observation.future", Map.of());
        }
        var scheme = known.stream().filter(one -> one.indicator(code) != null || one.deduction(code) != null).findFirst();
        if (scheme.isEmpty()) {
            notes.add("code", code.isEmpty() ? "required" : "observation.code", Map.of());
            return null;
        }
        var deduction = scheme.get().deduction(code);
        return deduction != null ? deduction(typed, scheme.get(), deduction, source, evidence, notes)
                : indicator(typed, scheme.get(), scheme.get().indicator(code), source, evidence, notes);
    }

    private static Checked deduction(TypedObservation typed, Scheme scheme, Deduction deduction, String source, LocalDate happened, FieldNotes notes) {
        var taken = FieldNotes.plain(typed.corrects()).isEmpty();
        var points = taken ? deduction.points().toPlainString() : null;
        return notes.clean() ? new Checked(scheme.id(), deduction.code(), points, source, happened, happened, deduction.endOf(happened).minusDays(1),
                corrects(typed), true) : null;
    }

    private static Checked indicator(TypedObservation typed, Scheme scheme, Indicator indicator, String source, LocalDate evidence, FieldNotes notes) {
        var value = value(typed, indicator, notes);
        var typedFrom = within("validFrom", notes.day("validFrom", typed.validFrom(), false), notes);
        var from = typedFrom == null ? evidence : typedFrom;
        var until = within("validUntil", notes.day("validUntil", typed.validUntil(), false), notes);
        if (from != null && evidence != null && from.isBefore(evidence)) {
            notes.add("validFrom", "observation.from", Map.of());
        }
        if (from != null && until != null && until.isBefore(from)) {
            notes.add("validUntil", "observation.until", Map.of());
        }
        return notes.clean() ? new Checked(scheme.id(), indicator.code(), value, source, evidence, from, until, corrects(typed), false) : null;
    }

    /** {@code null} in a correction that takes a row back. */
    private static String value(TypedObservation typed, Indicator indicator, FieldNotes notes) {
        var given = FieldNotes.plain(typed.value());
        if (given.isEmpty()) {
            if (corrects(typed) == null) {
                notes.add("value", "required", Map.of());
            }
            return null;
        }
        try {
            return indicator.kind().parse(given).text();
        } catch (IllegalArgumentException unreadable) {
            notes.add("value", unreadable.getMessage(), Map.of("label", PreviewWords.indicator(indicator), "code", indicator.code(), "choices",
                    String.join(", ", indicator.kind().choices())));
            return null;
        }
    }

    private static String corrects(TypedObservation typed) {
        var id = FieldNotes.plain(typed.corrects());
        return id.isEmpty() ? null : id;
    }

    private static LocalDate within(String path, LocalDate day, FieldNotes notes) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            notes.add(path, "date", Map.of());
        }
        return day;
    }
}
