package org.shouxin.expert;

/**
 * What an expert answers to the offer of another term.
 *
 * @param statement the expert's account of the term that ends; {@code null} from one who leaves
 * @param reason    why the expert leaves; {@code null} from one who applies
 */
public record RenewalAnswer(RenewalOutcome outcome, String statement, String reason) {
}
