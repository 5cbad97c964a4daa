package org.shouxin.notices;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shouxin.identity.Directory;
import org.shouxin.identity.FieldCipher;
import org.shouxin.identity.MailAddresses;
import org.shouxin.notices.spi.AddressBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes letters out of the outbox and hands them to the mail server. Address and words come together here, for that moment. */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int ROUND = 50;
    /** Why a letter has nobody to go to. */
    static final String NO_ADDRESS = "NO_ADDRESS";

    private final Outbox outbox;
    private final MailSettings settings;
    private final MailAddresses accounts;
    private final List<AddressBook> books;
    private final Directory directory;
    private final NoticeWords words;
    private final MessageSource messages;
    private final ObjectProvider<JavaMailSender> mail;

    Postman(Outbox outbox, MailSettings settings, MailAddresses accounts, List<AddressBook> books, Directory directory, NoticeWords words,
            MessageSource messages, ObjectProvider<JavaMailSender> mail) {
        this.outbox = outbox;
        this.settings = settings;
        this.accounts = accounts;
        this.books = books;
        this.directory = directory;
        this.words = words;
        this.messages = messages;
        this.mail = mail;
    }

    /** One round; it ends early when the server does not answer, so that nobody waits for it letter by letter. */
    @Scheduled(fixedDelayString = "${shouxin.mail.every:PT10S}", initialDelayString = "${shouxin.mail.every:PT10S}")
    void deliver() {
        if (!settings.configured()) {
            return;
        }
        for (var sent = 0; sent < ROUND; sent++) {
            var letter = outbox.take();
            if (letter.isEmpty() || !deliver(letter.get())) {
                return;
            }
        }
    }

    /** @return whether the next letter may be tried */
    private boolean deliver(Outbox.Taken letter) {
        try {
            var to = receiver(letter);
            if (to.isEmpty()) {
                outbox.skipped(letter, NO_ADDRESS);
                return true;
            }
            mail.getObject().send(message -> write(new MimeMessageHelper(message, StandardCharsets.UTF_8.name()), letter, to.get()));
        } catch (MailException e) {
            var fault = MailFault.of(e);
            failed(letter, fault);
            return !fault.ofServer();
        } catch (FieldCipher.Unreadable e) {
            failed(letter, MailFault.UNREADABLE);
            return true;
        }
        outbox.sent(letter);
        return true;
    }

    /** The exception itself is not told, it names addresses. */
    private void failed(Outbox.Taken letter, MailFault fault) {
        log.warn("Letter {} did not leave at attempt {}: {}", letter.id(), letter.attempts(), fault);
        outbox.failed(letter, fault);
    }

    /** What the person put into the account wins over what was written into the case; a shut account gets nothing. */
    private Optional<MailAddresses.MailAddress> receiver(Outbox.Taken letter) {
        var account = directory.user(letter.recipientId());
        if (account.isEmpty() || !account.get().enabled()) {
            return Optional.empty();
        }
        return accounts.of(letter.recipientId()).or(() -> books.stream()
                .flatMap(book -> book.addressOf(letter.recipientId(), letter.caseNumber()).stream()).findFirst()
                .map(address -> new MailAddresses.MailAddress(address, Locale.SIMPLIFIED_CHINESE)));
    }

    private void write(MimeMessageHelper message, Outbox.Taken letter, MailAddresses.MailAddress to) throws MessagingException {
        var locale = to.language();
        var facts = Facts.read(letter.facts());
        message.setFrom(settings.from());
        message.setTo(to.address());
        message.setSubject(messages.getMessage("mail.subject", new Object[] {words.title(letter.template(), locale), letter.caseNumber()}, locale));
        message.setText(String.join("\n\n", body(letter, facts, locale)));
        message.getMimeMessage().setHeader("Message-ID", "<" + letter.id() + "@shouxin>");
        message.getMimeMessage().setHeader("Auto-Submitted", "auto-generated");
    }

    private List<String> body(Outbox.Taken letter, Map<String, String> facts, Locale locale) {
        var link = settings.link(letter.caseNumber());
        var text = words.text(letter.template(), facts, locale);
        var number = messages.getMessage("mail.case", new Object[] {letter.caseNumber()}, locale);
        var closing = messages.getMessage("mail.closing", null, locale);
        return link.isEmpty() ? List.of(text, number, closing) : List.of(text, number, link, closing);
    }
}
