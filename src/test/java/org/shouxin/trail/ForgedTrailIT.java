package org.shouxin.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;

@IntegrationTest
@DisplayName("A trail changed behind the product's back")
class ForgedTrailIT extends OneCaseInTheTrail {

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

    private void assertFound(long at, String finding) {
        var verification = trail.verify(number);
        assertThat(verification.finding()).isEqualTo(finding);
        assertThat(verification.brokenAt()).isEqualTo(at);
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
}
