package org.shouxin.scoring;

import java.util.List;

/**
 * Finds the level of a value: in a table where the places are few, else by the first places of the levels. Built once per
 * rulebook, because a round over half a million enterprises asks forty times each.
 */
final class Matcher {

    private static final int MOST_PLACES = 1_024;

    /** Position of the indicator in the scheme. */
    final int position;
    private final long[] from;
    private final Level[] levels;
    private final long[] units;
    private final byte[] slotByPlace;

    /** A level's stretch of places, both ends included. */
    record Span(long from, long to, Level level) {
    }

    /** @param spans ascending, without gap or overlap, from place 0 to the last of the kind, at most 126 */
    Matcher(int position, List<Span> spans, Level missing) {
        this.position = position;
        this.from = new long[spans.size() + 1];
        this.levels = new Level[spans.size() + 1];
        this.units = new long[spans.size() + 1];
        from[0] = -1;
        levels[0] = missing;
        for (int slot = 1; slot < from.length; slot++) {
            from[slot] = spans.get(slot - 1).from();
            levels[slot] = spans.get(slot - 1).level();
            units[slot] = units(levels[slot]);
        }
        var last = from[from.length - 1];
        this.slotByPlace = new byte[last < MOST_PLACES ? (int) last + 1 : 0];
        for (int place = 0; place < slotByPlace.length; place++) {
            slotByPlace[place] = (byte) search(place);
        }
    }

    /** Where the level of a place is kept; 0 for a place below 0, which stands for "nothing is known". */
    int slot(long place) {
        if (place < 0) {
            return 0;
        }
        var places = slotByPlace.length;
        return places == 0 ? search(place) : slotByPlace[(int) Math.min(place, places - 1L)];
    }

    Level level(int slot) {
        return levels[slot];
    }

    /** The contribution of the level to its part in units of 0.0001; 0 without a score. */
    long units(int slot) {
        return units[slot];
    }

    /** The place of the level that lies next to the given one; the first place of the level when there is none (-1). */
    long nearest(Level level, long place) {
        var best = -1L;
        for (int slot = 1; slot < levels.length; slot++) {
            if (levels[slot] == level) {
                var end = slot + 1 < from.length ? from[slot + 1] - 1 : Long.MAX_VALUE;
                var candidate = place < 0 ? from[slot] : Math.max(from[slot], Math.min(end, place));
                best = best < 0 || Math.abs(candidate - place) < Math.abs(best - place) ? candidate : best;
            }
        }
        return best;
    }

    private int search(long place) {
        var slot = from.length - 1;
        while (place < from[slot]) {
            slot--;
        }
        return slot;
    }

    private static long units(Level level) {
        return level.contribution() == null ? 0
                : level.contribution().movePointRight(Fixed.CONTRIBUTION_DECIMALS).longValueExact();
    }
}
