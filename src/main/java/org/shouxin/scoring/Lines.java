package org.shouxin.scoring;

import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * The leaves of an explanation. Which level matched is kept here, by number, and what it matched with the facts; the
 * leaf that pairs them is made when it is read, so that explaining costs a round of many enterprises next to nothing.
 */
final class Lines extends AbstractList<Line> implements RandomAccess {

    private final Facts facts;
    private final int[] positions;
    private final int[] slots;
    private final MatchTable table;

    /**
     * @param positions of the indicators in the scheme
     * @param slots     of their levels in the table; neither array is changed afterwards
     */
    Lines(Facts facts, int[] positions, int[] slots, MatchTable table) {
        this.facts = facts;
        this.positions = positions;
        this.slots = slots;
        this.table = table;
    }

    @Override
    public Line get(int index) {
        return new Line(facts.observation(positions[index]), table.level(slots[index]));
    }

    @Override
    public int size() {
        return slots.length;
    }
}
