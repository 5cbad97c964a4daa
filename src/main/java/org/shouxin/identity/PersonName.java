package org.shouxin.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;

/** A person's name as it may be shown: no control or invisible characters, and one way to write the dot of minority names. */
final class PersonName {

    private static final int LONGEST = 50;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}\\p{Cs}]");
    private static final Pattern DOTS = Pattern.compile("[\\u2022\\u2027\\u22C5\\u30FB\\uFF65\\u2219]");

    private PersonName() {
    }

    /** @param path the field to name when the text cannot be accepted */
    static String of(String path, String text) {
        var name = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (name.isEmpty()) {
            throw refused(path, "name.required");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw refused(path, "name.tooLong");
        }
        if (INVISIBLE.matcher(name).find()) {
            throw refused(path, "name.invisible");
        }
        return DOTS.matcher(name).replaceAll("\u00B7");
    }

    private static InvalidInput refused(String path, String code) {
        return new InvalidInput(List.of(new FieldProblem(path, code, Map.of("max", LONGEST))));
    }
}
