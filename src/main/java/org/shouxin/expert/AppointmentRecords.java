package org.shouxin.expert;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AppointmentRecords extends Repository<Decision, String> {

    Decision save(Decision decision);

    Optional<Decision> findByCaseNumber(String caseNumber);
}
