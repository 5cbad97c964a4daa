package org.shouxin.expert.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouxin.expert.Filing;
import org.shouxin.expert.PersonName;
import org.shouxin.expert.Recruitment;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.spi.CaseOpening;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.springframework.stereotype.Component;

/**
 * Opens a recruitment: town offices, sections and brigades, employers, and candidates themselves. Directors decide and
 * therefore nominate nobody.
 *
 * @article WJ-12(1),WJ-12(2)
 */
@Component
class FileNominationStart implements CaseStartHandler<NominationForm> {

    private final Recruitment recruitment;

    FileNominationStart(Recruitment recruitment) {
        this.recruitment = recruitment;
    }

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
        return Set.of(Role.NOMINATOR, Role.APPLICANT, Role.REQUESTER, Role.REVIEWER, Role.SECTION_HEAD, Role.ENTERPRISE);
    }

    @Override
    public Class<NominationForm> form() {
        return NominationForm.class;
    }

    @Override
    public CaseOpening open(CaseStart start, NominationForm form) {
        var filing = new Filing(start.caseNumber(), start.bureauId(), start.unitId(), start.actor(), start.role(), form.proposal());
        var applicant = recruitment.fileNomination(filing, form.registration());
        return new CaseOpening(PersonName.normalised(form.name()), Map.of(RecruitmentModel.APPLICANT, applicant.userId(), RecruitmentModel.SPECIAL_EXPERT,
                form.specialExpert(), RecruitmentModel.RENEWAL, false), Stream.of(start.actor().userId(), applicant.userId())
                .collect(Collectors.toSet()));
    }
}
