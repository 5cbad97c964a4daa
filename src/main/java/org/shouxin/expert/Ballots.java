package org.shouxin.expert;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Ballots extends Repository<Ballot, String> {

    Ballot save(Ballot ballot);

    List<Ballot> findByCaseNumberOrderByLine(String caseNumber);
}
