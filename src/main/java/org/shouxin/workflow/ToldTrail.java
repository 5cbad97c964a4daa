package org.shouxin.workflow;

import java.util.List;
import java.util.Optional;
import org.shouxin.documents.DocumentView;
import org.shouxin.kernel.Actor;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.shouxin.workflow.spi.Withholding;
import org.shouxin.workflow.spi.Withholding.Withheld;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * The trail as its readers are told it, without what a capability keeps back. Whoever asks has shown before that the reader may
 * see the case or the register.
 */
@Service
public class ToldTrail {

    private final Trail trail;
    private final ObjectProvider<Withholding> withholdings;

    ToldTrail(Trail trail, ObjectProvider<Withholding> withholdings) {
        this.trail = trail;
        this.withholdings = withholdings;
    }

    /** As {@link Trail#entries}. */
    public List<TrailEntry> entries(Actor reader, String chain, long after, int limit) {
        return told(reader, chain, trail.entries(chain, after, limit));
    }

    /** As {@link Trail#latest}. */
    public List<TrailEntry> latest(Actor reader, String chain, long before, int limit) {
        return told(reader, chain, trail.latest(chain, before, limit));
    }

    /** Those of the files of a case that the reader is shown. */
    List<DocumentView> shown(Actor reader, String caseNumber, List<DocumentView> documents) {
        return withheld(reader, caseNumber).map(one -> documents.stream().filter(document -> !one.keepsBack(document)).toList()).orElse(documents);
    }

    private List<TrailEntry> told(Actor reader, String chain, List<TrailEntry> entries) {
        return withheld(reader, chain).map(one -> entries.stream().map(one::told).toList()).orElse(entries);
    }

    private Optional<Withheld> withheld(Actor reader, String chain) {
        return withholdings.stream().flatMap(one -> one.of(reader, chain).stream()).findFirst();
    }
}
