package org.shouxin.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A piece of SQL with its parameters in order. Only fixed text is ever appended; whatever people type is a parameter. */
final class SqlParts {

    /** How many rows of one scope a search for a text looks through at most, nearest in the list's order first. */
    static final int SEARCHED = 10_000;
    /** Rows are counted up to here. */
    static final int COUNTED = 1_000;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    SqlParts add(String text, Object... values) {
        sql.append(text);
        parameters.addAll(List.of(values));
        return this;
    }

    SqlParts add(SqlParts other) {
        sql.append(other.sql);
        parameters.addAll(other.parameters);
        return this;
    }

    /** Adds a condition only when its value is given. */
    SqlParts when(Object value, String text) {
        return value == null ? this : add(text, value);
    }

    /** Number or subject contains the text. */
    SqlParts matching(String text) {
        var literal = text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return add("(case_number like ? escape '!' or lower(subject) like ? escape '!')", "%" + literal.toUpperCase(Locale.ROOT) + "%",
                "%" + literal.toLowerCase(Locale.ROOT) + "%");
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
