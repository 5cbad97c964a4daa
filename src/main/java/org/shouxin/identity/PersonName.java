package org.shouxin.identity;

import java.util.List;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.VisibleText;

/** A person's name as it may be shown: no control, blank or invisible characters, and one way to write the dot of minority names. */
final class PersonName {

    private static final int LONGEST = 50;

    private PersonName() {
    }

    /** @param path the field to name when the text cannot be accepted */
    static String of(String path, String text) {
        var name = text == null ? "" : VisibleText.oneSpelling(text);
        if (name.isEmpty()) {
            throw refused(path, "name.required");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw refused(path, "name.tooLong");
        }
        if (VisibleText.hidesInName(name)) {
            throw refused(path, "name.invisible");
        }
        return name;
    }

    private static InvalidInput refused(String path, String code) {
        return new InvalidInput(List.of(new FieldProblem(path, code, Map.of("max", LONGEST))));
    }
}
