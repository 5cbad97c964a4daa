package org.shouxin.expert;

import java.util.Map;
import java.util.Set;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;

/**
 * Who may nominate as what. Town offices, sections and brigades and employers nominate others; whoever names themselves
 * nominates themselves. Only the bureau's own people may call an expert specially needed, and must say why.
 *
 * @article WJ-12(1),WJ-12(5)
 */
final class NominationPolicy {

    private static final Set<Role> BUREAU_STAFF = Set.of(Role.REVIEWER, Role.SECTION_HEAD, Role.REQUESTER);

    private NominationPolicy() {
    }

    /**
     * @param unitKind  kind of the unit the role is held in: {@code TOWN}, {@code SECTION}, {@code BRIGADE}; {@code null} for none
     * @param themselves whether the candidate is the person who nominates
     */
    static void check(Filing filing, String unitKind, boolean themselves) {
        var kind = filing.kind();
        var special = filing.proposal().specialExpert();
        if ((kind == NominationKind.SELF) != themselves) {
            throw new Refused(themselves ? "nomination.self-kind" : "nomination.self-only");
        }
        if (kind != NominationKind.SELF && kind != kindOf(filing.role(), unitKind)) {
            throw new Refused("nomination.kind", Map.of("kind", kind.code()));
        }
        if (special && (kind == NominationKind.SELF || kindOf(filing.role(), unitKind) != NominationKind.SECTION)) {
            throw new Refused("nomination.special-staff-only");
        }
        if (special && isBlank(filing.proposal().specialReason())) {
            throw new Refused("nomination.special-reason-missing");
        }
    }

    /** What somebody in that role and unit nominates as; {@code SELF} for those who may nominate only themselves. */
    static NominationKind kindOf(Role role, String unitKind) {
        if (BUREAU_STAFF.contains(role)) {
            return NominationKind.SECTION;
        }
        if (role == Role.ENTERPRISE) {
            return NominationKind.EMPLOYER;
        }
        if (role != Role.NOMINATOR) {
            return NominationKind.SELF;
        }
        if (unitKind == null) {
            return NominationKind.EMPLOYER;
        }
        return "TOWN".equals(unitKind) ? NominationKind.TOWN : NominationKind.SECTION;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
