package org.shouxin.credit.process;

import java.util.Map;
import java.util.Set;
import org.shouxin.credit.DowngradeNotices;
import org.shouxin.credit.EnterpriseTowns;
import org.shouxin.credit.GradeCases;
import org.shouxin.credit.GradeChange;
import org.shouxin.credit.Grades;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.SystemCases;
import org.shouxin.workflow.spi.CaseOpening;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.springframework.stereotype.Component;

/**
 * Opens the case in which a lower grade is decided. The product opens it; the contact of the enterprise is a party of it.
 *
 * @article NB-2(2)
 */
@Component
class DowngradeOpening implements GradeCases {

    private final SystemCases cases;
    private final DowngradeNotices notices;
    private final Grades grades;
    private final EnterpriseTowns towns;

    DowngradeOpening(SystemCases cases, DowngradeNotices notices, Grades grades, EnterpriseTowns towns) {
        this.cases = cases;
        this.notices = notices;
        this.grades = grades;
        this.towns = towns;
    }

    @Override
    public GradeChange.Direction direction() {
        return GradeChange.Direction.DOWN;
    }

    @Override
    public String open(String bureauId, GradeChange change) {
        return cases.open(new Start(notices, grades, towns), bureauId, new ProposedChange(change));
    }

    /** What an assessment proposed. */
    record ProposedChange(GradeChange change) {
    }

    /** Not a bean: nobody starts a downgrade by hand. */
    private record Start(DowngradeNotices notices, Grades grades, EnterpriseTowns towns) implements CaseStartHandler<ProposedChange> {

        @Override
        public String processKey() {
            return DowngradeModel.PROCESS;
        }

        @Override
        public String numberKind() {
            return DowngradeModel.NUMBER_KIND;
        }

        @Override
        public Set<Role> startableBy() {
            return Set.of();
        }

        @Override
        public Class<ProposedChange> form() {
            return ProposedChange.class;
        }

        @Override
        public String unit(ProposedChange proposed) {
            return towns.of(proposed.change().enterpriseId());
        }

        @Override
        public CaseOpening open(CaseStart start, ProposedChange proposed) {
            var addressee = notices.begin(start.caseNumber(), start.bureauId(), proposed.change());
            grades.opened(proposed.change().id(), start.caseNumber());
            return new CaseOpening(addressee.enterpriseName(), Map.of(DowngradeModel.ENTERPRISE, proposed.change().enterpriseId()),
                    addressee.contactUserId() == null ? Set.of() : Set.of(addressee.contactUserId()));
        }
    }
}
