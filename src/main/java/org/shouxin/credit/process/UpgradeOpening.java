package org.shouxin.credit.process;

import java.util.Map;
import java.util.Set;
import org.shouxin.credit.EnterpriseTowns;
import org.shouxin.credit.GradeCases;
import org.shouxin.credit.GradeChange;
import org.shouxin.credit.GradeChange.Direction;
import org.shouxin.credit.Upgrades;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.SystemCases;
import org.shouxin.workflow.spi.CaseOpening;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.springframework.stereotype.Component;

/**
 * Opens the case of a better grade. The product opens it; the enterprise's contact sees it as the own one.
 *
 * @article NB-2(2)
 */
@Component
class UpgradeOpening implements GradeCases {

    private final SystemCases cases;
    private final Upgrades upgrades;
    private final EnterpriseTowns towns;

    UpgradeOpening(SystemCases cases, Upgrades upgrades, EnterpriseTowns towns) {
        this.cases = cases;
        this.upgrades = upgrades;
        this.towns = towns;
    }

    @Override
    public Direction direction() {
        return Direction.UP;
    }

    @Override
    public String open(String bureauId, GradeChange change) {
        return cases.open(new Start(upgrades, towns), bureauId, new Proposed(change.id(), change.enterpriseId()));
    }

    /** What an assessment found. */
    record Proposed(String changeId, String enterpriseId) {
    }

    /** Not a bean: people start no upgrades. */
    private record Start(Upgrades upgrades, EnterpriseTowns towns) implements CaseStartHandler<Proposed> {

        @Override
        public String processKey() {
            return UpgradeModel.PROCESS;
        }

        @Override
        public String numberKind() {
            return UpgradeModel.NUMBER_KIND;
        }

        @Override
        public Set<Role> startableBy() {
            return Set.of();
        }

        @Override
        public Class<Proposed> form() {
            return Proposed.class;
        }

        @Override
        public String unit(Proposed proposed) {
            return towns.of(proposed.enterpriseId());
        }

        @Override
        public CaseOpening open(CaseStart start, Proposed proposed) {
            var upgraded = upgrades.openUpgrade(start.caseNumber(), proposed.changeId());
            return new CaseOpening(upgraded.name(), Map.of(), upgraded.contact() == null ? Set.of() : Set.of(upgraded.contact()));
        }
    }
}
