package org.shouxin.scoring;

/**
 * A raw value of an indicator, typed.
 *
 * @param place where it stands on the kind's line of whole numbers, see {@link ValueKind}
 * @article CR-A1
 */
public record Value(ValueKind kind, int place) {

    /** As a person would write it: {@code 60}, {@code 79.5}, {@code expired}. */
    public String text() {
        return kind.text(place);
    }
}
