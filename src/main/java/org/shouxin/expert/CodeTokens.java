package org.shouxin.expert;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouxin.identity.FieldCipher;
import org.springframework.stereotype.Component;

/**
 * What the QR codes of work cards carry: a token of 128 random bits and, on cards issued since codes are signed, its signature. A
 * guess is refused without a look into the database, and whoever reads the database alone can print no code.
 */
@Component
class CodeTokens {

    private static final int BYTES = 16;
    private static final String PURPOSE = "work-card";
    private static final Pattern CODE = Pattern.compile("([A-Za-z0-9_-]{22})(?:\\.([A-Za-z0-9_-]{22}))?");

    private final SecureRandom random = new SecureRandom();
    private final FieldCipher cipher;

    CodeTokens(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** @param signed whether its signature came with it and is ours */
    record Read(String token, boolean signed) {
    }

    /** 22 URL-safe characters. */
    String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is printed for a token: token and signature with a dot between, or, on an old card, the token as it always was. */
    String code(String token, boolean signed) {
        return signed ? token + "." + cipher.sign(PURPOSE, token) : token;
    }

    /** What a scanned code says; empty for what never was one of ours. */
    Optional<Read> read(String code) {
        var found = CODE.matcher(code);
        if (!found.matches()) {
            return Optional.empty();
        }
        var signature = found.group(2);
        return signature != null && !cipher.signed(PURPOSE, found.group(1), signature) ? Optional.empty()
                : Optional.of(new Read(found.group(1), signature != null));
    }
}
