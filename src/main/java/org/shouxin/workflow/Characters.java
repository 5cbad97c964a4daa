package org.shouxin.workflow;

import org.shouxin.kernel.VisibleText;

/**
 * Which characters a typed text may hold. Rare Han characters and variation selectors always fit; what cannot be seen
 * (controls, zero-width and direction marks, blank letters) fits no single line, because two names that look equal must be equal.
 */
final class Characters {

    private Characters() {
    }

    static boolean fitOneLine(String text) {
        return !VisibleText.hidesInLine(text);
    }

    /** As a text of several lines: line breaks and tabs fit, other controls do not. */
    static boolean fitText(String text) {
        return text.codePoints().noneMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\r' && point != '\t';
            case Character.SURROGATE -> true;
            default -> false;
        });
    }
}
