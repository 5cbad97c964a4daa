package org.shouxin.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Service;

/** A case that is still being written: its values and files belong to one person and to nobody else. */
@Service
public class StartDrafts {

    /** @param form the start form in the viewer's language */
    public record Draft(String id, String processKey, Map<String, Object> form, Map<String, Object> values, long version) {
    }

    /** Processes the actor may start. */
    public List<String> startable(Actor actor) {
        throw new UnsupportedOperationException();
    }

    public String begin(Actor actor, String processKey) {
        throw new UnsupportedOperationException();
    }

    public Draft open(Actor actor, String draftId, Locale locale) {
        throw new UnsupportedOperationException();
    }

    public List<Draft> of(Actor actor) {
        throw new UnsupportedOperationException();
    }

    public long save(Actor actor, String draftId, Map<String, Object> values, long version) {
        throw new UnsupportedOperationException();
    }

    public void discard(Actor actor, String draftId) {
        throw new UnsupportedOperationException();
    }
}
