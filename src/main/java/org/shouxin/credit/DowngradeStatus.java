package org.shouxin.credit;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a downgrade stands; knows which step may follow which. Words under {@code enum.DowngradeStatus.<VALUE>}. */
public enum DowngradeStatus {
    PROPOSED, NOTIFIED, SERVED, OBJECTABLE, OBJECTED, REVIEWED, DECIDABLE, APPROVED, REFUSED, WITHDRAWN, EFFECTIVE, RECTIFIED, UNRECTIFIED,
    SANCTIONED;

    private static final Map<DowngradeStatus, Set<DowngradeStatus>> NEXT = Map.of(
            PROPOSED, Set.of(NOTIFIED),
            NOTIFIED, Set.of(SERVED),
            SERVED, Set.of(OBJECTABLE),
            OBJECTABLE, Set.of(OBJECTED, DECIDABLE),
            OBJECTED, Set.of(REVIEWED),
            REVIEWED, Set.of(DECIDABLE, WITHDRAWN),
            DECIDABLE, Set.of(APPROVED, REFUSED),
            APPROVED, Set.of(EFFECTIVE),
            EFFECTIVE, Set.of(RECTIFIED, UNRECTIFIED),
            UNRECTIFIED, Set.of(SANCTIONED));
    private static final Set<DowngradeStatus> UNHEARD = EnumSet.of(PROPOSED, NOTIFIED, SERVED, OBJECTABLE, OBJECTED);

    boolean canBecome(DowngradeStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether the enterprise could still object, or its objection still waits to be reviewed. */
    boolean unheard() {
        return UNHEARD.contains(this);
    }
}
