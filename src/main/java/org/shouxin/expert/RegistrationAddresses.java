package org.shouxin.expert;

import java.util.Optional;
import org.shouxin.identity.FieldCipher;
import org.shouxin.notices.spi.AddressBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The address that a candidate gave in the registration form; it reaches candidates who have not taken over their account yet. */
@Component
class RegistrationAddresses implements AddressBook {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    RegistrationAddresses(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public Optional<String> addressOf(String userId, String caseNumber) {
        return jdbc.sql("select email_sealed from expert_nomination where case_number = ? and applicant_user_id = ? and email_sealed is not null")
                .params(caseNumber, userId).query(String.class).optional().map(cipher::decrypt).filter(address -> !address.isBlank());
    }
}
