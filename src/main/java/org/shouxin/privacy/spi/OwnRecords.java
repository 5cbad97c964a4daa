package org.shouxin.privacy.spi;

import java.util.Map;
import java.util.Set;
import org.shouxin.kernel.Actor;

/** Tells which records of a capability are about a person. */
public interface OwnRecords {

    /** The chains of the trail that tell of the person's records, such as case numbers. */
    Set<String> registersOf(Actor person);

    /** Everything these records say about the person, in full, for the person alone: lists and maps of texts under stable names. */
    Map<String, Object> dataOf(Actor person);
}
