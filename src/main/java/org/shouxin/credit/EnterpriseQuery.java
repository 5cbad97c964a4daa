package org.shouxin.credit;

/**
 * What part of the registry to read; {@code null} means any.
 *
 * @param text     part of the name or of the credit code
 * @param industry section or division of GB/T 4754
 * @param town     id of a town office
 * @param after    cursor of the previous page, or {@code null}
 * @param limit    1 to 100
 */
public record EnterpriseQuery(String text, String division, String town, String industry, HazardClass hazardClass, EnterpriseStatus status,
        Sort sort, boolean descending, String after, int limit) {

    /** Columns a list may be sorted by. */
    public enum Sort {
        NAME("e.name"), CODE("e.credit_code"), INDUSTRY("e.industry");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /** Which list and direction a cursor belongs to. */
    String order() {
        return "enterprises " + sort + (descending ? "-" : "+");
    }
}
