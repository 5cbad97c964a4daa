package org.shouxin.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("The inbox")
class InboxIT {

    @Autowired
    Notices notices;
    @Autowired
    Inbox inbox;
    @Autowired
    Trail trail;
    @Autowired
    People people;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;

    private final String number = "N-" + Ids.next().substring(0, 8);
    private Actor finance;
    private Actor enterprise;

    @BeforeEach
    void people() {
        finance = people.actor("finance");
        enterprise = people.actor("enterprise");
    }

    @AfterEach
    void forget() {
        clock.reset();
        jdbc.sql("delete from notices_notice where case_number = ?").param(number).update();
    }

    private void give(String occasion, Actor... recipients) {
        transaction.executeWithoutResult(status -> notices.give(new Notice("test.said", occasion, number, Map.of("what", "𠮷 {0} '" + occasion)),
                Arrays.stream(recipients).map(Actor::userId).toList()));
    }

    private NoticePage<NoticeView> page(Actor actor, boolean unread, String after, int limit) {
        return inbox.page(actor, new Inbox.Query(unread, number, after, limit));
    }

    @Test
    @DisplayName("tells everybody an occasion once, and the case's trail who was told")
    void once() {
        give("1", finance, enterprise, finance);
        give("1", finance, enterprise);
        give("2", finance);

        assertThat(page(finance, false, null, 20).items()).extracting(NoticeView::template).hasSize(2);
        assertThat(page(enterprise, false, null, 20).items()).singleElement()
                .satisfies(notice -> assertThat(notice.facts()).containsExactly(Map.entry("what", "𠮷 {0} '1")));
        var entries = trail.entries(number, 0, 10);
        assertThat(entries).extracting(entry -> entry.action()).containsExactly("notice.given", "notice.given");
        assertThat(entries.get(0).after().get("recipients").split(",")).containsExactlyInAnyOrder(finance.userId(), enterprise.userId());
        assertThat(entries.get(1).after()).containsEntry("recipients", finance.userId()).containsEntry("notice", "test.said");
    }

    @Test
    @DisplayName("tells an occasion once when two tell it in the same moment, and neither loses what else it did")
    void raced() {
        for (var occasion = 0; occasion < 20; occasion++) {
            var same = "r" + occasion;
            AtOnce.run(() -> give(same, finance, enterprise), () -> give(same, enterprise, finance));
        }

        assertThat(page(finance, false, null, 50).items()).hasSize(20);
        assertThat(page(enterprise, false, null, 50).items()).hasSize(20);
    }

    @Test
    @DisplayName("stays empty when what was told of did not happen, and is never written outside of it")
    void together() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            notices.give(new Notice("test.said", "1", number, Map.of()), List.of(finance.userId()));
            throw new IllegalStateException("the change fails");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(page(finance, false, null, 20).items()).isEmpty();
        assertThat(trail.entries(number, 0, 10)).isEmpty();
        assertThatThrownBy(() -> notices.give(new Notice("test.said", "1", number, Map.of()), List.of(finance.userId())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @DisplayName("tells nobody anything when there is nobody")
    void nobody() {
        transaction.executeWithoutResult(status -> notices.give(new Notice("test.said", "1", number, Map.of()), Arrays.asList((String) null)));
        assertThat(trail.entries(number, 0, 10)).isEmpty();
    }

    @Test
    @DisplayName("is read page by page from new to old, each notice once, also when several came at the same moment")
    void pages() {
        for (var occasion = 0; occasion < 7; occasion++) {
            give(String.valueOf(occasion), finance);
        }
        jdbc.sql("update notices_notice set given_at = (select m from (select min(given_at) m from notices_notice where case_number = ?) x)"
                + " where case_number = ? and notice_key < ?").params(number, number, number + "/test.said/4").update();

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = page(finance, false, after, 2);
            assertThat(page.count()).isEqualTo(7);
            page.items().forEach(notice -> seen.add(notice.facts().get("what")));
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 3)).containsExactly("𠮷 {0} '6", "𠮷 {0} '5", "𠮷 {0} '4");
        assertThatThrownBy(() -> page(finance, false, "nonsense!", 2)).isInstanceOf(BadRequest.class).hasMessage("cursor.invalid");
        assertThatThrownBy(() -> page(finance, false, null, 101)).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> page(finance, false, null, 0)).isInstanceOf(BadRequest.class);
    }

    @Test
    @DisplayName("keeps what is unread apart, and the first moment of reading")
    void unread() {
        give("1", finance);
        give("2", finance);
        var before = inbox.unread(finance);
        var newest = page(finance, true, null, 20).items().get(0);

        inbox.read(finance, newest.id(), null);
        var readAt = page(finance, false, null, 20).items().get(0).readAt();
        clock.advance(Duration.ofHours(1));
        inbox.read(finance, newest.id(), null);

        assertThat(page(finance, false, null, 20).items().get(0).readAt()).isEqualTo(readAt).isNotNull();
        assertThat(inbox.unread(finance)).isEqualTo(before - 1);
        assertThat(page(finance, true, null, 20).items()).singleElement().satisfies(left -> assertThat(left.facts()).containsEntry("what", "𠮷 {0} '1"));
        inbox.readAll(finance, null);
        assertThat(inbox.unread(finance)).isZero();
        assertThat(page(finance, true, null, 20).items()).isEmpty();
    }

    @Test
    @DisplayName("is nobody else's: another's notice does not exist, stays unread, and the attempt is noted")
    void own() {
        give("1", finance);
        var id = page(finance, false, null, 20).items().get(0).id();
        var noted = attempts();

        assertThatThrownBy(() -> inbox.read(enterprise, id, null)).isInstanceOf(NotFound.class).hasMessage("notice.unknown");
        assertThat(attempts()).isEqualTo(noted + 1);
        assertThatThrownBy(() -> inbox.read(enterprise, Ids.next(), null)).isInstanceOf(NotFound.class).hasMessage("notice.unknown");
        assertThat(attempts()).as("what is nobody's is no attempt").isEqualTo(noted + 1);
        inbox.readAll(enterprise, null);
        assertThat(page(finance, true, null, 20).items()).hasSize(1);
    }

    @Test
    @DisplayName("finds by part of a case number, taken literally")
    void text() {
        give("1", finance);
        assertThat(inbox.page(finance, new Inbox.Query(false, number.substring(2), null, 20)).items()).hasSize(1);
        assertThat(inbox.page(finance, new Inbox.Query(false, number.replace('-', '_'), null, 20)).items()).isEmpty();
    }

    private long attempts() {
        return jdbc.sql("select count(*) from trail_entry where case_number = 'access' and action = 'access.foreign' and actor_id = ?")
                .param(enterprise.userId()).query(Long.class).single();
    }
}
