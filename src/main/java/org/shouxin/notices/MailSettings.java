package org.shouxin.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How letters leave. Without a mail server and a sender none are written: the inbox is enough for the product to work. */
@Component
class MailSettings {

    private final String host;
    private final String from;
    private final String publicAddress;

    /**
     * @param host          of the SMTP server; blank when there is none
     * @param from          sender of every letter; the start is refused when it is no address
     * @param publicAddress where people reach this product; blank leaves the link out of letters
     */
    MailSettings(@Value("${spring.mail.host:}") String host, @Value("${shouxin.mail.from:}") String from,
            @Value("${shouxin.public-address:}") String publicAddress) {
        this.host = host;
        this.from = from.isBlank() ? "" : address(from);
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    private static String address(String from) {
        try {
            new InternetAddress(from, true);
            return from;
        } catch (AddressException e) {
            throw new IllegalStateException("The sender of letters, shouxin.mail.from, is no mail address", e);
        }
    }

    boolean configured() {
        return !host.isBlank() && !from.isBlank();
    }

    String from() {
        return from;
    }

    /** Address of the case, or empty. */
    String link(String caseNumber) {
        return publicAddress.isBlank() ? "" : publicAddress + "/cases/" + caseNumber;
    }
}
