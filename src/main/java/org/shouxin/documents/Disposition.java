package org.shouxin.documents;

import java.nio.charset.StandardCharsets;

/**
 * The header {@code Content-Disposition} by RFC 6266: a name in ASCII for old programs, and the whole name percent-encoded by
 * RFC 5987, so that no file name ends the header or hides its ending.
 */
public final class Disposition {

    /** Characters that stand for themselves in RFC 5987, besides letters and digits. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {
    }

    /** The browser keeps the file and opens nothing. */
    public static String attachment(String fileName) {
        return header("attachment", fileName);
    }

    /** The browser shows the file; only for what the product made itself or made harmless. */
    public static String inline(String fileName) {
        return header("inline", fileName);
    }

    private static String header(String type, String fileName) {
        return type + "; filename=\"" + ascii(fileName) + "\"; filename*=UTF-8''" + encoded(fileName);
    }

    private static String ascii(String name) {
        var plain = new StringBuilder();
        name.codePoints().forEach(point -> plain.append(point > 0x20 && point < 0x7F && "\"%\\/:*?<>|;".indexOf(point) < 0 ? (char) point : '_'));
        return plain.toString();
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xFF);
            boolean plain = character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
            encoded.append(plain ? String.valueOf(character) : "%%%02X".formatted(one & 0xFF));
        }
        return encoded.toString();
    }
}
