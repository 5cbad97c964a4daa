package org.shouxin.trail;

/**
 * What checking a case's chain found.
 *
 * @param entries     how many entries were read
 * @param brokenAt    sequence of the first entry that does not fit; 0 when the chain is whole
 * @param finding     {@code intact}, {@code changed}, {@code missing}, {@code inserted}, {@code truncated} or {@code unsealed}
 */
public record Verification(String caseNumber, long entries, long brokenAt, String finding) {

    public boolean intact() {
        return brokenAt == 0;
    }
}
