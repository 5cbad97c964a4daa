package org.shouxin.workflow.spi;

import java.util.Optional;
import org.shouxin.documents.DocumentView;
import org.shouxin.kernel.Actor;
import org.shouxin.trail.TrailEntry;

/**
 * Knows what of a case or a register is no longer told. It is kept back while somebody reads: the trail, its hashes and the
 * files stay as they were written.
 */
public interface Withholding {

    /** Stands in the place of a value that is kept back; words under {@code trail.value.withheld}. */
    String WITHHELD = "withheld";

    /** What one reader is not told of one chain. */
    interface Withheld {

        /** The entry with {@link #WITHHELD} in the place of what is kept back; the hash stays that of what was written. */
        TrailEntry told(TrailEntry entry);

        /** Whether a file of the case is kept back. */
        boolean keepsBack(DocumentView document);
    }

    /**
     * Asked once for every page of entries or list of files.
     *
     * @param chain number of a case, or a register of the trail
     * @return empty when the reader is told everything, or the capability knows nothing of it
     */
    Optional<Withheld> of(Actor reader, String chain);
}
