package org.shouxin.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Picks better levels that together gain enough: of as few indicators as possible, then with the least gain, of equal ones those
 * that come first in the rulebook. How few is told by the greatest gains, because with so many indicators nothing gains more. The
 * least gain is looked for among all sums from which enough can still be reached, the last indicator first.
 */
final class FewestChanges {

    /** Of the sums with as many indicators; a scheme has far fewer, and one that has more may get a gain that is not quite the least. */
    private static final int MOST_SUMS = 4_000;
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final List<Choice> choices;
    private final long need;

    /**
     * What one indicator can bring.
     *
     * @param must  whether it has to change
     * @param gains of its better levels, the least first; not empty
     */
    record Choice(boolean must, long[] gains) {

        long most() {
            return gains[gains.length - 1];
        }
    }

    /** A choice that was made, with those made of later indicators. */
    private record Picked(int choice, int level, Picked rest) {
    }

    FewestChanges(List<Choice> choices, long need) {
        this.choices = choices;
        this.need = need;
    }

    /** For each choice the number of its level, or -1 where nothing changes; null when nothing gains enough. */
    int[] pick() {
        var best = best();
        var count = 0;
        while (count <= choices.size() && best[choices.size()][count] < need) {
            count++;
        }
        if (count > choices.size()) {
            return null;
        }
        var picked = new int[choices.size()];
        Arrays.fill(picked, -1);
        for (var one = least(best, count); one != null; one = one.rest()) {
            picked[one.choice()] = one.level();
        }
        return picked;
    }

    /** The greatest gain of so many of the first choices, all of them that must be made included. */
    private long[][] best() {
        var best = new long[choices.size() + 1][choices.size() + 1];
        Arrays.fill(best[0], NEVER);
        best[0][0] = 0;
        for (int first = 1; first <= choices.size(); first++) {
            var choice = choices.get(first - 1);
            for (int count = 0; count <= choices.size(); count++) {
                var without = choice.must() ? NEVER : best[first - 1][count];
                var with = count == 0 || best[first - 1][count - 1] == NEVER ? NEVER : best[first - 1][count - 1] + choice.most();
                best[first][count] = Math.max(without, with);
            }
        }
        return best;
    }

    private Picked least(long[][] best, int count) {
        var sums = sums(count);
        sums.get(0).put(0L, null);
        for (int choice = choices.size() - 1; choice >= 0; choice--) {
            var next = sums(count);
            for (int made = 0; made <= count; made++) {
                add(choice, sums, next.get(made), made, best[choice][count - made]);
            }
            sums = next;
        }
        var enough = sums.get(count).entrySet().stream().filter(sum -> sum.getKey() >= need).min(Map.Entry.comparingByKey()).orElseThrow();
        return enough.getValue();
    }

    /** @param open the most that the choices before this one can still bring */
    private void add(int choice, List<Map<Long, Picked>> sums, Map<Long, Picked> next, int made, long open) {
        if (open == NEVER) {
            return;
        }
        var gains = choices.get(choice).gains();
        for (int level = 0; made > 0 && level < gains.length; level++) {
            for (var sum : sums.get(made - 1).entrySet()) {
                keep(next, sum.getKey() + gains[level], open, new Picked(choice, level, sum.getValue()));
            }
        }
        if (!choices.get(choice).must()) {
            sums.get(made).forEach((sum, picked) -> keep(next, sum, open, picked));
        }
    }

    private void keep(Map<Long, Picked> next, long sum, long open, Picked picked) {
        if (sum + open >= need && next.size() < MOST_SUMS) {
            next.putIfAbsent(sum, picked);
        }
    }

    private static List<Map<Long, Picked>> sums(int count) {
        var sums = new ArrayList<Map<Long, Picked>>();
        for (int made = 0; made <= count; made++) {
            sums.add(new HashMap<>());
        }
        return sums;
    }
}
