package org.shouxin.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.identity.AccessLog;
import org.shouxin.identity.Directory;
import org.shouxin.identity.MailAddresses;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("The outbox")
class OutboxIT {

    private static final MailSettings MAIL = new MailSettings("127.0.0.1", "shouxin@example.gov.cn", "https://shouxin.example/");
    private static final MailSettings NO_MAIL = new MailSettings("", "", "");

    @Autowired
    Trail trail;
    @Autowired
    Commands commands;
    @Autowired
    AccessLog access;
    @Autowired
    Directory directory;
    @Autowired
    MailAddresses addresses;
    @Autowired
    NoticeWords words;
    @Autowired
    MessageSource messages;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;
    @Autowired
    PlatformTransactionManager transactions;

    private final String number = "320412-ER-2026-" + Ids.next().substring(0, 8);
    private GreenMail server;
    private int port;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        port = server.getSmtp().getPort();
        addresses.change(people.actor("finance"), "finance@example.com", Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void stop() {
        server.stop();
        clock.reset();
        jdbc.sql("delete from notices_mail").update();
        jdbc.sql("delete from notices_notice where case_number = ?").param(number).update();
        jdbc.sql("update identity_account set mail_sealed = null").update();
    }

    @Test
    @DisplayName("holds nothing without a mail server")
    void notConfigured() {
        give(NO_MAIL, "1", "finance");

        assertThat(states()).isEmpty();
        assertThat(jdbc.sql("select count(*) from notices_notice where case_number = ?").param(number).query(Long.class).single()).isEqualTo(1);
        assertThat(new MailAdministration(NO_MAIL, commands, trail, access, jdbc, clock).configured()).isFalse();
        assertThat(new MailSettings("smtp.example.com", "", "").configured()).as("without a sender").isFalse();
    }

    @Test
    @DisplayName("sends each letter once, in the words and to the address of its receiver, and keeps neither")
    void once() throws MessagingException, IOException {
        addresses.change(people.actor("head"), "head@example.com", Locale.ENGLISH);
        give(MAIL, "1", "finance", "head");
        give(MAIL, "1", "finance", "head");
        assertThat(jdbc.sql("select * from notices_mail").query().listOfRows().toString()).doesNotContain("example.com").doesNotContain("赵");

        node(MAIL).deliver();
        node(MAIL).deliver();

        assertThat(states()).containsExactly("SENT", "SENT");
        assertThat(server.getReceivedMessages()).hasSize(2);
        var chinese = to("finance@example.com");
        assertThat(chinese.getSubject()).isEqualTo("[守信] 初审未通过（" + number + "）");
        assertThat((String) chinese.getContent()).contains("赵𠮷 的推荐未通过初审").contains("https://shouxin.example/cases/" + number);
        assertThat(chinese.getFrom()[0]).hasToString("shouxin@example.gov.cn");
        assertThat(chinese.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var english = to("head@example.com");
        assertThat(english.getSubject()).isEqualTo("[Shouxin] Refused by the preliminary review (" + number + ")");
        assertThat((String) english.getContent()).contains("The nomination of 赵𠮷 did not pass");
        assertThat(english.getHeader("Message-ID")).isNotEqualTo(chinese.getHeader("Message-ID"));
    }

    @Test
    @DisplayName("sends nothing of a change that did not happen")
    void together() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notices(MAIL).give(notice("1"), List.of(people.userId("finance")));
            throw new IllegalStateException("the change fails");
        })).isInstanceOf(IllegalStateException.class);
        node(MAIL).deliver();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("sends each of thirty letters once though three nodes send at the same time")
    void threeNodes() throws Exception {
        for (var occasion = 0; occasion < 30; occasion++) {
            give(MAIL, String.valueOf(occasion), "finance");
        }
        var threads = Executors.newFixedThreadPool(3);
        var ready = new CountDownLatch(1);
        var nodes = List.of(1, 2, 3).stream().map(node -> threads.submit(() -> {
            ready.await();
            node(MAIL).deliver();
            return null;
        })).toList();
        ready.countDown();
        for (var node : nodes) {
            node.get();
        }
        threads.shutdown();

        assertThat(Arrays.stream(server.getReceivedMessages()).map(OutboxIT::id)).hasSize(30).doesNotHaveDuplicates();
        assertThat(states()).hasSize(30).containsOnly("SENT");
        assertThat(jdbc.sql("select max(attempts) from notices_mail").query(Long.class).single()).isEqualTo(1);
    }

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
    @DisplayName("skips whom it has no address of, and takes the address of the case when the account has none")
    void addresses() {
        give(MAIL, "1", "head");
        node(MAIL).deliver();
        assertThat(states()).containsExactly("SKIPPED");
        assertThat(jdbc.sql("select fault from notices_mail").query(String.class).single()).isEqualTo(Postman.NO_ADDRESS);

        give(MAIL, "2", "head", "finance");
        postman(MAIL, (user, caseNumber) -> caseNumber.equals(number) ? Optional.of("of-the-case@example.com") : Optional.empty()).deliver();
        assertThat(to("of-the-case@example.com")).isNotNull();
        assertThat(to("finance@example.com")).as("the account's own address wins").isNotNull();
        assertThat(server.getReceivedMessages()).hasSize(2);
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
    @DisplayName("gives up at once what the server will never take")
    void rejected() {
        give(MAIL, "1", "finance");
        var outbox = outbox(MAIL);
        outbox.failed(outbox.take().orElseThrow(), MailFault.REJECTED);
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    @DisplayName("goes only to what is one address, kept encrypted")
    void oneAddress() {
        var finance = people.actor("finance");
        for (var wrong : List.of("a@b", "a b@example.com", "a@example.com,b@example.com", "a@example.com\r\nBcc: b@example.com", "<a@example.com>",
                "a@example..com", "x".repeat(65) + "@example.com")) {
            assertThatThrownBy(() -> addresses.change(finance, wrong, Locale.ENGLISH)).as(wrong).isInstanceOf(InvalidInput.class);
        }
        assertThat(addresses.of(finance.userId()).orElseThrow().address()).isEqualTo("finance@example.com");
        assertThat(jdbc.sql("select mail_sealed from identity_account where id = ?").param(finance.userId()).query(String.class).single())
                .doesNotContain("example");
        addresses.change(finance, " ", Locale.ENGLISH);
        assertThat(addresses.of(finance.userId())).isEmpty();
    }

    private Notice notice(String occasion) {
        return new Notice("recruitment.refused", occasion, number, Map.of("name", "赵𠮷"));
    }

    private void give(MailSettings settings, String occasion, String... usernames) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> notices(settings).give(notice(occasion),
                Arrays.stream(usernames).map(people::userId).toList()));
    }

    private Notices notices(MailSettings settings) {
        return new Notices(outbox(settings), trail, jdbc, clock);
    }

    private Outbox outbox(MailSettings settings) {
        return new Outbox(settings, directory, jdbc, clock, transactions);
    }

    private Postman node(MailSettings settings) {
        return postman(settings, (user, caseNumber) -> Optional.empty());
    }

    private Postman postman(MailSettings settings, org.shouxin.notices.spi.AddressBook book) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
        return new Postman(outbox(settings), settings, addresses, List.of(book), directory, words, messages, new ObjectProvider<>() {
            @Override
            public JavaMailSender getObject() {
                return sender;
            }
        });
    }

    private List<String> states() {
        return jdbc.sql("select state from notices_mail").query(String.class).list();
    }

    private Message to(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(message -> address(message).equals(address)).findFirst().orElseThrow();
    }

    private static String address(Message message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(Message message) {
        try {
            return message.getHeader("Message-ID")[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
