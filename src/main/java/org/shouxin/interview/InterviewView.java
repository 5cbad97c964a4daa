package org.shouxin.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An interview as pages show it.
 *
 * @param callNo      which of the interviews of the case, from 1
 * @param interviewee name of the account that was called, or {@code null}
 * @param dueOn       last day of the rectification, or {@code null}
 */
public record InterviewView(String caseNumber, int callNo, InterviewStatus status, String interviewee, boolean extended, LocalDate dueOn,
        List<Sat> sittings, List<Attendee> attendees, List<String> items, List<Step> steps) {

    /** Words under {@code option.interviewStep.<VALUE>}. */
    public enum Kind {
        EVIDENCE, LAPSED, PASSED, EXTEND, FAILED
    }

    /**
     * A day that was set.
     *
     * @param attended {@code null} before it is recorded; as are the fields after it
     * @param heldBy   name
     */
    public record Sat(int attempt, InterviewPlan plan, Boolean attended, LocalDate heldOn, String minutes, String remark, String heldBy) {
    }

    /**
     * Something about the rectification.
     *
     * @param handedInBy who brought what somebody else recorded, or {@code null}
     * @param by         user id when written, name when read; {@code null} for the product itself
     */
    public record Step(Kind kind, String told, String handedInBy, String by, Instant at) {
    }
}
