package org.shouxin.expert;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TestSittings extends Repository<TestSitting, String> {

    TestSitting save(TestSitting sitting);

    List<TestSitting> findByCaseNumberOrderByAttempt(String caseNumber);

    Optional<TestSitting> findFirstByCaseNumberOrderByAttemptDesc(String caseNumber);
}
