package org.shouxin.workflow.spi;

import java.util.Map;
import java.util.Set;

/**
 * What the capability answers when a case opens.
 *
 * @param subject   one line that names the case in lists, e.g. the candidate's name
 * @param facts     first process variables: ids and gateway facts only
 * @param parties   user ids that may see the case because it is theirs (starter and subject)
 */
public record CaseOpening(String subject, Map<String, Object> facts, Set<String> parties) {
    public CaseOpening {
        facts = Map.copyOf(facts);
        parties = Set.copyOf(parties);
    }
}
