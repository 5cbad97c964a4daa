package org.shouxin.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shouxin.kernel.NotFound;
import org.springframework.data.repository.Repository;

interface RuleChangeRecords extends Repository<RuleChange, String> {

    RuleChange save(RuleChange change);

    Optional<RuleChange> findByCaseNumber(String caseNumber);

    List<RuleChange> findByBureauIdAndStatusInOrderByCaseNumber(String bureauId, Collection<RuleChangeStatus> status);

    default RuleChange ofCase(String caseNumber) {
        return findByCaseNumber(caseNumber).orElseThrow(() -> new NotFound("rule.unknown-change"));
    }
}
