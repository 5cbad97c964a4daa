package org.shouxin.expert;

/**
 * What another capability knows of an expert's past, such as points or evaluations. Shown beside a renewal as that capability's
 * own page fragment; nothing of it comes in here.
 */
public interface PastRecords {

    /** Message key of the heading. */
    String titleKey();

    /** Address of the fragment about the expert within the product; it answers by its own rights. */
    String address(String expertId);
}
