package org.shouxin.documents;

import java.time.Instant;
import org.shouxin.kernel.Actor;

/**
 * A file of a case.
 *
 * @param owner the case number, or the draft id before the case exists
 * @param kind  what the file is for, e.g. {@code photo}, {@code id-card}, {@code title-certificate}, {@code diploma}, {@code other}
 * @param slot  the first of the files of which this is a version
 * @param version counted from 1; the highest of a slot is the one that counts, the others stay readable
 * @param previewable whether it may be shown inside a page: an image that was encoded anew, or a PDF in which nothing acts
 */
public record DocumentView(String id, String owner, String kind, String fileName, String mediaType, long size, String sha256,
        String uploadedBy, Instant uploadedAt, String slot, int version, boolean previewable) {

    /** Whether the product itself made it. */
    public boolean printed() {
        return Actor.SYSTEM.userId().equals(uploadedBy);
    }
}
