package org.shouxin.expert;

/** Opens the case in which an expert is asked about another term. */
public interface RenewalCases {

    /**
     * Runs in the caller's transaction; raises {@code renewal.not-due} when the term is not to be renewed now.
     *
     * @return the case number
     */
    String open(String bureauId, String termId);
}
