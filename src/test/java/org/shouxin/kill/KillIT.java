package org.shouxin.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.TestDatabase;
import org.shouxin.kill.Clerk.Recruited;

/**
 * Kills the product again and again while cases are driven through its API, and holds what it has afterwards against what it
 * acknowledged. {@code -Dshouxin.kills=100} for more kills, {@code -Dshouxin.kill.seed=…} for the same moments again.
 */
@DisplayName("A product that is killed")
class KillIT {

    private static final int KILLS = Integer.getInteger("shouxin.kills", 6);
    private static final long SEED = Long.getLong("shouxin.kill.seed", System.nanoTime());
    private static final int CLERKS = 4;
    private static final int LONGEST_MOMENT_MILLIS = 3000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Rings when the day is over. */
    static final class Bell {
        private volatile boolean rung;

        boolean rung() {
            return rung;
        }
    }

    private final Caller.Tally tally = new Caller.Tally();
    private int lost;
    private int doubled;

    @Test
    @DisplayName("has lost nothing that it acknowledged and done nothing twice")
    void killed() throws Exception {
        var product = new KilledProduct();
        var clerks = Executors.newFixedThreadPool(CLERKS + 2);
        try {
            product.start();
            var bell = new Bell();
            var caller = new Caller(product, tally);
            var registrar = new Registrar(caller, bell);
            var register = clerks.submit(registrar);
            var grading = clerks.submit(new Grader(product, caller, bell));
            var days = new ArrayList<Future<List<Recruited>>>();
            for (var clerk = 0; clerk < CLERKS; clerk++) {
                days.add(clerks.submit(new Clerk(caller, bell)));
            }
            killAgainAndAgain(product, days);
            bell.rung = true;
            var cases = new ArrayList<Recruited>();
            for (var day : days) {
                cases.addAll(day.get());
            }
            var enterprises = register.get();
            var graded = grading.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            numbers(caller, cases);
            for (var one : cases) {
                compare(caller, one);
            }
            for (var one : enterprises) {
                compare(caller, one);
            }
            for (var one : graded) {
                compare(caller, one);
            }
            product.kill();
            var disagreement = product.consistency();
            System.out.println("KILL TEST on " + (TestDatabase.isMysql() ? "MySQL" : "H2") + ": " + KILLS + " kills, " + cases.size() + " cases, " + enterprises.size() + " enterprises, " + graded.size() + " graded, "
                    + tally.acknowledged + " acknowledged, " + tally.unanswered + " unanswered, " + tally.repeated + " repeated, " + lost + " lost, "
                    + doubled + " doubled; consistency " + (disagreement.isEmpty() ? "agrees" : "DISAGREES") + "; mean start "
                    + product.meanStart().toMillis() + " ms; grading was killed before " + graded.stream().flatMap(one -> one.killedBefore.stream()).toList()
                    + "; seed " + SEED);
            assertThat(disagreement).isEmpty();
            assertThat(cases).isNotEmpty();
            assertThat(enterprises).isNotEmpty();
            assertThat(graded).as("one was repaired although the product was killed on its way").anyMatch(Grader.Graded::repairedInSpite);
            assertThat(Map.of("lost", lost, "doubled", doubled)).isEqualTo(Map.of("lost", 0, "doubled", 0));
        } finally {
            clerks.shutdownNow();
            product.stop();
        }
    }

    private void killAgainAndAgain(KilledProduct product, List<Future<List<Recruited>>> days) throws Exception {
        var moments = new Random(SEED);
        for (var kill = 1; kill <= KILLS; kill++) {
            awaitWork(days);
            LockSupport.parkNanos(Duration.ofMillis(moments.nextInt(LONGEST_MOMENT_MILLIS)).toNanos());
            product.kill();
            product.start();
        }
        awaitWork(days);
    }

