package org.shouxin.expert;

import java.util.HashSet;
import java.util.Set;
import org.shouxin.kernel.Actor;
import org.shouxin.privacy.spi.OwnRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's own registrations and, once appointed, their entries in the pools. */
@Component
class OwnExpertRecords implements OwnRecords {

    private final JdbcClient jdbc;

    OwnExpertRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> registersOf(Actor person) {
        var registers = new HashSet<>(jdbc.sql("select case_number from expert_nomination where applicant_person_id = ?")
                .param(person.personId()).query(String.class).list());
        jdbc.sql("select number from expert_expert where person_id = ?").param(person.personId()).query(String.class).list()
                .forEach(number -> registers.add(Expert.register(number)));
        return registers;
    }
}
