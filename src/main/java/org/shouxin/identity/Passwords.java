package org.shouxin.identity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are hashed and which are strong enough: 10 to 64 characters of three kinds, without the account's name. */
@Component
class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 64;
    /** bcrypt reads no further. */
    private static final int MOST_BYTES = 72;
    private static final int KINDS = 3;
    private static final int WEAKEST_COST = 12;

    private final PasswordEncoder encoder;
    private final String nobodysHash;

    Passwords(@Value("${shouxin.identity.bcrypt-cost:12}") int cost, Environment environment) {
        if (cost < WEAKEST_COST && !environment.acceptsProfiles(Profiles.of("test"))) {
            throw new Misconfigured("shouxin.identity.bcrypt-cost is below " + WEAKEST_COST + ".", "Leave the setting out, or raise it.");
        }
        encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cost)));
        nobodysHash = encoder.encode(Ids.next());
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    /** Takes the same time whether or not there is a hash to compare with. */
    boolean matches(String password, String hash) {
        var readable = password != null && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        var same = encoder.matches(readable ? password : "", hash == null ? nobodysHash : hash);
        return same && readable && hash != null;
    }

    /** Refuses what is too weak, naming the field {@code password}. */
    String strong(String password, String username) {
        var text = password == null ? "" : password;
        if (text.length() < SHORTEST || text.length() > LONGEST || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw refused("password.length");
        }
        if (kinds(text) < KINDS) {
            throw refused("password.kinds");
        }
        if (text.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            throw refused("password.name");
        }
        return text;
    }

    /** Refuses two different entries of a new password, naming the field {@code repeated}. */
    void same(String password, String repeated) {
        if (password == null || !password.equals(repeated)) {
            throw new InvalidInput(List.of(new FieldProblem("repeated", "password.repeated", Map.of())));
        }
    }

    private static long kinds(String text) {
        var found = new boolean[4];
        text.codePoints().forEach(character -> found[kind(character)] = true);
        return Arrays.asList(found[0], found[1], found[2], found[3]).stream().filter(Boolean::booleanValue).count();
    }

    private static int kind(int character) {
        if (Character.isLowerCase(character)) {
            return 0;
        }
        if (Character.isUpperCase(character)) {
            return 1;
        }
        return Character.isDigit(character) ? 2 : 3;
    }

    private static InvalidInput refused(String code) {
        return new InvalidInput(List.of(new FieldProblem("password", code, Map.of("min", SHORTEST, "max", LONGEST))));
    }
}
