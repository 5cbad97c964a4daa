package org.shouxin.trail;

import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Says what was done to a broken chain, once it is known where it breaks. An entry's hash covers its sequence, so a row
 * that was moved still proves the place it was written for.
 *
 * @param row      the first row that does not follow
 * @param next     the row after it; {@code null} at the end
 * @param expected the sequence that should stand here
 * @param length   how many rows the chain has
 * @param exists   whether any row of the case carries a hash
 */
record Diagnosis(EntryRow row, EntryRow next, long expected, long length, Predicate<String> exists) {

    Verification verification() {
        if (row.sequence() > expected) {
            return found(expected, Verification.MISSING);
        }
        if (row.hashFits(expected)) {
            // the row is as it was written, so the one before it is not: rewritten together with its own hash
            return found(Math.max(1, expected - 1), Verification.CHANGED);
        }
        var written = writtenFor();
        if (written.isEmpty()) {
            return found(expected, next != null && next.hashFits(expected) ? Verification.INSERTED : Verification.CHANGED);
        }
        if (written.getAsLong() < expected) {
            return found(written.getAsLong(), Verification.INSERTED);
        }
        return found(expected, exists.test(row.previousHash()) ? Verification.REORDERED : Verification.MISSING);
    }

    private OptionalLong writtenFor() {
        return LongStream.rangeClosed(1, length + 1).filter(row::hashFits).findFirst();
    }

    private Verification found(long sequence, String finding) {
        return new Verification(row.caseNumber(), length, sequence, finding);
    }
}
