package org.shouxin.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;

@IntegrationTest
@DisplayName("The outbox")
class OutboxFaultsIT extends OutboxScene {

    @Test
    @DisplayName("takes over the letter of a node that died, when its time is over and not before")
    void takenOver() {
        give(MAIL, "1", "finance");
        var outbox = outbox(MAIL);
        var dead = outbox.take().orElseThrow();

        node(MAIL).deliver();
        clock.advance(Outbox.LEASE.minusSeconds(5));
        node(MAIL).deliver();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofSeconds(6));
        node(MAIL).deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
        outbox.failed(dead, MailFault.OTHER);
        assertThat(states()).as("who comes back late changes nothing").containsExactly("SENT");
        clock.advance(Duration.ofDays(1));
        node(MAIL).deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("waits for a mail server that is down, ever longer, and sends once when it is back")
    void down() {
        server.stop();
        give(MAIL, "1", "finance");
        give(MAIL, "2", "finance");
        node(MAIL).deliver();
        assertThat(jdbc.sql("select attempts from notices_mail order by attempts").query(Integer.class).list())
                .as("the round ends at the first letter").containsExactly(0, 1);
        node(MAIL).deliver();
        node(MAIL).deliver();
        assertThat(jdbc.sql("select attempts from notices_mail").query(Integer.class).list()).as("too early for another try").containsExactly(1, 1);
        assertThat(jdbc.sql("select distinct fault from notices_mail").query(String.class).list()).containsExactly("UNREACHABLE");

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        node(MAIL).deliver();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofSeconds(61));
        node(MAIL).deliver();
        node(MAIL).deliver();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    @DisplayName("gives up after many attempts, and its administrator alone lets it try again")
    void retry() {
        give(MAIL, "1", "finance");
        var outbox = outbox(MAIL);
        for (var attempt = 1; attempt <= Outbox.MOST_ATTEMPTS; attempt++) {
            assertThat(states()).containsExactly("WAITING");
            outbox.failed(outbox.take().orElseThrow(), MailFault.UNREACHABLE);
            clock.advance(Duration.ofHours(7));
        }
        assertThat(states()).containsExactly("FAILED");
        clock.advance(Duration.ofDays(1));
        assertThat(outbox.take()).isEmpty();

        var administration = new MailAdministration(MAIL, commands, trail, access, jdbc, clock);
        var all = EnumSet.allOf(MailState.class);
        var id = administration.page(people.actor("sysadmin"), all, null).items().get(0).id();
        assertThat(administration.page(people.actor("xb.sysadmin"), all, null).items()).as("another bureau").isEmpty();
        assertThatThrownBy(() -> administration.retry(people.actor("xb.sysadmin"), id, null)).isInstanceOf(NotFound.class).hasMessage("mail.unknown");
        assertThatThrownBy(() -> administration.retry(people.actor("manager"), id, null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> new MailAdministration(NO_MAIL, commands, trail, access, jdbc, clock).retry(people.actor("sysadmin"), id, null))
                .isInstanceOf(Refused.class).hasMessage("mail.not-configured");
        administration.retry(people.actor("sysadmin"), id, null);
        assertThatThrownBy(() -> administration.retry(people.actor("sysadmin"), id, null)).hasMessage("mail.under-way");
        node(MAIL).deliver();
        assertThat(states()).containsExactly("SENT");
        assertThat(trail.latest("notices", Long.MAX_VALUE, 1).get(0).action()).isEqualTo("mail.retried");
    }

    @Test
    @DisplayName("goes on to the next letter when an address is sealed under a key that is gone, and ends that one too")
    void sealed() {
        jdbc.sql("update identity_account set mail_sealed = 'g1.gone.AAAA' where id = ?").param(people.userId("finance")).update();
        give(MAIL, "1", "finance");
        clock.advance(Duration.ofSeconds(1));
        addresses.change(people.actor("manager"), "manager@example.com", Locale.SIMPLIFIED_CHINESE);
        give(MAIL, "2", "manager");

        node(MAIL).deliver();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(fault()).containsExactly("WAITING 1 UNREADABLE");
        for (var attempt = 2; attempt <= Outbox.MOST_ATTEMPTS; attempt++) {
            clock.advance(Duration.ofHours(7));
            node(MAIL).deliver();
        }
        assertThat(fault()).containsExactly("FAILED 20 UNREADABLE");
    }

    @Test
    @DisplayName("gives up a letter with which one node after another died")
    void deadly() {
        give(MAIL, "1", "finance");
        for (var attempt = 1; attempt <= Outbox.MOST_ATTEMPTS; attempt++) {
            assertThat(outbox(MAIL).take()).isPresent();
            clock.advance(Outbox.LEASE.plusSeconds(1));
        }

        assertThat(outbox(MAIL).take()).isEmpty();
        assertThat(fault()).containsExactly("FAILED 20 OTHER");
    }

    @Test
    @DisplayName("tries an address that is none once")
    void mistyped() {
        give(MAIL, "1", "nominator");
        postman(MAIL, (user, caseNumber) -> Optional.of("no address@")).deliver();
        assertThat(fault()).containsExactly("FAILED 1 REJECTED");
    }

    private List<String> fault() {
        return jdbc.sql("select concat(state, ' ', attempts, ' ', fault) from notices_mail where fault is not null").query(String.class).list();
    }

    @Test
    @DisplayName("gives up at once what the server will never take")
    void rejected() {
        give(MAIL, "1", "finance");
        var outbox = outbox(MAIL);
        outbox.failed(outbox.take().orElseThrow(), MailFault.REJECTED);
        assertThat(states()).containsExactly("FAILED");
    }
}
