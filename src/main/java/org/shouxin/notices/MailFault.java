package org.shouxin.notices;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Why a letter did not leave, without a word of the server: its answers name addresses. */
enum MailFault {

    /** Nobody answers there. */
    UNREACHABLE,
    /** The server does not know us. */
    SIGN_IN,
    /** The server does not take this letter now. */
    POSTPONED,
    /** The server will never take this letter, or its address is none. */
    REJECTED,
    /** The address is sealed with a key that this node does not have. */
    UNREADABLE,
    OTHER;

    private static final int PERMANENT = 500;

    static MailFault of(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return SIGN_IN;
        }
        if (failure instanceof MailSendException several) {
            for (var one : several.getMessageExceptions()) {
                return of(one);
            }
        }
        return of((Throwable) failure);
    }

    /** Whether trying the same letter again is of no use. */
    boolean lasting() {
        return this == REJECTED;
    }

    /** Whether the next letter would meet the same. */
    boolean ofServer() {
        return this == UNREACHABLE || this == SIGN_IN;
    }

    private static MailFault of(Throwable failure) {
        var found = OTHER;
        for (var cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof MailConnectException || cause instanceof IOException) {
                return UNREACHABLE;
            }
            if (cause instanceof AddressException) {
                return REJECTED;
            }
            if (cause instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode() >= PERMANENT ? REJECTED : POSTPONED;
            }
            if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return refused.getReturnCode() >= PERMANENT ? REJECTED : POSTPONED;
            }
        }
        return found;
    }

    /** The mail library chains by its own link before the usual one. */
    private static Throwable next(Throwable failure) {
        return failure instanceof SendFailedException chained && chained.getNextException() != null ? chained.getNextException() : failure.getCause();
    }
}
