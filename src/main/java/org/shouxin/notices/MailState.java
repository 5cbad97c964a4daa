package org.shouxin.notices;

/** Where a letter is: still to be sent, handed to the mail server, given up, or without anybody to send it to. */
public enum MailState {
    WAITING, SENT, FAILED, SKIPPED
}
