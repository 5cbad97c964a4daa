package org.shouxin.credit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The enterprise of the worked example of scheme CR: X = 0.25 × 79.00 + 0.75 × 74.00 = 75.25, grade B. */
public final class CreditExample {

    private static final String TEXT = """
            C01 60 C02 na C03 valid C04 1 C05 no C06 yes C07 yes C08 yes C09 yes C10 no C11 yes C12 75
            E01 92.5 E02 yes E03 yes E04 yes E05 no E06 yes E07 yes E08 yes E09 partial E10 12 E11 yes E12 B E13 2 E14 na E15 no E16 yes
            E17 1 E18 2 E19 clear E20 clear E21 no E22 0 E23 0 E24 3 E25 0
            """;

    public static final Map<String, String> VALUES = Collections.unmodifiableMap(values());
    /** The values as they stand in the address of the page. */
    public static final String QUERY = VALUES.entrySet().stream().map(each -> "&" + each.getKey() + "=" + each.getValue()).collect(Collectors.joining());

    private CreditExample() {
    }

    /** The example with one other value; null takes it away. */
    public static Map<String, Object> but(String code, Object value) {
        var values = new LinkedHashMap<String, Object>(VALUES);
        if (value == null) {
            values.remove(code);
        } else {
            values.put(code, value);
        }
        return values;
    }

    private static Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        var words = TEXT.trim().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            values.put(words[i], words[i + 1]);
        }
        return values;
    }
}
