package org.shouxin.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@IntegrationTest
@DisplayName("The trail")
class TrailIT {

    private static final String RARE = "𠮷 䶮 𬺈 𰻝 '\"\\\n<b> é é";

    @Autowired
    private Commands commands;
    @Autowired
    private Trail trail;
    @Autowired
    private VerifyTrailCommand command;
    @Autowired
    private JdbcClient jdbc;

    private final Actor actor = new Actor(Ids.next(), Ids.next(), "𠮷田·买买提", List.of(), "principal-1");
    private final String number = "320412-ER-2026-" + Ids.next();

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
    @DisplayName("shows an entry whose content was edited")
    void edited() {
        write(5);
        jdbc.sql("update trail_entry set reason = 'better' where case_number = ? and sequence_no = 3").param(number).update();
        assertFound(3, "changed");
    }

    @Test
    @DisplayName("shows an entry that was edited together with its own hash")
    void editedWithHash() {
        write(5);
        forge(3);
        assertFound(3, "changed");
    }

    @Test
    @DisplayName("shows the last entry edited together with its own hash, by the head")
    void lastEditedWithHash() {
        write(5);
        forge(5);
        assertFound(5, "changed");
    }

    @Test
    @DisplayName("shows an entry that was taken out")
    void deleted() {
        write(5);
        jdbc.sql("delete from trail_entry where case_number = ? and sequence_no = 2").param(number).update();
        assertFound(2, "missing");
    }

    @Test
    @DisplayName("shows an entry that was taken out with the later ones moved up")
    void deletedAndRenumbered() {
        write(5);
        jdbc.sql("delete from trail_entry where case_number = ? and sequence_no = 2").param(number).update();
        for (int sequence = 3; sequence <= 5; sequence++) {
            move(sequence, sequence - 1);
        }
        assertFound(2, "missing");
    }

    @Test
    @DisplayName("shows an entry that was put in between")
    void inserted() {
        write(5);
        for (int sequence = 5; sequence >= 3; sequence--) {
            move(sequence, sequence + 1);
        }
        copy(2, 3);
        assertFound(3, "inserted");
        forge(3);
        assertFound(3, "inserted");
    }

    @Test
    @DisplayName("shows an entry that was put at the end")
    void appended() {
        write(5);
        copy(5, 6);
        chainTo(6);
        forge(6);
        assertFound(6, "inserted");
    }

    @Test
    @DisplayName("shows entries whose order was swapped")
    void reordered() {
        write(5);
        move(2, 99);
        move(3, 2);
        move(99, 3);
        assertFound(2, "reordered");
    }

    @Test
    @DisplayName("shows a chain that was cut off at the end, by its head")
    void truncated() {
        write(5);
        jdbc.sql("delete from trail_entry where case_number = ? and sequence_no > 3").param(number).update();
        assertFound(4, "truncated");
    }

    @Test
    @DisplayName("shows a chain that was cut off together with its head, or wiped out, by the seal")
    void truncatedWithHead() {
        write(5);
        trail.seal();
        jdbc.sql("delete from trail_entry where case_number = ? and sequence_no > 3").param(number).update();
        jdbc.sql("update trail_head set sequence_no = 3, hash = (select hash from trail_entry where case_number = ? and sequence_no = 3) "
                + "where case_number = ?").params(number, number).update();
        assertFound(4, "truncated");
        jdbc.sql("delete from trail_entry where case_number = ?").param(number).update();
        jdbc.sql("delete from trail_head where case_number = ?").param(number).update();
        assertFound(1, "truncated");
        assertThat(trail.verifyAll().broken()).extracting(Verification::caseNumber).contains(number);
    }

