package org.shouxin.notices;

import java.util.Map;
import java.util.Objects;

/**
 * One thing that people are told about. It is kept as a template and facts, never as a sentence, so that everybody reads it in
 * the own language.
 *
 * @param template   what happened; words under {@code notice.title.<template>} and {@code notice.text.<template>}
 * @param occasion   which of several such happenings in the case: telling the same occasion again tells nothing
 * @param caseNumber the case it is about
 * @param facts      named values for the words: what every recipient may see of the case anyway, and no identifiers
 */
public record Notice(String template, String occasion, String caseNumber, Map<String, String> facts) {

    public Notice {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(caseNumber, "caseNumber");
        facts = Map.copyOf(facts);
    }

    /** What tells this notice from every other one of the same recipient. */
    String key() {
        return caseNumber + "/" + template + "/" + occasion;
    }
}
