package org.shouxin.expert;

import java.util.Optional;

/** Names of people: every character of GB 18030 is kept as typed, only what cannot be seen is refused. */
public final class PersonName {

    private static final String DOTS = ".\u2022\u2027\u2219\u22C5\u30FB\uFF0E\uFF65\u16EB\u2024";

    private PersonName() {
    }

    /** Blanks around it go; the dot between parts of a minority name becomes U+00B7 however it was typed. */
    public static String normalised(String typed) {
        var name = typed.strip();
        var out = new StringBuilder(name.length());
        for (var at = 0; at < name.length(); at++) {
            var character = name.charAt(at);
            out.append(DOTS.indexOf(character) >= 0 && betweenHan(name, at) ? '\u00B7' : character);
        }
        return out.toString();
    }

    /** {@code name.characters} when the name holds control, zero-width or private characters or half a character; else empty. */
    public static Optional<String> fault(String name) {
        return name.codePoints().anyMatch(PersonName::unseen) ? Optional.of("name.characters") : Optional.empty();
    }

    private static boolean betweenHan(String name, int at) {
        return at > 0 && at < name.length() - 1 && Character.isIdeographic(name.codePointBefore(at))
                && Character.isIdeographic(name.codePointAt(at + 1));
    }

    private static boolean unseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> variationSelector(character) || "\u034F\u115F\u1160\u3164\uFFA0".indexOf(character) >= 0;
        };
    }

    private static boolean variationSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }
}
