package org.shouxin.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.credit.SampleEnterprise;

/**
 * Kills the product in the middle of a round's check, in the middle of its grading, and while a later round opens its cases, and
 * holds what the rounds came to against those nobody disturbed, over as many enterprises of which the same is known.
 */
@DisplayName("A round whose node is killed")
class RoundKillIT {

    private static final int ENTERPRISES = 120;
    private static final List<String> LEVELS = List.of("1", "2", "3", "none");
    private static final String DAY = "2026-02-01";
    /** Of the first of them something else is known on a later day: three of four then change, down or up. */
    private static final int LATER = 120;
    private static final int CHANGED = 90;
    private static final String LATER_DAY = "2026-03-01";
    private static final String QUIET = "26";
    private static final String KILLED = "27";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Caller.Tally tally = new Caller.Tally();
    private final Map<String, Integer> places = new TreeMap<>();

    @Test
    @DisplayName("ends as one that nobody disturbed")
    void killed() throws Exception {
        var product = new KilledProduct("--shouxin.credit.rounds=* * * * * *", "--shouxin.credit.round-chunk=1", "--shouxin.credit.round-lease=PT2S");
        try {
            product.start();
            var caller = new Caller(product, tally);
            enter(caller);
            var quiet = undisturbed(caller, DAY);

            var killed = round(caller, KILLED, DAY);
            await(caller, killed, seen -> middle(seen, "checking"));
            again(product);
            await(caller, killed, seen -> state(seen, "checked"));
            assertThat(result(caller, killed)).as("what would change").isEqualTo(result(caller, quiet)).hasSize(ENTERPRISES);
            confirm(caller, killed);
            await(caller, killed, seen -> middle(seen, "grading"));
            again(product);
            var seen = await(caller, killed, round -> state(round, "done"));
            assertThat(List.of(seen.path("done").asInt(), seen.path("graded").asInt(), seen.path("changed").asInt()))
                    .containsExactly(ENTERPRISES, ENTERPRISES, ENTERPRISES);
            assertThat(result(caller, killed)).isEqualTo(result(caller, quiet)).hasSize(ENTERPRISES);

            var opened = opened(product, caller);
            product.kill();
            for (var table : List.of("credit_assessment", "credit_grade")) {
                assertThat(product.figure("select count(*) from " + table + " where round_id = '" + killed + "'")).as(table).isEqualTo(ENTERPRISES);
                assertThat(product.figure("select count(distinct enterprise_id) from " + table + " where round_id = '" + killed + "'")).isEqualTo(ENTERPRISES);
            }
            var changes = "from credit_grade_change where round_id = '" + opened + "'";
            assertThat(product.figure("select count(*) " + changes + " and state = 'OPEN'")).as("changes with a case").isEqualTo(CHANGED);
            assertThat(product.figure("select count(distinct case_number) " + changes)).as("cases").isEqualTo(CHANGED);
            assertThat(product.figure("select count(*) from workflow_case where process_key in ('grade-downgrade', 'grade-upgrade')")).as("cases of both rounds").isEqualTo(2 * CHANGED);
            assertThat(product.consistency()).isEmpty();
        } finally {
            product.stop();
        }
    }

    /** A later round that is killed while it opens cases opens those that are missing, and none a second time. */
    private String opened(KilledProduct product, Caller caller) throws IOException, InterruptedException {
        var quiet = undisturbed(caller, LATER_DAY);
        var killed = round(caller, KILLED, LATER_DAY);
        await(caller, killed, seen -> state(seen, "checked"));
        confirm(caller, killed);
        await(caller, killed, seen -> {
            assertThat(seen.path("opened").asInt()).as("killed in the middle, not at the end").isLessThan(CHANGED);
            return seen.path("opened").asInt() > CHANGED / 10;
        });
        again(product);
        var seen = await(caller, killed, round -> state(round, "done"));
        assertThat(List.of(seen.path("changed").asInt(), seen.path("opened").asInt(), seen.path("refused").asInt())).containsExactly(CHANGED, CHANGED, 0);
        assertThat(result(caller, killed)).isEqualTo(result(caller, quiet)).hasSize(CHANGED);
        return killed;
    }

