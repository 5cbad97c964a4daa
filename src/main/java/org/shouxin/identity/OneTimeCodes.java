package org.shouxin.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Codes shown once to one person: 100 random bits in letters that are not mistaken for each other. Only hashes are stored. */
@Component
class OneTimeCodes {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    private final SecureRandom random = new SecureRandom();

    /** E.g. {@code 7QX2M-PL4TB-9KDSR-HWE6C}. */
    String next() {
        var code = new StringBuilder();
        for (var at = 0; at < LENGTH; at++) {
            if (at > 0 && at % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** Lower-case letters, digits; for names nobody has to remember. */
    String suffix() {
        return next().substring(0, GROUP).toLowerCase(Locale.ROOT) + next().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /** Of the code as typed: case, dashes and spaces do not matter. */
    static String hash(String typed) {
        var code = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return sha256(code);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
