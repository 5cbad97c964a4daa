package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import org.shouxin.identity.Accounts;
import org.shouxin.identity.FieldCipher;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in the experts whom a bureau appointed on paper before it had the product. They keep their term; the trail of the
 * expert says when they were appointed and when that was recorded.
 *
 * @article WJ-6,WJ-14,WJ-17
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PoolTakeover {

    private final ExpertPool pool;
    private final Duplicates duplicates;
    private final Accounts accounts;
    private final FieldCipher cipher;
    private final Trail trail;
    private final Clock clock;

    PoolTakeover(ExpertPool pool, Duplicates duplicates, Accounts accounts, FieldCipher cipher, Trail trail, Clock clock) {
        this.pool = pool;
        this.duplicates = duplicates;
        this.accounts = accounts;
        this.cipher = cipher;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Enters one expert with term, work card and an account that waits for its activation code. Raises {@code input.invalid}
     * and {@code nomination.duplicate} like a nomination.
     *
     * @param appointedOn the day of the appointment on paper
     * @return the expert's id
     */
    public String takeOver(Actor actor, Role role, String bureauId, LocalDate appointedOn, Registration typed) {
        var registration = RegistrationCheck.normalised(typed, LocalDate.now(clock));
        var index = PersonIndex.of(registration, cipher);
        duplicates.refuse(bureauId, index, "");
        var invited = accounts.applicant(actor, bureauId, null, registration.candidate().name(), registration.candidate().residentId());
        var appointee = new Appointee(null, new Party(invited.userId(), invited.personId()), registration);
        var entered = pool.enter(appointee, bureauId, index.residentId(), appointedOn);
        var card = pool.card(entered.term(), appointedOn);
        trail.record(TrailEvent.of(entered.register(), "expert.taken-over", actor, role)
                .changed("expertNumber", null, entered.number()).changed("termStartsOn", null, appointedOn.toString())
                .changed("termEndsOn", null, entered.term().endsOn().toString()).changed("workCard", null, card.number())
                .under("WJ-6,WJ-14,WJ-17").ruledBy(entered.rule().reference())
                .happenedAt(appointedOn.atStartOfDay(clock.getZone()).toInstant()));
        return entered.term().expertId();
    }
}
