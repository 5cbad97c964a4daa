package org.shouxin.identity;

import java.util.HashMap;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Why somebody did something, in their own words: at most 2,000 characters without invisible ones. */
public final class GivenReason {

    private static final int LONGEST = 2_000;

    private GivenReason() {
    }

    static String optional(String text) {
        return text == null || text.isBlank() ? "" : required(text);
    }

    /** As {@link #required}, and no shorter than {@code least} characters. */
    public static String atLeast(String text, int least) {
        var stripped = required(text);
        if (stripped.codePointCount(0, stripped.length()) < least) {
            throw refused("minLength", Map.of("limit", least));
        }
        return stripped;
    }

    /** The stripped text, or {@code input.invalid} naming the field {@code reason}. */
    static String required(String text) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            throw refused("required", Map.of());
        }
        if (stripped.length() > LONGEST) {
            throw refused("maxLength", Map.of("limit", LONGEST));
        }
        if (stripped.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE
                || Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t')) {
            throw refused("characters", Map.of());
        }
        return stripped;
    }

    private static InvalidInput refused(String code, Map<String, Object> arguments) {
        var named = new HashMap<>(arguments);
        named.put("label", new DefaultMessageSourceResolvable(new String[] {"form.common.reason"}, "reason"));
        return DeputyRules.field("reason", code, named);
    }
}
