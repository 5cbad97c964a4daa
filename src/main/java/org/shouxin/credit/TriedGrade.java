package org.shouxin.credit;

import java.math.BigDecimal;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Grading.Outcome;

/**
 * What a scheme would make of an enterprise, without anything being stored.
 *
 * @param composite {@code null} unless graded, and where a veto decided without it
 * @param grade     {@code null} unless graded
 * @param inForce   the grade it has, or had before grading was suspended; {@code null} for none
 * @param direction what it would mean for the grade in force
 */
public record TriedGrade(String enterpriseId, Outcome outcome, BigDecimal composite, Grade grade, Grade inForce, GradeChange.Direction direction) {
}
