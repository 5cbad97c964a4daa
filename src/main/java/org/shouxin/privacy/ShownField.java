package org.shouxin.privacy;

/**
 * One masked field in full; never goes anywhere but into the answer.
 *
 * @param key as forms and messages name the field
 */
public record ShownField(String key, String value) {

    /** Whether there is anything to show. */
    public boolean filled() {
        return value != null && !value.isBlank();
    }

    @Override
    public String toString() {
        return key;
    }
}