    private String undisturbed(Caller caller, String day) throws IOException, InterruptedException {
        var quiet = round(caller, QUIET, day);
        await(caller, quiet, seen -> state(seen, "checked"));
        confirm(caller, quiet);
        await(caller, quiet, seen -> state(seen, "done"));
        return quiet;
    }

    private static void confirm(Caller caller, String round) throws IOException, InterruptedException {
        caller.post("manager", "/credit/rounds/" + round + "/confirm", null);
    }

    private static boolean state(JsonNode seen, String state) {
        return seen.path("state").asText().equals(state);
    }

    private static void again(KilledProduct product) throws IOException, InterruptedException {
        product.kill();
        product.start();
    }

    private static boolean middle(JsonNode seen, String state) {
        if (state(seen, state)) {
            assertThat(seen.path("done").asInt()).as("killed in the middle, not at the end").isLessThan(ENTERPRISES);
            return seen.path("done").asInt() > ENTERPRISES / 10;
        }
        assertThat(seen.path("state").asText()).as("killed in the middle, not after it").isIn("checking", "checked");
        return false;
    }

    /** The same levels in both industries, in turn; what begins later is recorded before anything is graded, so that no event grades by it. */
    private void enter(Caller caller) throws IOException, InterruptedException {
        var enterprises = new ArrayList<Map<String, String>>();
        for (var industry : List.of(QUIET, KILLED)) {
            for (var at = 0; at < ENTERPRISES; at++) {
                var code = SampleEnterprise.code();
                places.put(code, at);
                enterprises.add(Map.of("creditCode", code, "name", "常州轮评" + at + "号厂", "division", "320412", "town", "湖塘镇", "industry", industry,
                        "hazardClass", "low"));
            }
        }
        var observations = new ArrayList<>(observations(ENTERPRISES, at -> LEVELS.get(at % LEVELS.size()), "2025-01-01"));
        observations.addAll(observations(LATER, at -> LEVELS.get((at + 1) % LEVELS.size()), "2026-02-15"));
        hand(caller, enterprises, observations);
    }

    private List<Map<String, String>> observations(int before, IntFunction<String> level, String day) {
        return places.entrySet().stream().filter(place -> place.getValue() < before).map(place -> Map.of("creditCode", place.getKey(), "code", "N01",
                "value", level.apply(place.getValue()), "source", "轮评", "evidenceOn", day)).toList();
    }

    private static void hand(Caller caller, List<Map<String, String>> enterprises, List<Map<String, String>> observations)
            throws IOException, InterruptedException {
        var content = new LinkedHashMap<String, Object>();
        content.put("enterprise", enterprises);
        content.put("observation", observations);
        var uploaded = caller.file("reviewer", "/credit/imports", "import", "x.json", new ObjectMapper().writeValueAsBytes(content)).path("id").asText();
        caller.post("reviewer", "/credit/imports/" + uploaded + "/confirm", null);
        await(caller, "/credit/imports/" + uploaded, "reviewer", seen -> state(seen, "applied"));
    }

    private static String round(Caller caller, String industry, String day) throws IOException, InterruptedException {
        return caller.post("head", "/credit/rounds", Map.of("scheme", "NB", "asOf", day, "industry", industry)).path("id").asText();
    }

    /** What became of each enterprise, by its place in the list. */
    private Map<Integer, String> result(Caller caller, String round) throws IOException, InterruptedException {
        var result = new TreeMap<Integer, String>();
        var after = "";
        do {
            var page = caller.get("auditor", "/credit/rounds/" + round + "/changes?limit=100" + after);
            page.path("items").forEach(one -> assertThat(result.put(places.get(one.path("creditCode").asText()),
                    one.path("from").asText() + ">" + one.path("to").asText() + " " + one.path("composite").asText())).isNull());
            after = page.has("next") ? "&after=" + page.path("next").asText() : null;
        } while (after != null);
        return result;
    }

    private static JsonNode await(Caller caller, String round, Predicate<JsonNode> enough) throws IOException, InterruptedException {
        return await(caller, "/credit/rounds/" + round, "auditor", enough);
    }

    private static JsonNode await(Caller caller, String path, String user, Predicate<JsonNode> enough) throws IOException, InterruptedException {
        var patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var seen = caller.get(user, path);
            if (enough.test(seen)) {
                return seen;
            }
            assertThat(System.nanoTime()).as("%s within %s, last seen %s", path, PATIENCE, seen).isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
