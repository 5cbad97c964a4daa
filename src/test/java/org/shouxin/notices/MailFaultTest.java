package org.shouxin.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

@DisplayName("What kept a letter from leaving")
class MailFaultTest {

    @Test
    @DisplayName("is told apart by the server's answer, wherever the mail library put it")
    void kinds() throws AddressException {
        assertThat(MailFault.of(new MailSendException("x", new MessagingException("x", new ConnectException("x"))))).isEqualTo(MailFault.UNREACHABLE);
        assertThat(MailFault.of(new MailAuthenticationException("x"))).isEqualTo(MailFault.SIGN_IN);
        assertThat(MailFault.of(refused(550))).isEqualTo(MailFault.REJECTED);
        assertThat(MailFault.of(refused(450))).isEqualTo(MailFault.POSTPONED);
        assertThat(MailFault.of(new MailSendException("x"))).isEqualTo(MailFault.OTHER);
        assertThat(MailFault.of(new MailParseException(new AddressException("x")))).isEqualTo(MailFault.REJECTED);
    }

    @Test
    @DisplayName("decides whether to try again and whether to go on")
    void meaning() {
        assertThat(MailFault.values()).filteredOn(MailFault::lasting).containsExactly(MailFault.REJECTED);
        assertThat(MailFault.values()).filteredOn(MailFault::ofServer).containsExactly(MailFault.UNREACHABLE, MailFault.SIGN_IN);
    }

    @Test
    @DisplayName("makes the pauses grow to six hours and no further")
    void pauses() {
        assertThat(Outbox.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Outbox.pause(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Outbox.pause(9)).isEqualTo(Duration.ofMinutes(256));
        assertThat(Outbox.pause(10)).isEqualTo(Duration.ofHours(6));
        assertThat(Outbox.pause(1000)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    @DisplayName("is found at the start when the product itself has no address to send from")
    void sender() {
        assertThat(new MailSettings("mail.example", "", "").configured()).isFalse();
        assertThatThrownBy(() -> new MailSettings("mail.example", "no address@", "")).isInstanceOf(IllegalStateException.class);
    }

    private static MailException refused(int code) throws AddressException {
        var address = new SMTPAddressFailedException(new InternetAddress("a@example.com"), "RCPT TO", code, "no");
        var sending = new SendFailedException("Invalid Addresses", address);
        return new MailSendException(Map.of(new Object(), sending));
    }
}
