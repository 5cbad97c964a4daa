package org.shouxin.expert.process;

import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.shouxin.expert.RenewalCases;
import org.shouxin.expert.Renewals;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.SystemCases;
import org.shouxin.workflow.spi.CaseOpening;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.springframework.stereotype.Component;

/**
 * Opens a renewal as a recruitment that begins with the expert's answer. The product opens it; corrections go to the expert.
 *
 * @article WJ-6,WJ-12
 */
@Component
class RenewalOpening implements RenewalCases {

    private final SystemCases cases;
    private final Renewals renewals;

    RenewalOpening(SystemCases cases, Renewals renewals) {
        this.cases = cases;
        this.renewals = renewals;
    }

    @Override
    public String open(String bureauId, String termId) {
        return cases.open(new Start(renewals), bureauId, new EndingTerm(termId));
    }

    /** What the rule of the days before the end found. */
    record EndingTerm(String termId) {
    }

    /** Not a bean: people start recruitments with {@link FileNominationStart} alone. */
    private record Start(Renewals renewals) implements CaseStartHandler<EndingTerm> {

        @Override
        public String processKey() {
            return RecruitmentModel.PROCESS;
        }

        @Override
        public String numberKind() {
            return RecruitmentModel.NUMBER_KIND;
        }

        @Override
        public Set<Role> startableBy() {
            return Set.of();
        }

        @Override
        public Class<EndingTerm> form() {
            return EndingTerm.class;
        }

        @Override
        public CaseOpening open(CaseStart start, EndingTerm ending) {
            var offer = renewals.offerRenewal(start.caseNumber(), ending.termId());
            var expert = offer.applicant().userId();
            return new CaseOpening(offer.name(), Map.of(RecruitmentModel.RENEWAL, true, RecruitmentModel.TERM_ENDS, Date.from(offer.over()),
                    RecruitmentModel.INITIATOR, expert, RecruitmentModel.APPLICANT, expert, RecruitmentModel.SPECIAL_EXPERT, false), Set.of(expert));
        }
    }
}
