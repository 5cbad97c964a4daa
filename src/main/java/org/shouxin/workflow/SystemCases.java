package org.shouxin.workflow;

import org.shouxin.kernel.Actor;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases that nobody asks for, because a rule does: the trail names the product as who acts, and no role. */
@Service
public class SystemCases {

    private final CaseOpener opener;

    SystemCases(CaseOpener opener) {
        this.opener = opener;
    }

    /**
     * Opens a case of the bureau in the caller's transaction. The capability says with the fact {@code initiatorUserId} who
     * answers for the case where the model turns to the initiator.
     *
     * @param cause what the rule found; handed to the handler in the place of a start form
     * @return the case number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <F extends Record> String open(CaseStartHandler<F> handler, String bureauId, F cause) {
        return opener.open(Actor.SYSTEM, handler, new CaseOpener.Place(null, bureauId, null), cause, null);
    }
}
