package org.shouxin.expert;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.shouxin.kernel.BadRequest;

/** Where a page of the pool ended: order, sort value and id of its last row. Opaque to callers. */
record PoolCursor(String order, String value, String id) {

    private static final String SEPARATOR = "\n";

    static String order(PoolQuery query) {
        return query.sort() + (query.descending() ? "-" : "+");
    }

    String encoded() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(String.join(SEPARATOR, order, value, id).getBytes(StandardCharsets.UTF_8));
    }

    static PoolCursor decode(PoolQuery query) {
        return decode(query.after(), order(query));
    }

    /** {@code null} stays {@code null}; what was made for another order, or by nobody, raises {@code cursor.invalid}. */
    static PoolCursor decode(String encoded, String order) {
        if (encoded == null || encoded.isBlank()) {
            return null;
        }
        var parts = text(encoded).split(SEPARATOR, -1);
        if (parts.length != 3 || !parts[0].equals(order)) {
            throw new BadRequest("cursor.invalid");
        }
        return new PoolCursor(parts[0], parts[1], parts[2]);
    }

    private static String text(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("cursor.invalid");
        }
    }
}
