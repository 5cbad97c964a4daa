package org.shouxin.identity;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;

/** Names to sign in with: lower-case ASCII, so that no two look alike. They are compared letter by letter. */
final class Username {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{1,31}");

    private Username() {
    }

    static String of(String text) {
        var name = text == null ? "" : text.strip();
        if (!FORM.matcher(name).matches()) {
            throw new InvalidInput(List.of(new FieldProblem("username", "username.form", Map.of())));
        }
        return name;
    }
}
