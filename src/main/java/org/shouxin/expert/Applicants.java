package org.shouxin.expert;

import java.util.Objects;
import org.shouxin.identity.Accounts;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Component;

/**
 * Finds the candidate's account and checks who nominates whom.
 *
 * @article WJ-12(1),WJ-12(5)
 */
@Component
class Applicants {

    private final Accounts accounts;
    private final Directory directory;
    private final Organisation organisation;

    Applicants(Accounts accounts, Directory directory, Organisation organisation) {
        this.accounts = accounts;
        this.directory = directory;
        this.organisation = organisation;
    }

    /** Raises the refusals of {@link NominationPolicy}. */
    void check(Filing filing) {
        var unitKind = filing.unitId() == null ? null
                : organisation.unit(filing.unitId()).map(Organisation.Unit::kind).orElse(null);
        NominationPolicy.check(filing, unitKind, namesThemselves(filing));
    }

    /** The candidate's account; whoever nominates themselves is the candidate. */
    Party party(Filing filing, Registration.Candidate candidate) {
        if (filing.kind() == NominationKind.SELF) {
            return new Party(filing.actor().userId(), filing.actor().personId());
        }
        var invitation = accounts.applicant(filing.actor(), filing.bureauId(), filing.proposal().applicantUsername(),
                candidate.name(), candidate.residentId());
        return new Party(invitation.userId(), invitation.personId());
    }

    private boolean namesThemselves(Filing filing) {
        if (filing.proposal().applicantUsername() == null) {
            return filing.kind() == NominationKind.SELF;
        }
        return directory.byUsername(filing.proposal().applicantUsername()).filter(user -> samePerson(user.personId(), filing.actor())).isPresent();
    }

    private static boolean samePerson(String personId, Actor actor) {
        return Objects.equals(personId, actor.personId());
    }
}
