package org.shouxin.expert;

/** What a member of a director meeting was excused from. Words under {@code enum.ExcusedFrom.<VALUE>}. */
public enum ExcusedFrom {
    BALLOT("ballotExcused"), SIGNATURE("signatureExcused");

    private final String message;

    ExcusedFrom(String message) {
        this.message = message;
    }

    /** The message in the model that ends the member's own run of the step. */
    String message() {
        return message;
    }
}
