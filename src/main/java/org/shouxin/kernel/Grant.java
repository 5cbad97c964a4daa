package org.shouxin.kernel;

import java.util.Objects;

/**
 * A role held in a bureau, either in the whole of it or in one of its units.
 *
 * @param unitId the town office, section or brigade the role is limited to; {@code null} for the whole bureau
 */
public record Grant(Role role, String bureauId, String unitId) {

    public Grant {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(bureauId, "bureauId");
    }

    /** Whether this grant reaches a row of the given bureau and unit. A unit's grant reaches that unit's rows only. */
    public boolean covers(String rowBureauId, String rowUnitId) {
        return bureauId.equals(rowBureauId) && (unitId == null || unitId.equals(rowUnitId));
    }
}
