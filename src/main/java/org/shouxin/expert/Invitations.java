package org.shouxin.expert;

import java.util.concurrent.atomic.AtomicReference;
import org.shouxin.identity.Accounts;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.springframework.stereotype.Service;

/**
 * How an invited candidate gets into the product: the nominator asks for an activation code when the two meet. None is kept,
 * so none can leak; whoever asks again makes the earlier one void.
 *
 * @article WJ-12(1)
 */
@Service
public class Invitations {

    private final Nominations nominations;
    private final Accounts accounts;
    private final Commands commands;
    private final Trail trail;

    Invitations(Nominations nominations, Accounts accounts, Commands commands, Trail trail) {
        this.nominations = nominations;
        this.accounts = accounts;
        this.commands = commands;
        this.trail = trail;
    }

    /** Whether the actor nominated in this case, or it is a renewal of the actor's section, and it is open. */
    public boolean mayInvite(Actor actor, String caseNumber) {
        return nominations.findByCaseNumber(caseNumber).filter(nomination -> mayInvite(actor, nomination)).isPresent();
    }

    /**
     * Gives the nominator a new code for the candidate's account; raises {@code invitation.not-open} for everybody else, for a
     * closed case and for an account in use. A repeated request gives another code, so there is nothing to repeat by key.
     */
    public Accounts.Invitation renew(Actor actor, String caseNumber) {
        var given = new AtomicReference<Accounts.Invitation>();
        commands.run(Command.of(actor, "nomination.invite", caseNumber), () -> {
            var nomination = nominations.findByCaseNumber(caseNumber).orElseThrow(() -> new Refused("invitation.not-open"));
            if (!actor.userId().equals(nomination.nominatedBy()) && !invitesToRenewal(actor, nomination)) {
                throw new Forbidden("invitation.not-open");
            }
            if (!mayInvite(actor, nomination)) {
                throw new Refused("invitation.not-open");
            }
            given.set(accounts.renewInvitation(actor, nomination.applicant().userId())
                    .orElseThrow(() -> new Refused("invitation.not-open")));
            trail.record(new Act(caseNumber, actor, null).event("nomination.invitation-renewed").under("WJ-12(1)"));
            return "";
        });
        return given.get();
    }

    private static boolean mayInvite(Actor actor, Nomination nomination) {
        return !nomination.status().closed() && (invitesToRenewal(actor, nomination)
                || actor.userId().equals(nomination.nominatedBy()) && nomination.proposal().kind() != NominationKind.SELF);
    }

    /** Nobody nominates in a renewal, so the section that keeps the pool helps an expert who never used the account. */
    private static boolean invitesToRenewal(Actor actor, Nomination nomination) {
        return nomination.renewedTermId() != null && actor.holds(Role.REVIEWER, nomination.bureauId(), null);
    }
}
