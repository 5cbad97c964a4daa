package org.shouxin.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.identity.AccessLog;
import org.shouxin.identity.Directory;
import org.shouxin.identity.MailAddresses;
import org.shouxin.kernel.Ids;
import org.shouxin.notices.spi.AddressBook;
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

/** An outbox, the nodes that empty it, and a mail server of the test's own. */
abstract class OutboxScene {

    static final MailSettings MAIL = new MailSettings("127.0.0.1", "shouxin@example.gov.cn", "https://shouxin.example/");
    static final MailSettings NO_MAIL = new MailSettings("", "", "");

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

    final String number = "320412-ER-2026-" + Ids.next().substring(0, 8);
    GreenMail server;
    int port;

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

    Notice notice(String occasion) {
        return new Notice("recruitment.refused", occasion, number, Map.of("name", "赵𠮷"));
    }

    void give(MailSettings settings, String occasion, String... usernames) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> notices(settings).give(notice(occasion),
                Arrays.stream(usernames).map(people::userId).toList()));
    }

    Notices notices(MailSettings settings) {
        return new Notices(outbox(settings), trail, jdbc, clock);
    }

    Outbox outbox(MailSettings settings) {
        return new Outbox(settings, directory, jdbc, clock, transactions);
    }

    Postman node(MailSettings settings) {
        return postman(settings, (user, caseNumber) -> Optional.empty());
    }

    Postman postman(MailSettings settings, AddressBook book) {
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

    List<String> states() {
        return jdbc.sql("select state from notices_mail").query(String.class).list();
    }

    Message to(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(message -> address(message).equals(address)).findFirst().orElseThrow();
    }

    static String address(Message message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String id(Message message) {
        try {
            return message.getHeader("Message-ID")[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
