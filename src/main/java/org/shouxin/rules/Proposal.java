package org.shouxin.rules;

import java.time.LocalDate;

/** Another value for a rule from a day on, and why. */
public record Proposal(String ruleKey, String newValue, LocalDate effectiveFrom, String reason) {
}
