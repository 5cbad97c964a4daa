package org.shouxin.credit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads downgrades. Whoever asks has shown before that the actor may see the case. */
@Service
@Transactional(readOnly = true)
public class DowngradeFile {

    private final DowngradeRecords downgrades;
    private final EnterpriseParties parties;
    private final Sanctions sanctions;
    private final RepairRecords repairs;

    DowngradeFile(DowngradeRecords downgrades, EnterpriseParties parties, Sanctions sanctions, RepairRecords repairs) {
        this.downgrades = downgrades;
        this.parties = parties;
        this.sanctions = sanctions;
        this.repairs = repairs;
    }

    /** @throws org.shouxin.kernel.NotFound {@code downgrade.unknown} */
    public DowngradeView of(String caseNumber) {
        var downgrade = downgrades.ofCase(caseNumber);
        var repaired = downgrade.closedAt() != null && repairs.existsByEnterpriseIdAndStatusAndClosedAtGreaterThanEqual(downgrade.enterpriseId(),
                RepairStatus.REPAIRED, downgrade.closedAt());
        return downgrade.view(parties.of(downgrade.enterpriseId()), sanctions.ofCase(caseNumber), repaired);
    }
}
