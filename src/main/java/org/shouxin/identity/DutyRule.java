package org.shouxin.identity;

/**
 * Two duties that one person never unites in one case.
 *
 * @param pairKey  both duties in a fixed order, e.g. {@code REVIEW/DECIDE}
 * @param articles where the rule comes from
 */
public record DutyRule(String pairKey, Duty first, Duty second, String articles) {

    boolean concerns(Duty duty) {
        return first == duty || second == duty;
    }

    Duty other(Duty duty) {
        return first == duty ? second : first;
    }
}
