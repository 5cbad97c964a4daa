package org.shouxin.privacy.spi;

import java.util.Set;
import org.shouxin.kernel.Actor;

/** Tells which records of a capability are about a person. */
public interface OwnRecords {

    /** The chains of the trail that tell of the person's records, such as case numbers. */
    Set<String> registersOf(Actor person);
}
