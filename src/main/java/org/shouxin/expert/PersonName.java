package org.shouxin.expert;

import java.util.Optional;
import org.shouxin.kernel.VisibleText;

/** Names of people: every character of GB 18030 is kept as typed, only what cannot be seen is refused. */
public final class PersonName {

    private PersonName() {
    }

    /** Blanks around it go; the dot between parts of a minority name becomes U+00B7 however it was typed. */
    public static String normalised(String typed) {
        return VisibleText.oneSpelling(typed);
    }

    /** {@code name.characters} when the name holds control, zero-width, blank or private characters or half a character; else empty. */
    public static Optional<String> fault(String name) {
        return VisibleText.hidesInName(name) ? Optional.of("name.characters") : Optional.empty();
    }
}
