package org.shouxin.credit;

import java.time.Instant;

/**
 * A version of a scheme that a bureau keeps.
 *
 * @param version  counts the versions of the scheme that bureaus keep
 * @param bureauId who may grade by it
 * @param sha256   of the text
 * @param roundId  the comparison that told what it would change
 * @param keptBy   user id
 */
public record SchemeView(String scheme, int version, String bureauId, String sha256, String roundId, String keptBy, Instant keptAt) {

    /** The form in which results and the trail quote it. */
    public String reference() {
        return scheme + "@" + version;
    }
}
