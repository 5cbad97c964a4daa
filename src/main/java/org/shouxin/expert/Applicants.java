package org.shouxin.expert;

import java.util.Objects;
import org.shouxin.identity.Accounts;
import org.shouxin.identity.Directory;
import org.shouxin.identity.KnownPersons;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Refused;
import org.springframework.stereotype.Component;

/**
 * Finds the candidate's account and checks who nominates whom.
 *
 * @article WJ-12(1),WJ-12(3),WJ-12(5)
 */
@Component
class Applicants {

    private final Accounts accounts;
    private final Directory directory;
    private final Organisation organisation;
    private final KnownPersons persons;

    Applicants(Accounts accounts, Directory directory, Organisation organisation, KnownPersons persons) {
        this.accounts = accounts;
        this.directory = directory;
        this.organisation = organisation;
        this.persons = persons;
    }

    /** Raises the refusals of {@link NominationPolicy}. */
    void check(Filing filing) {
        var unitKind = filing.unitId() == null ? null
                : organisation.unit(filing.unitId()).map(Organisation.Unit::kind).orElse(null);
        NominationPolicy.check(filing, unitKind, namesThemselves(filing));
    }

    /**
     * The candidate's account; whoever nominates themselves is the candidate. Raises {@code nomination.self-kind} when the
     * resident ID shows that somebody nominates themselves under another kind, {@code nomination.person-changed} when it is not
     * the account's.
     */
    Party party(Filing filing, Registration.Candidate candidate) {
        if (filing.kind() == NominationKind.SELF) {
            return checked(new Party(filing.actor().userId(), filing.actor().personId()), candidate);
        }
        if (persons.byResidentId(candidate.residentId()).filter(person -> samePerson(person, filing.actor())).isPresent()) {
            throw new Refused("nomination.self-kind");
        }
        var invitation = accounts.applicant(filing.actor(), filing.bureauId(), filing.proposal().applicantUsername(),
                candidate.name(), candidate.residentId());
        return checked(new Party(invitation.userId(), invitation.personId()), candidate);
    }

    /** A corrected resident ID may be one nobody gave yet, never one of somebody else: {@code nomination.person-changed}. */
    void checkCorrected(Party applicant, Registration.Candidate candidate) {
        if (persons.byResidentId(candidate.residentId()).filter(person -> !person.equals(applicant.personId())).isPresent()) {
            throw new Refused("nomination.person-changed");
        }
    }

    private Party checked(Party applicant, Registration.Candidate candidate) {
        checkCorrected(applicant, candidate);
        if (persons.hasOther(applicant.personId(), candidate.residentId())) {
            throw new Refused("nomination.person-changed");
        }
        return applicant;
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
