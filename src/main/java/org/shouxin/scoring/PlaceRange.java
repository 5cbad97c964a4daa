package org.shouxin.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of values on a kind's line of whole numbers, both ends included. {@code 80..<95} of percentages ends one
 * millionth before 95, so that a gap or an overlap of any size is seen.
 */
record PlaceRange(int from, int to) {

    private static final Pattern RANGE =
            Pattern.compile("(?<after>>)?(?<from>[0-9]+(\\.[0-9]+)?)(?<dots>\\.\\.(?<before><)?(?<to>[0-9]+(\\.[0-9]+)?)?)?");

    boolean holds(int place) {
        return from <= place && place <= to;
    }

    /** Values as a rulebook writes them: {@code 5}, {@code 51..100}, {@code 101..}, {@code >0..<80}, {@code none|expired}. */
    static List<PlaceRange> read(Row row, int cell, ValueKind kind) {
        if (kind.choices().isEmpty()) {
            return List.of(read(row, cell, kind == ValueKind.PERCENT ? 1_000_000 : 1, kind.last()));
        }
        var ranges = new ArrayList<PlaceRange>();
        for (var choice : row.text(cell).split("\\|", -1)) {
            var place = kind.choices().indexOf(choice);
            row.check(place >= 0, RulebookFault.VALUE_UNKNOWN, choice);
            ranges.add(new PlaceRange(place, place));
        }
        return ranges;
    }

    /** @param unit places per 1 */
    static PlaceRange read(Row row, int cell, int unit, int last) {
        var range = RANGE.matcher(row.text(cell));
        row.check(range.matches(), RulebookFault.RANGE_UNREADABLE, row.text(cell));
        var from = place(row, range.group("from"), unit) + (range.group("after") == null ? 0 : 1);
        var to = range.group("dots") == null ? from
                : range.group("to") == null ? last
                : place(row, range.group("to"), unit) - (range.group("before") == null ? 0 : 1);
        row.check(from <= to && to <= last, RulebookFault.RANGE_EMPTY, row.text(cell));
        return new PlaceRange(from, to);
    }

    private static int place(Row row, String number, int unit) {
        var places = new BigDecimal(number).multiply(BigDecimal.valueOf(unit)).stripTrailingZeros();
        row.check(places.scale() <= 0 && places.precision() - places.scale() < 10, RulebookFault.RANGE_UNREADABLE, number);
        return places.intValueExact();
    }
}
