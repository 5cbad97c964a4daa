package org.shouxin.credit;

/**
 * What is known of an enterprise, as it was typed; anything may be {@code null}.
 *
 * @param division        six digits of GB/T 2260, which name the bureau too
 * @param town            id or name of a town office of that bureau
 * @param industry        division of GB/T 4754, two digits
 * @param hazardClass     code of a {@link HazardClass}
 * @param contactPhone    blank in a change: stays as it is
 * @param contactUsername account of the enterprise's contact; blank for none
 */
public record TypedEnterprise(String creditCode, String name, String division, String town, String industry, String hazardClass,
        String address, String contactName, String contactPhone, String contactUsername) {

    /** For an empty form. */
    public static TypedEnterprise blank(String division) {
        return new TypedEnterprise("", "", division, "", "", "", "", "", "", "");
    }
}
