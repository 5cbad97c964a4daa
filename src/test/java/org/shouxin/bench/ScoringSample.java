package org.shouxin.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shouxin.scoring.Facts;
import org.shouxin.scoring.Scheme;
import org.shouxin.scoring.ValueKind;

/** Made-up enterprises, drawn with a fixed seed, in the three forms that the peers of the benchmark read. */
final class ScoringSample {

    /** Small numbers lie on both sides of every boundary of the table; one enterprise in twenty had a fatal accident or so. */
    private static final Map<String, Integer> MOST = Map.of("C01", 160, "C04", 5, "E10", 22, "E17", 5, "E18", 5, "E22", 14, "E23", 3,
            "E24", 14, "E25", 3);

    /** What one enterprise shows: a raw value per indicator, in the order of the table. */
    record Enterprise(int[] places, Facts facts, Map<String, Object> variables) {
    }

    private ScoringSample() {
    }

    static List<Enterprise> draw(Scheme scheme, int count, long seed) {
        var random = new Random(seed);
        return random.longs(count).mapToObj(each -> enterprise(scheme, new Random(each))).toList();
    }

    private static Enterprise enterprise(Scheme scheme, Random random) {
        var places = new int[scheme.indicators().size()];
        var facts = scheme.facts(LocalDate.of(2026, 3, 1));
        var variables = new HashMap<String, Object>();
        for (int i = 0; i < places.length; i++) {
            var indicator = scheme.indicators().get(i);
            var raw = raw(indicator.code(), indicator.kind(), random);
            places[i] = indicator.kind().parse(raw).place();
            facts.value(indicator.code(), raw, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(50)));
            variables.put(indicator.code(), indicator.kind().choices().isEmpty() ? (Object) Integer.valueOf(raw) : raw);
        }
        return new Enterprise(places, facts.read(), variables);
    }

    private static String raw(String code, ValueKind kind, Random random) {
        if (code.equals("E19")) {
            return "clear";
        }
        return switch (kind) {
            case WHOLE -> code.equals("E22") && random.nextInt(20) > 0 ? "0" : Integer.toString(random.nextInt(MOST.get(code) + 1));
            case PERCENT -> Integer.toString(random.nextInt(101));
            default -> kind.choices().get(random.nextInt(kind.choices().size()));
        };
    }
}
