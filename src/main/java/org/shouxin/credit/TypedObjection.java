package org.shouxin.credit;

import java.time.LocalDate;

/** An objection against an upgrade as it was typed. */
public record TypedObjection(String objector, LocalDate receivedOn, String content) {
}