    /** A process that was killed before it did anything proves nothing: waits for answers since it started. */
    private void awaitWork(List<Future<List<Recruited>>> days) throws Exception {
        var enough = tally.acknowledged.get() + CLERKS;
        var patience = System.nanoTime() + PATIENCE.toNanos();
        while (tally.acknowledged.get() < enough) {
            for (var day : days) {
                if (day.isDone()) {
                    day.get();
                }
            }
            assertThat(System.nanoTime()).as("the clerks get answers within " + PATIENCE).isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Every acknowledged case is there once, no other is, and no number is left out. */
    private void numbers(Caller caller, List<Recruited> cases) throws IOException, InterruptedException {
        var listed = new ArrayList<String>();
        var after = "";
        do {
            var page = caller.get("auditor", "/cases?process=expert-recruitment&limit=100" + after);
            page.path("items").forEach(item -> listed.add(item.path("number").asText()));
            after = page.has("next") ? "&after=" + page.path("next").asText() : null;
        } while (after != null);
        var known = cases.stream().map(one -> one.number).toList();
        lost += (int) known.stream().filter(number -> !listed.contains(number)).count();
        doubled += (int) listed.stream().filter(number -> !known.contains(number)).count() + known.size() - new TreeSet<>(known).size()
                + listed.size() - new TreeSet<>(listed).size();
        assertThat(listed).extracting(number -> Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)))
                .as("case numbers without a gap").containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, listed.size()).boxed().toList());
    }

    /** Each acknowledged command left one entry; each task was completed once; the draft is the one that was saved last. */
    private void compare(Caller caller, Recruited one) throws IOException, InterruptedException {
        var counted = new TreeMap<String, Integer>();
        var completed = new ArrayList<String>();
        caller.get("auditor", "/cases/" + one.number + "/trail?limit=100").path("items").forEach(entry -> {
            counted.merge(entry.path("action").asText(), 1, Integer::sum);
            if (entry.path("action").asText().equals("task.completed")) {
                completed.add(entry.path("after").path("task").asText());
            }
        });
        for (var action : List.of("case.opened", "case.commented", "document.stored", "task.claimed", "task.completed")) {
            judge(one.acknowledged.getOrDefault(action, 0), counted.getOrDefault(action, 0));
        }
        assertThat(completed).as("completions of " + one.number).isEqualTo(one.completed);
        judge(one.ended ? 1 : 0, counted.getOrDefault("case.ended", 0));
        judge(one.acknowledged.getOrDefault("case.commented", 0), caller.get("auditor", "/cases/" + one.number + "/comments").path("items").size());
        assertThat(caller.get("auditor", "/cases/" + one.number).path("state").asText()).isEqualTo(one.ended ? "ended" : "open");
        if (one.draftedTask != null) {
            var holder = one.completed.isEmpty() ? "reviewer" : "tester";
            judge(one.draftVersion, caller.get(holder, one.draftedTask).path("draftVersion").asInt());
        }
    }

    /** The enterprise is there once, with every row that was acknowledged and no other. */
    private void compare(Caller caller, Registrar.Entered one) throws IOException, InterruptedException {
        judge(1, caller.get("auditor", "/credit/enterprises?q=" + one.creditCode).path("items").size());
        var rows = new ArrayList<String>();
        var employees = new ArrayList<String>();
        caller.get("auditor", "/credit/enterprises/" + one.id + "/observations").path("schemes").forEach(scheme -> {
            scheme.path("occurrences").forEach(row -> rows.add(row.path("evidenceOn").asText()));
            scheme.path("indicators").forEach(row -> employees.add(row.path("value").asText()));
        });
        judge(one.occurrences, rows.size());
        assertThat(rows).as("occurrences of " + one.creditCode).doesNotHaveDuplicates();
        assertThat(employees).as("employees of " + one.creditCode).isEqualTo(one.employees == null ? List.of() : List.of(one.employees));
    }

    /** Every case there is is known, each step was done once, and the ledger holds what the cases decided. */
    private void compare(Caller caller, Grader.Graded one) throws IOException, InterruptedException {
        var listed = new TreeSet<String>();
        caller.get("auditor", "/cases?limit=100&q=" + one.mark()).path("items").forEach(item -> listed.add(item.path("number").asText()));
        assertThat(listed).as("cases of " + one.creditCode).isEqualTo(new TreeSet<>(one.cases.keySet()));
        for (var known : one.cases.entrySet()) {
            var completed = new ArrayList<String>();
            var counted = new TreeMap<String, Integer>();
            caller.get("auditor", "/cases/" + known.getKey() + "/trail?limit=100").path("items").forEach(entry -> {
                counted.merge(entry.path("action").asText(), 1, Integer::sum);
                if (entry.path("action").asText().equals("task.completed")) {
                    completed.add(entry.path("after").path("task").asText());
                }
            });
            assertThat(completed).as("completions of " + known.getKey()).isEqualTo(known.getValue().completed);
            judge(known.getValue().claimed, counted.getOrDefault("task.claimed", 0));
            judge(known.getValue().ended ? 1 : 0, counted.getOrDefault("case.ended", 0));
        }
        var causes = new ArrayList<String>();
        if (!one.causes.isEmpty()) {
            caller.get("auditor", "/credit/enterprises/" + one.id + "/grades").forEach(grade -> causes.add(grade.path("cause").asText()));
        }
        assertThat(causes).as("grades of " + one.creditCode).isEqualTo(one.causes);
    }

    private void judge(int acknowledged, int found) {
        lost += Math.max(0, acknowledged - found);
        doubled += Math.max(0, found - acknowledged);
    }
}
