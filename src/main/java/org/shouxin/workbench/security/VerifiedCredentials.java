package org.shouxin.workbench.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Pairs of name and password that were right within the last minute, so that an API client does not pay for a slow hash with
 * every call. Kept under an HMAC with a key that this process made at its start; whether the account may still act is asked
 * with every request all the same.
 */
@Component
class VerifiedCredentials {

    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final Map<String, Verified> known = new ConcurrentHashMap<>();
    private final Object[] lanes = Stream.generate(Object::new).limit(64).toArray();
    private final SecretKeySpec key;
    private final Clock clock;

    VerifiedCredentials(Clock clock) {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
        this.clock = clock;
    }

    private record Verified(SignedInPrincipal principal, long until) {
    }

    /**
     * Of calls that arrive together with the same pair, one asks and the others wait for its answer.
     *
     * @param current whether what is remembered still holds; what does not is forgotten, so that an account that was shut and
     *                opened again, or got its password anew, is let in at once
     */
    Optional<SignedInPrincipal> find(String username, String password, Predicate<SignedInPrincipal> current, Supplier<Optional<SignedInPrincipal>> check) {
        var name = hmac(username.length() + ":" + username + password);
        var remembered = remembered(name).filter(current);
        if (remembered.isPresent()) {
            return remembered;
        }
        synchronized (lanes[Math.floorMod(name.hashCode(), lanes.length)]) {
            var meanwhile = remembered(name).filter(current);
            return meanwhile.isPresent() ? meanwhile : remember(name, check.get());
        }
    }

    private Optional<SignedInPrincipal> remembered(String name) {
        return Optional.ofNullable(known.get(name)).filter(entry -> entry.until() > clock.millis()).map(Verified::principal);
    }

    private Optional<SignedInPrincipal> remember(String name, Optional<SignedInPrincipal> principal) {
        var now = clock.millis();
        if (known.size() >= MOST) {
            known.values().removeIf(entry -> entry.until() <= now);
        }
        if (known.size() < MOST) {
            principal.ifPresent(found -> known.put(name, new Verified(found, now + LIFE.toMillis())));
        }
        return principal;
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
