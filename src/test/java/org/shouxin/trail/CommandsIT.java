package org.shouxin.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

@IntegrationTest
@DisplayName("A command")
class CommandsIT {

    @Autowired
    private Commands commands;
    @Autowired
    private CommandKeys keys;
    @Autowired
    private Trail trail;
    @Autowired
    private TestClock.MovableClock clock;

    private final Actor actor = new Actor(Ids.next(), Ids.next(), "张三", List.of(), null);
    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @DisplayName("repeated with its key gives the first answer and does nothing")
    void repeated() {
        assertThat(commands.run(command("k", "a"), this::count)).isEqualTo("run 1");
        assertThat(commands.run(command("k", "a"), this::count)).isEqualTo("run 1");
        assertThat(runs).hasValue(1);
    }

    @Test
    @DisplayName("without a key runs every time")
    void keyless() {
        commands.run(Command.of(actor, "test.count", "t"), this::count);
        assertThat(commands.run(Command.of(actor, "test.count", "t"), this::count)).isEqualTo("run 2");
    }

    @Test
    @DisplayName("with a used key and another body, name or target is refused")
    void reused() {
        commands.run(command("k", "a"), this::count);
        for (var other : List.of(command("k", "b"), new Command(actor, "test.other", "t", "k", "a"),
                new Command(actor, "test.count", "u", "k", "a"))) {
            assertThatThrownBy(() -> commands.run(other, this::count)).isInstanceOf(Refused.class).hasMessage("idempotency.reused");
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    @DisplayName("of another person may carry the same key")
    void keyBelongsToPerson() {
        commands.run(command("k", "a"), this::count);
        var other = new Actor(Ids.next(), Ids.next(), "李四", List.of(), null);
        assertThat(commands.run(new Command(other, "test.count", "t", "k", "a"), this::count)).isEqualTo("run 2");
    }

    @Test
    @DisplayName("that was refused left nothing behind, and its key may be used again")
    void refusedFreesKey() {
        var number = Ids.next();
        assertThatThrownBy(() -> commands.run(command("k", "a"), () -> {
            trail.record(TrailEvent.of(number, "test.happened", actor, null));
            throw new Refused("test.rule");
        })).isInstanceOf(Refused.class).hasMessage("test.rule");
        assertThat(trail.entries(number, 0, 10)).isEmpty();
        assertThat(commands.run(command("k", "a"), this::count)).isEqualTo("run 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ключ", "a\u0000"})
    @DisplayName("with an unusable key is a bad request")
    void badKey(String key) {
        assertThatThrownBy(() -> commands.run(command(key, "a"), this::count)).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> commands.run(command("x".repeat(101), "a"), this::count)).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> commands.run(Command.of(actor, "test.count", "t".repeat(201)), this::count)).isInstanceOf(BadRequest.class);
    }

    @Test
    @DisplayName("sent twice at the same moment runs once; the twin waits and gets the same answer")
    void twins() throws Exception {
        var started = new CountDownLatch(1);
        Callable<String> slow = () -> commands.run(command("k", "a"), () -> {
            started.countDown();
            sleep(300);
            return count();
        });
        Callable<String> twin = () -> {
            started.await(5, TimeUnit.SECONDS);
            return commands.run(command("k", "a"), this::count);
        };
        assertThat(together(slow, twin, twin)).containsOnly("run 1");
        assertThat(runs).hasValue(1);
    }

    @Test
    @DisplayName("inside a command is part of it: both commit or neither")
    void nested() {
        var number = Ids.next();
        assertThatThrownBy(() -> commands.run(command("outer", "a"), () -> {
            commands.run(command("inner", "a"), () -> {
                trail.record(TrailEvent.of(number, "test.happened", actor, null));
                return "inner";
            });
            throw new Refused("test.rule");
        })).isInstanceOf(Refused.class);
        assertThat(trail.entries(number, 0, 10)).isEmpty();
    }

    @Test
    @DisplayName("answers with the refusal even when a listener wrapped it")
    void wrappedRefusal() {
        assertThatThrownBy(() -> commands.run(command("k", "a"), () -> {
            throw new IllegalStateException("listener failed", new Conflict("task.gone"));
        })).isInstanceOf(Conflict.class).hasMessage("task.gone");
    }

    @Test
    @DisplayName("lets a failure that nobody knows pass, and does not retry it")
    void unknownFailure() {
        assertThatThrownBy(() -> commands.run(command("k", "a"), () -> {
            count();
            throw new IllegalArgumentException("defect");
        })).isInstanceOf(IllegalArgumentException.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    @DisplayName("that the database sacrificed is run again, three times at most, and then is busy")
    void deadlockVictim() {
        assertThat(commands.run(command("k", "a"), () -> failingUntil(4))).isEqualTo("run 4");
        runs.set(0);
        assertThatThrownBy(() -> commands.run(command("l", "a"), () -> failingUntil(5))).isInstanceOf(Conflict.class).hasMessage("busy");
        assertThat(runs).hasValue(4);
    }

    @Test
    @DisplayName("survives a real deadlock: both sides get through")
    void realDeadlock() throws Exception {
        var first = Ids.next();
        var second = Ids.next();
        recordIn(first, 0);
        recordIn(second, 0);
        assertThat(together(() -> recordBoth(first, second), () -> recordBoth(second, first))).containsOnly("both");
        assertThat(trail.verify(first).entries()).isEqualTo(3);
        assertThat(trail.verify(second)).isEqualTo(new Verification(second, 3, 0, "intact"));
    }

    @Test
    @DisplayName("is forgotten after the retention, not before")
    void swept() {
        commands.run(command("k", "a"), this::count);
        keys.sweep();
        assertThat(commands.run(command("k", "a"), this::count)).isEqualTo("run 1");
        clock.advance(Duration.ofDays(8));
        assertThat(keys.sweep()).isPositive();
        assertThat(commands.run(command("k", "a"), this::count)).isEqualTo("run 2");
    }

    private Command command(String key, String body) {
        return new Command(actor, "test.count", "t", key, body);
    }

    private String count() {
        return "run " + runs.incrementAndGet();
    }

    private String failingUntil(int success) {
        if (runs.incrementAndGet() < success) {
            throw new CannotAcquireLockException("victim");
        }
        return "run " + runs.get();
    }

    private String recordBoth(String one, String other) {
        return commands.run(Command.of(actor, "test.both", ""), () -> {
            trail.record(TrailEvent.of(one, "test.happened", actor, null));
            sleep(200);
            trail.record(TrailEvent.of(other, "test.happened", actor, null));
            return "both";
        });
    }

    private void recordIn(String number, long pause) {
        commands.run(Command.of(actor, "test.record", number), () -> {
            trail.record(TrailEvent.of(number, "test.happened", actor, null));
            sleep(pause);
            return number;
        });
    }

    @SafeVarargs
    private static List<String> together(Callable<String>... calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.length);
        try {
            var answers = threads.invokeAll(List.of(calls), 30, TimeUnit.SECONDS);
            return List.copyOf(answers.stream().map(answer -> {
                try {
                    return answer.get();
                } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }).toList());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
