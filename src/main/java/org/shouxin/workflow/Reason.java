package org.shouxin.workflow;

import java.util.List;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A reason or comment that a person gives in words. */
public final class Reason {

    private static final int LONGEST = 2_000;
    private static final int NOTICE = 500;

    private Reason() {
    }

    /** The stripped text; empty when there is none. */
    static String optional(String text) {
        return text == null || text.isBlank() ? "" : checked("reason", text);
    }

    /** The stripped text, at most 2,000 characters, or {@code input.invalid} naming the field {@code reason}. */
    public static String required(String text) {
        return checked("reason", text);
    }

    /** The stripped text of a field that must be filled in, or {@code input.invalid} naming that field. */
    static String checked(String field, String text) {
        if (text == null || text.isBlank()) {
            throw refused(field, "required", Map.of());
        }
        var stripped = text.strip();
        if (stripped.length() > LONGEST) {
            throw refused(field, "maxLength", Map.of("limit", LONGEST));
        }
        if (!Characters.fitText(stripped)) {
            throw refused(field, "characters", Map.of());
        }
        return stripped;
    }

    /** What a notice says of a reason: its beginning; all of it stands in the case. */
    static String forNotice(String reason) {
        if (reason.length() <= NOTICE) {
            return reason;
        }
        return reason.substring(0, Character.isHighSurrogate(reason.charAt(NOTICE - 1)) ? NOTICE - 1 : NOTICE) + "…";
    }

    private static InvalidInput refused(String field, String code, Map<String, Object> arguments) {
        var named = new java.util.HashMap<>(arguments);
        named.put("label", new DefaultMessageSourceResolvable(new String[] {"form.common." + field}, field));
        return new InvalidInput(List.of(new FieldProblem(field, code, named)));
    }
}
