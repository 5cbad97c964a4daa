package org.shouxin.trail;

import java.util.List;
import org.springframework.stereotype.Service;

/** Writes and reads the append-only trail. Entries of one case are chained by hash; nothing here updates or deletes one. */
@Service
public class Trail {

    /** Appends an entry in the caller's transaction; refuses to run outside one. */
    public void record(TrailEvent event) {
        throw new UnsupportedOperationException();
    }

    /** The entries of a case with a sequence above {@code after}, oldest first, at most {@code limit}. */
    public List<TrailEntry> entries(String caseNumber, long after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Recomputes the chain of one case and names the first entry that does not fit. */
    public Verification verify(String caseNumber) {
        throw new UnsupportedOperationException();
    }
}
