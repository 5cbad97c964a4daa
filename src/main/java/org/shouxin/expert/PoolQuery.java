package org.shouxin.expert;

/**
 * What part of the pool to read; {@code null} means any.
 *
 * @param text  part of name, number, employer or specialty
 * @param after cursor of the previous page, or {@code null}
 * @param limit 1 to 100
 */
public record PoolQuery(SpecialtyGroup group, Standing standing, String text, Sort sort, boolean descending, String after, int limit) {

    /** Which list and direction a cursor belongs to. */
    String order() {
        return sort + (descending ? "-" : "+");
    }

    /** Columns a list may be sorted by. */
    public enum Sort {
        NUMBER("e.number"), NAME("e.name"), TERM_END("e.term_ends_on");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
