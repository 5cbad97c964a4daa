package org.shouxin.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page of a list that runs from new to old ended: a moment as a number, and the id that tells equal moments apart. Opaque to callers. */
public record Place(long when, String id) {

    private static final String SEPARATOR = "\n";

    /** Before the first row of every list. */
    private static final Place START = new Place(Long.MAX_VALUE, "");

    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((when + SEPARATOR + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Blank is the start; what no page gave out is a bad request {@code cursor.invalid}. */
    public static Place after(String encoded) {
        if (encoded == null || encoded.isBlank()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == 2) {
                return new Place(Long.parseLong(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException e) {
            throw new BadRequest("cursor.invalid");
        }
        throw new BadRequest("cursor.invalid");
    }
}
