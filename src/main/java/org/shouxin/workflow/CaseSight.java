package org.shouxin.workflow;

import java.util.Optional;
import org.shouxin.identity.StandIn;
import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Component;

/** Who sees one case, and in whose name they write into it: the own sight first, then that of the people they stand in for. */
@Component
class CaseSight {

    private final CaseReads reads;
    private final Deputising deputising;
    private final Engine engine;

    CaseSight(CaseReads reads, Deputising deputising, Engine engine) {
        this.reads = reads;
        this.deputising = deputising;
        this.engine = engine;
    }

    Optional<CaseView> find(Actor actor, String number) {
        return reads.find(actor, number).or(() -> deputising.of(actor).stream().flatMap(standIn -> deputised(standIn, number).stream()).findFirst());
    }

    /** The actor, or the actor on behalf of somebody; empty for those who only read. */
    Optional<Actor> acting(Actor actor, String number) {
        if (reads.mayAct(actor, number)) {
            return Optional.of(actor);
        }
        return deputising.of(actor).stream().filter(standIn -> deputised(standIn, number).isPresent()).map(StandIn::actor)
                .filter(as -> reads.mayAct(as, number)).findFirst();
    }

    private Optional<CaseView> deputised(StandIn standIn, String number) {
        return reads.find(standIn.actor(), number).filter(found -> standIn.covers(found.processKey())
                || engine.runs(number).stream().anyMatch(run -> standIn.covers(run.processKey())));
    }
}
