package org.shouxin.expert;

/**
 * Somebody who is appointed.
 *
 * @param caseNumber the recruitment; {@code null} for an appointment on paper before the product came
 */
record Appointee(String caseNumber, Party party, Registration registration) {
}
