package org.shouxin.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of a list ended: the sort value and id of its last row. Opaque to callers.
 *
 * @param order which list and direction it belongs to; another list refuses it
 */
public record Cursor(String order, String value, String id) {

    private static final String SEPARATOR = "\n";

    public String encoded() {
        var text = String.join(SEPARATOR, order, value, id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor of the given order; anything else is a bad request {@code cursor.invalid}. {@code null} stays {@code null}. */
    public static Cursor decode(String encoded, String order) {
        if (encoded == null || encoded.isBlank()) {
            return null;
        }
        var parts = text(encoded).split(SEPARATOR, -1);
        if (parts.length != 3 || !parts[0].equals(order)) {
            throw new BadRequest("cursor.invalid");
        }
        return new Cursor(parts[0], parts[1], parts[2]);
    }

    /** The sort value as a number; a forged text is a bad request. */
    public long number() {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new BadRequest("cursor.invalid");
        }
    }

    private static String text(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("cursor.invalid");
        }
    }
}
