package org.shouxin.expert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;

/**
 * A correction mends the registration, not the way of the case: otherwise a returned nomination could become specially needed
 * and pass its review by.
 *
 * @article WJ-12(3),WJ-12(5)
 */
final class ProposalPolicy {

    private ProposalPolicy() {
    }

    static void checkUnchanged(Proposal filed, Proposal corrected) {
        var problems = new ArrayList<FieldProblem>();
        compare(problems, "nominationKind", filed.kind(), corrected.kind());
        compare(problems, "specialExpert", filed.specialExpert(), corrected.specialExpert());
        compare(problems, "specialReason", filed.specialReason(), corrected.specialReason());
        compare(problems, "applicantUsername", filed.applicantUsername(), corrected.applicantUsername());
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static void compare(List<FieldProblem> problems, String path, Object filed, Object corrected) {
        if (!Objects.equals(filed, corrected)) {
            problems.add(new FieldProblem(path, "proposal.fixed", Map.of()));
        }
    }
}
