package org.shouxin.workflow.spi;

import java.util.List;

/**
 * Compares two records of the same thing that one transaction always writes together. Whatever it finds was changed behind
 * the application's back or lost by the database: the product itself never leaves such a difference.
 */
public interface ConsistencyCheck {

    /** Most findings of one kind that a check names; whoever finds more restores a backup instead of mending rows. */
    int MOST = 100;

    /**
     * One disagreement.
     *
     * @param code       what is wrong; words under {@code consistency.<code>}, with the case and the detail as {0} and {1}
     * @param caseNumber the case it is about; empty when it belongs to none
     * @param detail     ids or values by which an administrator finds the row; nothing personal
     */
    record Finding(String code, String caseNumber, String detail) {

        public Finding {
            caseNumber = caseNumber == null ? "" : caseNumber;
            detail = detail == null ? "" : detail;
        }
    }

    /** What is compared; words under {@code consistency.check.<name>}. */
    String name();

    /** Reads one snapshot of the database and changes nothing; empty when everything agrees. */
    List<Finding> check();
}
