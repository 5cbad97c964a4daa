package org.shouxin.credit;

import java.util.Arrays;

/**
 * What may be imposed on an enterprise of grade D that was not rectified.
 *
 * @article NB-3(2)
 */
public enum SanctionMeasure {
    CANCEL_POINTS("cancelPoints"), BLACKLIST("blacklist");

    private final String code;

    SanctionMeasure(String code) {
        this.code = code;
    }

    /** The value in the form. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when none has the code */
    public static SanctionMeasure of(String code) {
        return Arrays.stream(values()).filter(measure -> measure.code.equals(code)).findFirst().orElseThrow(() -> new IllegalArgumentException(code));
    }
}
