package org.shouxin.expert;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Tokens of work cards: 128 random bits, so that nobody finds a card by trying. */
@Component
class CodeTokens {

    private static final int BYTES = 16;
    private final SecureRandom random = new SecureRandom();

    /** 22 URL-safe characters. */
    String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
