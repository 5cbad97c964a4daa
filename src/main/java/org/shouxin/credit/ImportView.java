package org.shouxin.credit;

import java.time.Instant;

/**
 * An import and how far it is.
 *
 * @param knownRows   rows about enterprises that the registry had when the file was checked
 * @param faults      what cannot be accepted; an import with any is never applied
 * @param appliedRows rows that were gone through; the four after it say what became of them
 */
public record ImportView(String id, String bureauId, State state, int totalRows, int knownRows, int faults, int appliedRows, int enteredRows,
        int changedRows, int sameRows, int refusedRows, String uploadedBy, Instant uploadedAt) {

    /** Where an import stands. */
    public enum State {
        /** Has faults; the file is mended and uploaded again. */
        FAULTY,
        /** Checked and waiting to be confirmed. */
        READY,
        /** Confirmed; its rows are being applied. */
        APPLYING,
        /** All rows were gone through. */
        APPLIED,
        /** Thrown away before it was applied. */
        DISCARDED
    }

    /** One thing that cannot be accepted. @param number of the row in its sheet */
    public record Fault(ImportSheet sheet, int number, String field, String message) {
    }
}
