package org.shouxin.documents;

import java.time.Instant;

/**
 * A file of a case.
 *
 * @param owner the case number, or the draft id before the case exists
 * @param kind  what the file is for, e.g. {@code photo}, {@code id-card}, {@code title-certificate}, {@code diploma}, {@code other}
 */
public record DocumentView(String id, String owner, String kind, String fileName, String mediaType, long size, String sha256,
        String uploadedBy, Instant uploadedAt) {
}
