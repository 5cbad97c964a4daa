package org.shouxin.documents;

/**
 * A file as it comes in.
 *
 * @param kind     what the file is for: lower-case letters, digits, dashes; {@code photo} must be an image; left out for a
 *                 newer version, which is for what the older one was
 * @param replaces the file whose newer version this is, or {@code null}
 */
public record Upload(String kind, String replaces, String fileName, byte[] content) {

    public static Upload of(String kind, String fileName, byte[] content) {
        return new Upload(kind, null, fileName, content);
    }

    public Upload {
        replaces = replaces == null || replaces.isBlank() ? null : replaces;
    }
}
