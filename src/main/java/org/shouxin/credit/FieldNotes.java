package org.shouxin.credit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.VisibleText;

/** Collects what cannot be accepted of one form, each under the field's own name. */
final class FieldNotes {

    private final String form;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** @param form labels of its fields are the words under {@code credit.field.<form>.} */
    FieldNotes(String form) {
        this.form = form;
    }

    List<FieldProblem> problems() {
        return problems;
    }

    boolean clean() {
        return problems.isEmpty();
    }

    /** @throws InvalidInput when there is anything */
    void refuse() {
        if (!clean()) {
            throw new InvalidInput(problems);
        }
    }

    void add(String path, String code, Map<String, Object> arguments) {
        var named = new HashMap<String, Object>(Map.of("label", PreviewWords.field(form + "." + path)));
        named.putAll(arguments);
        problems.add(new FieldProblem(path, code, named));
    }

    /** A single line without what cannot be seen; {@code null} when nothing was typed. */
    String line(String path, String typed, int longest, boolean needed) {
        var text = typed == null ? "" : VisibleText.oneSpelling(typed);
        if (text.isEmpty() && needed) {
            add(path, "required", Map.of());
        } else if (text.codePointCount(0, text.length()) > longest) {
            add(path, "maxLength", Map.of("limit", longest));
        } else if (VisibleText.hidesInName(text)) {
            add(path, "characters", Map.of());
        }
        return text.isEmpty() ? null : text;
    }

    /** A day of four-digit years; {@code null} when nothing or no day was typed. */
    LocalDate day(String path, String typed, boolean needed) {
        var text = plain(typed);
        var day = PreviewWords.date(text);
        if (text.isEmpty() ? needed : day == null) {
            add(path, text.isEmpty() ? "required" : "date", Map.of());
        }
        return day;
    }

    /** Full-width characters, as Chinese keyboards give them, are plain ones. */
    static String plain(String typed) {
        return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
