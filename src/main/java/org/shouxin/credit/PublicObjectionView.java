package org.shouxin.credit;

import java.time.LocalDate;

/**
 * An objection against an upgrade as its case shows it.
 *
 * @param objector masked
 * @param outcome  {@code uphold}, {@code dismiss}, or {@code null} while it is to be judged
 * @param reason   of the judgement, or {@code null}
 */
public record PublicObjectionView(int round, String objector, LocalDate receivedOn, String content, String outcome, String reason) {
}
