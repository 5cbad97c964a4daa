package org.shouxin.calendar;

/**
 * A deadline of a case with all that is needed to count it again.
 *
 * @param purpose       words under {@code deadline.<purpose>}
 * @param ruleReference the rule that gave the number of days
 * @param editions      the editions of the calendar, e.g. {@code 2026.1,2027.0}; 0 where a year went by plain weekdays
 */
public record KeptDeadline(String caseNumber, String purpose, Deadline deadline, String ruleReference, String editions) {
}
