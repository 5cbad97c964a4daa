package org.shouxin.scoring;

import java.util.List;

/** Finds the level of a value by the first places of the levels. */
final class Matcher {

    private final List<Span> spans;
    private final Level missing;

    /** A level's stretch of places, both ends included. */
    record Span(int from, int to, Level level) {
    }

    /** @param spans ascending, without gap or overlap, from place 0 to the last of the kind */
    Matcher(List<Span> spans, Level missing) {
        this.spans = List.copyOf(spans);
        this.missing = missing;
    }

    List<Span> spans() {
        return spans;
    }

    Level missing() {
        return missing;
    }

    /** The level of a place. */
    Level level(int place) {
        return spans.stream().filter(span -> span.from() <= place && place <= span.to()).findFirst().orElseThrow().level();
    }

    /** The place of the level that lies next to the given one; its first place when there is none (less than 0). */
    int nearest(Level level, int place) {
        var best = -1;
        for (var span : spans) {
            if (span.level() == level) {
                var candidate = place < 0 ? span.from() : Math.max(span.from(), Math.min(span.to(), place));
                best = best < 0 || Math.abs(candidate - place) < Math.abs(best - place) ? candidate : best;
            }
        }
        return best;
    }
}