    @Test
    @DisplayName("shows a chain that was rewritten from some entry to its end, head included, by the seal")
    void rewritten() {
        write(3);
        trail.seal();
        write(2);
        forge(3);
        for (int sequence = 4; sequence <= 5; sequence++) {
            chainTo(sequence);
            forge(sequence);
        }
        jdbc.sql("update trail_head set hash = (select hash from trail_entry where case_number = ? and sequence_no = 5) "
                + "where case_number = ?").params(number, number).update();
        assertFound(3, "changed");
    }

    @Test
    @DisplayName("checks its seals too: one edited seal is named")
    void seals() {
        write(2);
        trail.seal();
        long newest = jdbc.sql("select max(number_no) from trail_seal").query(Long.class).single();
        assertThat(trail.verifyAll().brokenSeal()).isZero();
        jdbc.sql("update trail_seal_head set hash = 'x' where case_number = ?").param(number).update();
        assertThat(trail.verifyAll().brokenSeal()).isEqualTo(newest);
        jdbc.sql("update trail_seal_head set hash = (select hash from trail_head where case_number = ?) where case_number = ?")
                .params(number, number).update();
        jdbc.sql("update trail_seal set sealed_at = sealed_at + 1 where number_no = ?").param(newest).update();
        assertThat(trail.verifyAll().brokenSeal()).isEqualTo(newest);
        jdbc.sql("update trail_seal set sealed_at = sealed_at - 1 where number_no = ?").param(newest).update();
        assertThat(trail.verifyAll().brokenSeal()).isZero();
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

    private void assertFound(long at, String finding) {
        var verification = trail.verify(number);
        assertThat(verification.finding()).isEqualTo(finding);
        assertThat(verification.brokenAt()).isEqualTo(at);
    }

    private void write(int events) {
        for (int i = 0; i < events; i++) {
            write(TrailEvent.of(number, "test.happened", actor, Role.REVIEWER).because("reason " + i));
        }
    }

    private void write(TrailEvent event) {
        commands.run(Command.of(actor, "test.write", number), () -> {
            trail.record(event);
            return "";
        });
    }

    private void move(long from, long to) {
        jdbc.sql("update trail_entry set sequence_no = ? where case_number = ? and sequence_no = ?").params(to, number, from).update();
    }

    private void copy(long from, long to) {
        jdbc.sql("""
                insert into trail_entry (case_number, sequence_no, format, action, actor_id, actor_name, on_behalf_of, role,
                    before_values, after_values, reason, articles, rule_version, occurred_at, recorded_at, previous_hash, hash)
                select case_number, ?, format, action, actor_id, actor_name, on_behalf_of, role, before_values, after_values,
                    'forged', articles, rule_version, occurred_at, recorded_at, hash, hash
                from trail_entry where case_number = ? and sequence_no = ?""").params(to, number, from).update();
    }

    /** Changes the row and gives it a fitting hash of its own, as someone who knows the format would. */
    private void forge(long sequence) {
        jdbc.sql("update trail_entry set actor_name = 'forged' where case_number = ? and sequence_no = ?").params(number, sequence).update();
        var row = row(sequence);
        jdbc.sql("update trail_entry set hash = ? where case_number = ? and sequence_no = ?")
                .params(TrailFormat.hash(row, sequence), number, sequence).update();
    }

    private void chainTo(long sequence) {
        jdbc.sql("update trail_entry set previous_hash = ? where case_number = ? and sequence_no = ?")
                .params(row(sequence - 1).hash(), number, sequence).update();
    }

    private EntryRow row(long sequence) {
        return jdbc.sql("select * from trail_entry where case_number = ? and sequence_no = ?").params(number, sequence)
                .query(EntryRow::read).single();
    }

    /** Other tests share the database: a broken case and the seals over it go, as no product could make them go. */
    @AfterEach
    void heal() {
        for (var table : List.of("trail_entry", "trail_head", "trail_seal_head")) {
            jdbc.sql("delete from " + table + " where case_number = ?").param(number).update();
        }
        jdbc.sql("delete from trail_seal_head").update();
        jdbc.sql("delete from trail_seal").update();
    }
}
