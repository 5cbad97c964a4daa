package org.shouxin.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * All matchers of a scheme laid out flat, because a round over half a million enterprises asks forty times each. An
 * indicator's slots follow each other: first the one for "nothing is known", then one per place up to where the last level
 * begins, so that a place leads to its level without a comparison. Where the places are many there is one per level.
 */
final class MatchTable {

    private static final int MOST_PLACES = 1_024;

    private final int[] first;
    private final int[] last;
    private final int[][] from;
    private final Level[] levels;
    private final int[] units;

    MatchTable(List<Matcher> matchers) {
        var slots = new ArrayList<Level>();
        first = new int[matchers.size()];
        last = new int[matchers.size()];
        from = new int[matchers.size()][];
        for (int i = 0; i < first.length; i++) {
            var spans = matchers.get(i).spans();
            slots.add(matchers.get(i).missing());
            first[i] = slots.size();
            last[i] = spans.get(spans.size() - 1).from();
            var direct = last[i] < MOST_PLACES;
            from[i] = direct ? null : spans.stream().skip(1).mapToInt(Matcher.Span::from).toArray();
            for (var span : spans) {
                var width = direct ? Math.min(span.to(), last[i]) - span.from() + 1 : 1;
                slots.addAll(Collections.nCopies(width, span.level()));
            }
        }
        levels = slots.toArray(Level[]::new);
        units = slots.stream().mapToInt(MatchTable::units).toArray();
    }

    /**
     * The slot of an indicator's level.
     *
     * @param place of the value; -1 when nothing is known
     */
    int slot(int indicator, int place) {
        var starts = from[indicator];
        var slot = first[indicator] + Math.min(place, last[indicator]);
        return starts == null ? slot : search(starts, first[indicator], place);
    }

    Level level(int slot) {
        return levels[slot];
    }

    /** What the level adds to its part in units of 0.0001; 0 without a score. */
    int units(int slot) {
        return units[slot];
    }

    /** @param starts of the levels after the first */
    private static int search(int[] starts, int first, int place) {
        if (place < 0) {
            return first - 1;
        }
        var slot = first;
        for (var start : starts) {
            slot += place >= start ? 1 : 0;
        }
        return slot;
    }

    private static int units(Level level) {
        return level.contribution() == null ? 0
                : level.contribution().movePointRight(Fixed.CONTRIBUTION_DECIMALS).intValueExact();
    }
}
