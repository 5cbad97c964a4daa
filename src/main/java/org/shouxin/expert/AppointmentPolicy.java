package org.shouxin.expert;

import org.shouxin.kernel.Refused;

/**
 * What may be decided on a candidate. Nobody on the blacklist is appointed, whatever the check of the conditions once found;
 * appointing somebody it found a failure or a flag about, as specially needed experts may be, needs a reason, and so does
 * refusing anybody.
 *
 * @article WJ-11,WJ-12(4),WJ-12(5),WJ-21
 */
final class AppointmentPolicy {

    private AppointmentPolicy() {
    }

    /**
     * Raises {@code appointment.blacklisted|decision.reason-missing}.
     *
     * @param worst       heaviest finding of the last check
     * @param blacklisted whether the person is on the blacklist on the day of the decision
     */
    static void check(AppointmentDecision decision, String reason, Severity worst, boolean blacklisted) {
        var appoints = decision == AppointmentDecision.APPOINT;
        if (appoints && blacklisted) {
            throw new Refused("appointment.blacklisted");
        }
        if ((!appoints || worst != Severity.PASS) && (reason == null || reason.isBlank())) {
            throw new Refused("decision.reason-missing");
        }
    }

    /** Raises {@code commitment.blacklisted}: between decision and signature too nobody gets past the blacklist. */
    static void checkSignature(boolean blacklisted) {
        if (blacklisted) {
            throw new Refused("commitment.blacklisted");
        }
    }
}
