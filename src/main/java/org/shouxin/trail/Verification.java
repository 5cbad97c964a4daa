package org.shouxin.trail;

/**
 * What checking a case's chain found.
 *
 * @param entries  how many entries were read
 * @param brokenAt sequence of the first entry that does not fit; 0 when the chain is whole
 * @param finding  {@link #INTACT}, {@link #CHANGED}, {@link #MISSING}, {@link #INSERTED}, {@link #REORDERED} or
 *                 {@link #TRUNCATED}; words under {@code trail.finding.<finding>}
 */
public record Verification(String caseNumber, long entries, long brokenAt, String finding) {

    /** Every entry fits, and the chain is as long as its head and seals say. */
    public static final String INTACT = "intact";
    /** The content of an entry is not what was written. */
    public static final String CHANGED = "changed";
    /** An entry was taken out of the middle. */
    public static final String MISSING = "missing";
    /** An entry was put in that the product did not write. */
    public static final String INSERTED = "inserted";
    /** Entries stand in another order than they were written in. */
    public static final String REORDERED = "reordered";
    /** Entries at the end are gone. */
    public static final String TRUNCATED = "truncated";

    public boolean intact() {
        return brokenAt == 0;
    }
}
