package org.shouxin.kernel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address of this product with its query, written once and extended as needed. Blank values leave no trace. */
public record Address(String text) {

    public Address with(String name, String value) {
        return value == null || value.isBlank() ? this : always(name, value);
    }

    /** Adds the parameter even when it is empty. */
    Address always(String name, String value) {
        var separator = text.indexOf('?') < 0 ? '?' : '&';
        return new Address(text + separator + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
