package org.shouxin.credit;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.bench.Stopwatch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The grading of a round beside a loop of plain JDBC that reads the same rows and writes the same changes, on the same data:
 * {@code -Dshouxin.bench.enterprises}, all graded before by scheme NB, one in six with another level since. Both start from the
 * same tables; the loop has no lease, no restart, no explanation and no check of anything.
 */
@IntegrationTest
class RoundBenchmark {

    private static final int ENTERPRISES = Integer.getInteger("shouxin.bench.enterprises", 20_000);
    private static final int ROUNDS = Integer.getInteger("shouxin.bench.rounds", 2);

    @Autowired
    Rounds rounds;
    @Autowired
    RoundRuns runs;
    @Autowired
    RoundBook book;
    @Autowired
    People people;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Clock clock;

    @Test
    void round() {
        var ground = new RoundGround(jdbc);
        ground.make(ENTERPRISES, people.unit(TestPeople.WUJIN, "湖塘镇"));
        Stopwatch.report("rounds", "| enterprises | changed | check, s | round, s | raw JDBC, s | round beside raw | peak heap, MB |\n| --- | --- | --- | --- | --- | --- | --- |");
        for (var at = 0; at < ROUNDS; at++) {
            measure(ground, LocalDate.now(clock).minusDays(ROUNDS - at), at == ROUNDS - 1);
        }
    }

    private void measure(RoundGround ground, LocalDate day, boolean last) {
        ground.reset();
        var raw = seconds(new RawRound(jdbc.getDataSource(), day));
        var changedRaw = ground.changes();
        ground.reset();
        var id = rounds.start(people.actor("head"), null, "NB", day.toString(), RoundSelection.ALL);
        var check = seconds(() -> runs.run(id));
        rounds.confirm(people.actor("manager"), id);
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        var round = grade(id);
        var peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
        var seen = book.find(people.actor("auditor"), id);
        if (seen.graded() != ENTERPRISES || seen.changed() != changedRaw || ground.changes() != changedRaw) {
            throw new IllegalStateException("the two did not do the same: " + seen + " beside " + changedRaw);
        }
        Stopwatch.report("rounds", "| %,d | %,d | %.1f | %.1f | %.1f | %.2f | %d |".formatted(ENTERPRISES, seen.changed(), check, round, raw, round / raw,
                peak));
        if (last) {
            open(id);
        }
    }

    /** Until the last enterprise is graded: the run then finds that it has lost the round, before it opens cases. */
    private double grade(String id) {
        var run = CompletableFuture.supplyAsync(() -> runs.run(id));
        var seconds = seconds(() -> {
            while (!run.isDone() && jdbc.queryForObject("select count(*) from credit_round where id = ? and state = 'GRADING'", Integer.class, id) == 1) {
                LockSupport.parkNanos(20_000_000);
            }
        });
        jdbc.update("update credit_round set holder = 'benchmark' where id = ?", id);
        if (run.join()) {
            throw new IllegalStateException("the run was not stopped before it was done");
        }
        return seconds;
    }

    /** Cases opened in half a minute, one after the other, as the second step does. */
    private void open(String id) {
        var before = book.find(people.actor("auditor"), id).opened();
        jdbc.update("update credit_round set lease_until = 0 where id = ?", id);
        var run = CompletableFuture.supplyAsync(() -> runs.run(id));
        var seconds = seconds(() -> {
            var until = System.nanoTime() + 30_000_000_000L;
            while (!run.isDone() && System.nanoTime() < until) {
                LockSupport.parkNanos(100_000_000);
            }
        });
        jdbc.update("update credit_round set holder = 'benchmark' where id = ?", id);
        run.join();
        Stopwatch.report("rounds", "cases opened per second: %.1f".formatted((book.find(people.actor("auditor"), id).opened() - before) / seconds));
    }

    private static double seconds(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }
}
