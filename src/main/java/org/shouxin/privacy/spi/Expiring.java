package org.shouxin.privacy.spi;

import java.time.Instant;

/** Rows about people that are kept for a time and erased then. */
public interface Expiring {

    /** What they are, as the trail names them; words under {@code expiring.<kind>}. */
    String kind();

    /** Rulebook key of the days they are kept. */
    String rule();

    /** Erases rows last needed before that moment, at most so many, in the caller's transaction; answers how many there were. */
    int erase(Instant before, int most);
}
