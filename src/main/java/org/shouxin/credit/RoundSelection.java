package org.shouxin.credit;

/**
 * Which enterprises of a bureau a round grades; {@code null} means any.
 *
 * @param town     id of a town office
 * @param industry section or division of GB/T 4754
 * @param grade    that the enterprise has now
 */
public record RoundSelection(String town, String industry, String grade) {

    /** All of the bureau. */
    public static final RoundSelection ALL = new RoundSelection(null, null, null);

    public RoundSelection {
        town = none(town);
        industry = none(industry);
        grade = none(grade);
    }

    private static String none(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
