package org.shouxin.scoring;

import java.time.LocalDate;

/**
 * Something that costs dynamic points: a code of the scheme's deductions and the day it happened.
 *
 * @article NB-2(2)
 */
public record Occurrence(String deduction, LocalDate on) {
}
