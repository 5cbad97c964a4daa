package org.shouxin.identity;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells whose a resident ID is, as far as it was ever given; the number itself is not kept. */
@Service
public class KnownPersons {

    private final Persons persons;

    KnownPersons(Persons persons) {
        this.persons = persons;
    }

    /** The person who gave this resident ID before; empty when nobody did. */
    public Optional<String> byResidentId(String residentId) {
        return persons.byResidentId(residentId);
    }

    /** Whether the person gave another resident ID than this one before. */
    public boolean hasOther(String personId, String residentId) {
        return persons.hasResidentId(personId) && persons.byResidentId(residentId).filter(personId::equals).isEmpty();
    }
}
