package org.shouxin.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Enterprises and rulebooks for the tests of this package. */
final class Enterprises {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);
    static final Scheme CR = Schemes.bundled().byReference("CR@1").orElseThrow();
    static final Scheme NB = Schemes.bundled().byReference("NB@1").orElseThrow();

    private Enterprises() {
    }

    /** Scores 100 in every indicator of scheme CR. */
    static Map<String, String> flawless() {
        var values = new LinkedHashMap<String, String>();
        values.put("C01", "200");
        values.put("C02", "valid");
        values.put("C03", "valid");
        values.put("C04", "0");
        List.of("C05", "C06", "C07", "C08", "C09", "C10", "C11").forEach(code -> values.put(code, "yes"));
        values.put("C12", "100");
        values.put("E01", "100");
        List.of("E02", "E03", "E04", "E05", "E06", "E07", "E08").forEach(code -> values.put(code, "yes"));
        values.put("E09", "implemented");
        values.put("E10", "0");
        values.put("E11", "yes");
        values.put("E12", "A");
        values.put("E13", "1");
        List.of("E14", "E15", "E16").forEach(code -> values.put(code, "yes"));
        values.put("E17", "0");
        values.put("E18", "3");
        values.put("E19", "clear");
        values.put("E20", "clear");
        values.put("E21", "yes");
        List.of("E22", "E23", "E24", "E25").forEach(code -> values.put(code, "0"));
        return values;
    }

    /** The flawless enterprise with other values: code, value, code, value … */
    static Map<String, String> flawlessBut(String... codesAndValues) {
        var values = flawless();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            values.put(codesAndValues[i], codesAndValues[i + 1]);
        }
        return values;
    }

    static Grading gradeCr(Map<String, String> values) {
        return CR.grade(read(CR, values).read());
    }

    static Facts.Collector read(Scheme scheme, Map<String, String> values) {
        var facts = scheme.facts(AS_OF);
        values.forEach(facts::value);
        return facts;
    }

    static List<String> rulebook(String name) {
        try {
            return Files.readAllLines(Path.of("src", "main", "resources", "rulebooks", name + ".csv"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
