package org.shouxin.notices;

import java.util.List;
import java.util.Objects;

/**
 * Something the public is told. It is kept as a kind and facts, never as a sentence.
 *
 * @param kind       what is announced, e.g. {@code appointment}; words under {@code announcement.<kind>.*}
 * @param caseNumber the case it came from; not for the public
 * @param facts      what the regulation wants published, in the order of the page, and nothing more
 * @param articles   e.g. {@code WJ-7,WJ-12(4)}
 */
public record Announcement(String kind, String bureauId, String caseNumber, List<PublicFact> facts, String articles) {

    public Announcement {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(bureauId, "bureauId");
        Objects.requireNonNull(caseNumber, "caseNumber");
        facts = List.copyOf(facts);
    }

    /**
     * One published fact.
     *
     * @param field     its label is {@code announcement.<kind>.<field>}
     * @param value     the text itself, or {@code null} when keys name it
     * @param valueKeys message keys of the value; empty when the text is given
     */
    public record PublicFact(String field, String value, List<String> valueKeys) {

        public PublicFact {
            valueKeys = valueKeys == null ? List.of() : List.copyOf(valueKeys);
        }

        public static PublicFact of(String field, String value) {
            return new PublicFact(field, value, List.of());
        }

        public static PublicFact named(String field, List<String> valueKeys) {
            return new PublicFact(field, null, valueKeys);
        }
    }
}
