package org.shouxin.credit;

/**
 * Something known of an enterprise, as it was typed; anything may be {@code null}.
 *
 * @param code       of an indicator or a deduction of any scheme, e.g. {@code C01}, {@code V02}
 * @param value      raw value of the indicator; left out for a deduction, and in a correction that takes a row back
 * @param source     department or document that says so
 * @param evidenceOn date of the evidence; of a deduction the day it happened
 * @param validFrom  first day for which it holds; left out: from the date of the evidence
 * @param validUntil last day for which it holds; left out: until something younger is known; of a deduction the rulebook says it
 * @param corrects   id of the row that was wrong; blank when none was
 */
public record TypedObservation(String code, String value, String source, String evidenceOn, String validFrom, String validUntil, String corrects) {
}
