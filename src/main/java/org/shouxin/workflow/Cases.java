package org.shouxin.workflow;

import java.util.Map;
import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Service;

/** Opens cases and finds them. Whoever may not see a case is told that there is none, and the attempt is recorded. */
@Service
public class Cases {

    /**
     * Opens a case: number, domain rows, process instance, first worklist rows and trail entry in one transaction.
     *
     * @param draftId the draft it was written in, whose files go over to the case; may be {@code null}
     * @return the case number
     */
    public String start(Actor actor, String processKey, Map<String, Object> values, String draftId, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    public CaseView find(Actor actor, String number) {
        throw new UnsupportedOperationException();
    }

    public Slice<CaseView> list(Actor actor, CaseQuery query) {
        throw new UnsupportedOperationException();
    }
}
