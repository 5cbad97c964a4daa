package org.shouxin.notices.spi;

import java.util.Optional;

/** Knows addresses that people gave in a case; asked at the moment of sending, and what it answers is kept nowhere. */
public interface AddressBook {

    /** The mail address that the account's person gave in that case; empty when this book does not know it. */
    Optional<String> addressOf(String userId, String caseNumber);
}
