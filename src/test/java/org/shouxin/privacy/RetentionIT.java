package org.shouxin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Ids;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.StartDrafts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("What was kept long enough")
class RetentionIT {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Autowired
    Retention retention;
    @Autowired
    StartDrafts drafts;
    @Autowired
    Attachments attachments;
    @Autowired
    People people;
    @Autowired
    Trail trail;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("is erased in several small transactions, each with its entry, and what is a day younger stays")
    void views() {
        var old = "retention-" + Ids.next().substring(0, 8);
        for (var at = 0; at < 2 * Retention.BATCH + 1; at++) {
            view(old, at, Duration.ofDays(1096));
        }
        view(old, -1, Duration.ofDays(1094));
        var before = trail.latest(Retention.REGISTER, Long.MAX_VALUE, 1).stream().mapToLong(entry -> entry.sequence()).max().orElse(0);

        assertThat(retention.erase()).isGreaterThanOrEqualTo(2 * Retention.BATCH + 1);

        assertThat(jdbc.sql("select hour_no from privacy_view where register = ?").param(old).query(Long.class).list()).containsExactly(-1L);
        var entries = trail.entries(Retention.REGISTER, before, 1000).stream().filter(entry -> "views".equals(entry.after().get("expiring"))).toList();
        assertThat(entries).hasSizeGreaterThanOrEqualTo(3).allMatch(entry -> entry.action().equals("personal.erased")
                && Integer.parseInt(entry.after().get("rows")) <= Retention.BATCH && entry.ruleVersion().equals("personal.keep.log-days@1"));
        retention.erase();
        assertThat(trail.entries(Retention.REGISTER, entries.get(entries.size() - 1).sequence(), 1000))
                .noneMatch(entry -> "views".equals(entry.after().get("expiring")));
    }

    @Test
    @DisplayName("of the drafts goes with its files; one that was saved yesterday, or 179 days ago, stays")
    void drafts() {
        var nominator = people.actor("nominator");
        var old = drafts.begin(nominator, "expert-recruitment", null);
        attachments.attachToDraft(nominator, old, "other", "附件.pdf", PDF, null);
        var younger = drafts.begin(nominator, "expert-recruitment", null);
        saved(old, Duration.ofDays(181));
        saved(younger, Duration.ofDays(179));

        retention.erase();

        assertThat(jdbc.sql("select draft_id from workflow_draft where draft_id in (:ids)").param("ids", java.util.List.of(old, younger))
                .query(String.class).list()).containsExactly(younger);
        assertThat(jdbc.sql("select count(*) from documents_document where owner = ?").param(old).query(Long.class).single()).isZero();
        assertThat(trail.entries(old, 0, 10)).last().matches(entry -> entry.action().equals("document.discarded"));
        drafts.discard(nominator, younger, null);
    }

    @Test
    @DisplayName("of letters goes a year after they ended, of notices after three years; a waiting letter keeps its notice")
    void letters() {
        var sent = letter("SENT", Duration.ofDays(366), Duration.ofDays(1096));
        var younger = letter("SENT", Duration.ofDays(364), Duration.ofDays(1096));
        var waiting = letter("WAITING", null, Duration.ofDays(1096));

        retention.erase();

        assertThat(left(sent)).containsEntry("mail", 0L).containsEntry("notice", 0L);
        assertThat(left(younger)).containsEntry("mail", 1L).containsEntry("notice", 1L);
        assertThat(left(waiting)).containsEntry("mail", 1L).containsEntry("notice", 1L);
        for (var id : java.util.List.of(younger, waiting)) {
            jdbc.sql("delete from notices_mail where mail_id = ?").param(id).update();
            jdbc.sql("delete from notices_notice where notice_id = ?").param(id).update();
        }
    }

    private void view(String register, int hour, Duration age) {
        jdbc.sql("insert into privacy_view (view_id, bureau_id, record_kind, record_id, register, user_id, person_id, hour_no, opened_at, unmasked)"
                + " values (?, ?, 'CASE', ?, ?, 'u', 'p', ?, ?, 0)").params(Ids.next(), TestPeople.WUJIN, register, register, hour,
                        clock.instant().minus(age).toEpochMilli()).update();
    }

    private void saved(String draft, Duration age) {
        jdbc.sql("update workflow_draft set saved_at = ? where draft_id = ?").params(LocalDateTime.ofInstant(clock.instant().minus(age), ZoneOffset.UTC), draft).update();
    }

    private String letter(String state, Duration ended, Duration given) {
        var id = Ids.next();
        jdbc.sql("insert into notices_notice (notice_id, recipient_id, notice_key, template, facts, case_number, given_at) values (?, ?, ?, 'recruitment.filed', '{}', 'x', ?)")
                .params(id, people.userId("finance"), id, micros(clock.instant().minus(given))).update();
        jdbc.sql("insert into notices_mail (mail_id, dedupe_key, notice_id, recipient_id, bureau_id, state, attempts, due_at, queued_at, ended_at)"
                + " values (?, ?, ?, ?, ?, ?, 1, ?, 0, ?)").params(java.util.Arrays.asList(id, id, id, people.userId("finance"), TestPeople.WUJIN, state,
                        Long.MAX_VALUE, ended == null ? null : micros(clock.instant().minus(ended)))).update();
        return id;
    }

    private Map<String, Long> left(String id) {
        return Map.of("mail", jdbc.sql("select count(*) from notices_mail where mail_id = ?").param(id).query(Long.class).single(),
                "notice", jdbc.sql("select count(*) from notices_notice where notice_id = ?").param(id).query(Long.class).single());
    }

    private static long micros(Instant when) {
        return Math.multiplyExact(when.toEpochMilli(), 1000);
    }
}
