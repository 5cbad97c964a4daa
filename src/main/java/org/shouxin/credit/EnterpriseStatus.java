package org.shouxin.credit;

import java.util.Locale;

/** Whether an enterprise does business; a closed one stays on file with everything known of it and is graded no more. */
public enum EnterpriseStatus {
    ACTIVE, CLOSED;

    /** As the interface writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
