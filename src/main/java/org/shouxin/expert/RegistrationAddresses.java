package org.shouxin.expert;

import java.util.Optional;
import org.shouxin.notices.spi.AddressBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The address that a candidate gave in the registration form; it reaches candidates who have not taken over their account yet. */
@Component
class RegistrationAddresses implements AddressBook {

    private final JdbcClient jdbc;

    RegistrationAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> addressOf(String userId, String caseNumber) {
        return jdbc.sql("select email from expert_nomination where case_number = ? and applicant_user_id = ? and email is not null")
                .params(caseNumber, userId).query(String.class).optional().filter(address -> !address.isBlank());
    }
}
