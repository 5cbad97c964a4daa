package org.shouxin.kernel;

import java.text.Normalizer;

/**
 * What a reader can see of a text. Two names that look equal must be equal, so what takes no ink or looks like a blank has no
 * place in a name; every Han character has, also those of planes that Java's Unicode version does not know yet.
 */
public final class VisibleText {

    /** Letters and marks of other scripts that are drawn as nothing or as a blank, though Unicode does not call them so. */
    private static final String BLANK_LETTERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";
    /** What people type for the dot between the parts of a minority name. */
    private static final String DOTS = ".\u2022\u2027\u2219\u22C5\u30FB\uFF0E\uFF65\u16EB\u2024";
    private static final int FIRST_HAN_PLANE = 0x20000;
    private static final int LAST_OF_HAN_PLANES = 0x3FFFD;

    private VisibleText() {
    }

    /**
     * One way to write a name: composed, every kind of blank as one U+0020, none around it, and the dot between two Han
     * characters as U+00B7 however it was typed.
     */
    public static String oneSpelling(String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("\\p{Zs}+", " ").strip();
        var spelled = new StringBuilder(name.length());
        for (var at = 0; at < name.length(); at++) {
            spelled.append(DOTS.indexOf(name.charAt(at)) >= 0 && betweenHan(name, at) ? '\u00B7' : name.charAt(at));
        }
        return spelled.toString();
    }

    /** Whether a name holds something that cannot be seen: blank letters, private and variation characters, and all of {@link #hidesInLine}. */
    public static boolean hidesInName(String name) {
        return name.codePoints().anyMatch(point -> hidden(point) || variationSelector(point) || Character.getType(point) == Character.PRIVATE_USE
                || Character.getType(point) == Character.UNASSIGNED && !hanPlane(point));
    }

    /** Whether a single line holds control, zero-width or direction characters, half a character, or a letter that looks empty. */
    public static boolean hidesInLine(String line) {
        return line.codePoints().anyMatch(VisibleText::hidden);
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> (point & 0xFFFE) == 0xFFFE || BLANK_LETTERS.indexOf(point) >= 0;
        };
    }

    private static boolean variationSelector(int point) {
        return point >= 0xFE00 && point <= 0xFE0F || point >= 0x180B && point <= 0x180F || point >= 0xE0100 && point <= 0xE01EF;
    }

    private static boolean betweenHan(String name, int at) {
        return at > 0 && at < name.length() - 1 && han(name.codePointBefore(at)) && han(name.codePointAt(at + 1));
    }

    private static boolean han(int point) {
        return Character.isIdeographic(point) || hanPlane(point);
    }

    private static boolean hanPlane(int point) {
        return point >= FIRST_HAN_PLANE && point <= LAST_OF_HAN_PLANES;
    }
}
