package org.shouxin.expert;

/**
 * One specialty group of a bureau beside what the rulebook wants of it.
 *
 * @param active      experts in term and not on the blacklist
 * @param endingSoon  those of them whose term ends within the radar's usual window
 * @param target      active experts wanted
 * @param ruleVersion where the target stands
 */
public record GroupGap(String bureauId, SpecialtyGroup group, long active, long endingSoon, int target, String ruleVersion) {

    /** How many experts are missing now. */
    public long missing() {
        return Math.max(0, target - active);
    }

    /** How many will be missing when nobody whose term ends soon is renewed. */
    public long missingSoon() {
        return Math.max(0, target - active + endingSoon);
    }
}
