package org.shouxin.workflow.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.shouxin.kernel.BadRequest;

/** Parameters that take one of a few words; anything else is a bad request that names the parameter. */
final class Choice {

    private Choice() {
    }

    static <E extends Enum<E>> E of(Class<E> type, String name, String word) {
        return Stream.of(type.getEnumConstants()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
                .orElseThrow(() -> refused(name));
    }

    static boolean descending(String word) {
        return switch (word) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw refused("dir");
        };
    }

    /** {@code open} or {@code ended} as cases store it; {@code null} stays {@code null}. */
    static String state(String word) {
        if (word == null || "open".equals(word) || "ended".equals(word)) {
            return word == null ? null : word.toUpperCase(Locale.ROOT);
        }
        throw refused("state");
    }

    private static BadRequest refused(String name) {
        return new BadRequest("parameter.invalid", Map.of("name", name));
    }
}
