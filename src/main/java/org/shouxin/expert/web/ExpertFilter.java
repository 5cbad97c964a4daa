package org.shouxin.expert.web;

import java.util.Arrays;
import java.util.List;
import org.shouxin.expert.PoolQuery;
import org.shouxin.expert.SpecialtyGroup;
import org.shouxin.expert.Standing;
import org.shouxin.kernel.Address;
import org.shouxin.kernel.Cursors;

/**
 * What the reader chose to see of the pool. Unknown choices count as none.
 *
 * @param sort {@code number}, {@code name} or {@code termEnd}, a leading dash for descending
 * @param back cursors of the pages before, oldest first; the first page is an empty text
 */
public record ExpertFilter(String group, String status, String q, String sort, String after, List<String> back) {

    private static final int ROWS = 20;

    public ExpertFilter {
        group = known(group, Arrays.stream(SpecialtyGroup.values()).map(SpecialtyGroup::code).toList());
        status = known(status, Arrays.stream(Standing.values()).map(Standing::name).toList());
        q = q == null ? "" : q.strip();
        sort = known(sort, List.of("number", "-number", "name", "-name", "termEnd", "-termEnd"));
        sort = sort.isEmpty() ? "number" : sort;
        back = back == null ? List.of() : back;
    }

    PoolQuery query() {
        var column = switch (sort.replace("-", "")) {
            case "name" -> PoolQuery.Sort.NAME;
            case "termEnd" -> PoolQuery.Sort.TERM_END;
            default -> PoolQuery.Sort.NUMBER;
        };
        return new PoolQuery(group.isEmpty() ? null : SpecialtyGroup.of(group), status.isEmpty() ? null : Standing.valueOf(status),
                q, column, sort.startsWith("-"), cursors().after(), ROWS);
    }

    public boolean narrowed() {
        return !group.isEmpty() || !status.isEmpty() || !q.isEmpty();
    }

    Cursors cursors() {
        return new Cursors(after, back);
    }

    /** This list from its beginning, without its order: sorted columns add theirs. */
    public Address unsorted() {
        return new Address("/experts").with("group", group).with("status", status).with("q", q);
    }

    Address sorted() {
        return unsorted().with("sort", sort);
    }

    private static String known(String typed, List<String> choices) {
        return typed != null && choices.contains(typed) ? typed : "";
    }
}
