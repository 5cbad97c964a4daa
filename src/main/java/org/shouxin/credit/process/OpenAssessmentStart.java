package org.shouxin.credit.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouxin.credit.AssessmentCases;
import org.shouxin.credit.EnterpriseTowns;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.spi.CaseOpening;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.springframework.stereotype.Component;

/**
 * Opens the assessment of an enterprise. Its contact sees the case as the own one.
 *
 * @article NB-2(1),NB-2(2)
 */
@Component
class OpenAssessmentStart implements CaseStartHandler<OpenAssessmentForm> {

    private final AssessmentCases assessments;
    private final EnterpriseTowns towns;

    OpenAssessmentStart(AssessmentCases assessments, EnterpriseTowns towns) {
        this.assessments = assessments;
        this.towns = towns;
    }

    @Override
    public String processKey() {
        return AssessmentModel.PROCESS;
    }

    @Override
    public String numberKind() {
        return AssessmentModel.NUMBER_KIND;
    }

    @Override
    public Set<Role> startableBy() {
        return Set.of(Role.REVIEWER, Role.SECTION_HEAD);
    }

    @Override
    public Class<OpenAssessmentForm> form() {
        return OpenAssessmentForm.class;
    }

    @Override
    public String unit(OpenAssessmentForm form) {
        return towns.ofCode(form.creditCode());
    }

    @Override
    public CaseOpening open(CaseStart start, OpenAssessmentForm form) {
        var graded = assessments.openAssessment(start, form.creditCode(), form.asOf());
        return new CaseOpening(graded.name(), Map.of(), Stream.of(start.actor().userId(), graded.contact()).filter(user -> user != null)
                .collect(Collectors.toSet()));
    }
}
