package org.shouxin.identity;

/**
 * Why a person may not take on a duty in a case.
 *
 * @param because  the duty they already have there
 * @param articles the source of the rule
 */
public record Exclusion(String personId, String displayName, Duty wanted, Duty because, String articles) {
}
