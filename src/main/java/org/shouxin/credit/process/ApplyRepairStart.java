package org.shouxin.credit.process;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shouxin.credit.EnterpriseTowns;
import org.shouxin.credit.Repairs;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.spi.CaseOpening;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.springframework.stereotype.Component;

/**
 * Asks for a repair: the contact for the own enterprise, a reviewer for one whose contact does not.
 *
 * @article NB-2(2)
 */
@Component
class ApplyRepairStart implements CaseStartHandler<ApplyRepairForm> {

    private final Repairs repairs;
    private final EnterpriseTowns towns;

    ApplyRepairStart(Repairs repairs, EnterpriseTowns towns) {
        this.repairs = repairs;
        this.towns = towns;
    }

    @Override
    public String processKey() {
        return RepairModel.PROCESS;
    }

    @Override
    public String numberKind() {
        return RepairModel.NUMBER_KIND;
    }

    @Override
    public Set<Role> startableBy() {
        return Set.of(Role.ENTERPRISE, Role.REVIEWER);
    }

    @Override
    public Class<ApplyRepairForm> form() {
        return ApplyRepairForm.class;
    }

    @Override
    public String unit(ApplyRepairForm form) {
        return towns.ofCode(form.creditCode());
    }

    @Override
    public CaseOpening open(CaseStart start, ApplyRepairForm form) {
        var addressee = repairs.applyRepair(start, form.application());
        var parties = new HashSet<>(Set.of(start.actor().userId()));
        if (addressee.contactUserId() != null) {
            parties.add(addressee.contactUserId());
        }
        return new CaseOpening(addressee.enterpriseName(), Map.of(), parties);
    }
}
