package org.shouxin.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

@IntegrationTest
@DisplayName("The trail")
class TrailIT extends OneCaseInTheTrail {

    private static final String RARE = "𠮷 䶮 𬺈 𰻝 '\"\\\n<b> é é";

    @Autowired
    private VerifyTrailCommand command;

    @Test
    @DisplayName("tells who did what for whom, old and new, why, by which article and when, unchanged to the last character")
    void tells() {
        var happened = Instant.parse("2026-02-28T23:59:59.123456Z");
        write(TrailEvent.of(number, "expert.reviewed", actor, Role.REVIEWER).changed("name", RARE, "b").changed("z", null, "")
                .changed("a", "1", null).because(RARE).under("WJ-12(3),WJ-11(5)").ruledBy("expert.term.years@1").happenedAt(happened));
        var entry = trail.entries(number, 0, 10).get(0);
        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(entry.actorName()).isEqualTo("𠮷田·买买提");
        assertThat(entry.onBehalfOf()).isEqualTo("principal-1");
        assertThat(entry.role()).isEqualTo("REVIEWER");
        assertThat(entry.before()).isEqualTo(Map.of("name", RARE, "a", "1"));
        assertThat(entry.after()).isEqualTo(Map.of("name", "b", "z", ""));
        assertThat(entry.reason()).isEqualTo(RARE);
        assertThat(entry.articles()).isEqualTo("WJ-12(3),WJ-11(5)");
        assertThat(entry.occurredAt()).isEqualTo(happened);
        assertThat(entry.recordedAt()).isAfter(happened);
        assertThat(trail.verify(number)).isEqualTo(new Verification(number, 1, 0, "intact"));
    }

    @Test
    @DisplayName("refuses to be written outside a transaction")
    void needsTransaction() {
        assertThatThrownBy(() -> trail.record(TrailEvent.of(number, "x", actor, null)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @DisplayName("is read on from any sequence")
    void keyset() {
        write(7);
        assertThat(trail.entries(number, 0, 3)).extracting(TrailEntry::sequence).containsExactly(1L, 2L, 3L);
        assertThat(trail.entries(number, 6, 3)).extracting(TrailEntry::sequence).containsExactly(7L);
    }

    @Test
    @DisplayName("counts without gap or twin when many write into one case at once, also its first entry")
    void concurrent() throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        try {
            var written = threads.invokeAll(IntStream.range(0, 60).mapToObj(i -> (java.util.concurrent.Callable<Object>) () -> {
                write(1);
                return null;
            }).toList(), 60, TimeUnit.SECONDS);
            for (var one : written) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(trail.entries(number, 0, 100)).extracting(TrailEntry::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(trail.verify(number).intact()).isTrue();
    }

    @Test
    @DisplayName("is checked from the command line in plain words")
    void commandLine() {
        write(3);
        var out = new StringWriter();
        assertThat(command.verify(number, new PrintWriter(out), Locale.SIMPLIFIED_CHINESE)).isZero();
        jdbc.sql("update trail_entry set actor_name = '李四' where case_number = ? and sequence_no = 2").param(number).update();
        assertThat(command.verify(number, new PrintWriter(out), Locale.SIMPLIFIED_CHINESE)).isOne();
        assertThat(command.verify("320412-ER-1900-0001", new PrintWriter(out), Locale.ENGLISH)).isOne();
        assertThat(command.verifyAll(new PrintWriter(out), Locale.ENGLISH)).isOne();
        assertThat(out.toString()).contains(number + "：共 3 条留痕，完整。", number + "：第 2 条留痕写入后被改动。",
                "nothing is recorded under this number", number + ": entry 2 is changed after it was written.", "The trail is NOT whole.");
    }
}
