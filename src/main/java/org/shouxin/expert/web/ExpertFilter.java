package org.shouxin.expert.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shouxin.expert.PoolQuery;
import org.shouxin.expert.SpecialtyGroup;
import org.shouxin.expert.Standing;

/**
 * What the reader chose to see of the pool. Unknown choices count as none.
 *
 * @param sort {@code number}, {@code name} or {@code termEnd}, a leading dash for descending
 * @param back cursors of the pages before, oldest first; the first page is an empty text
 */
public record ExpertFilter(String group, String status, String q, String sort, String after, List<String> back) {

    private static final int ROWS = 20;
    private static final int REMEMBERED = 8;

    public ExpertFilter {
        group = known(group, Arrays.stream(SpecialtyGroup.values()).map(SpecialtyGroup::code).toList());
        status = known(status, Arrays.stream(Standing.values()).map(Standing::name).toList());
        q = q == null ? "" : q.strip();
        sort = known(sort, List.of("number", "-number", "name", "-name", "termEnd", "-termEnd"));
        sort = sort.isEmpty() ? "number" : sort;
        after = after == null || after.isBlank() ? null : after;
        back = back == null ? List.of() : List.copyOf(back);
    }

    PoolQuery query() {
        var column = switch (sort.replace("-", "")) {
            case "name" -> PoolQuery.Sort.NAME;
            case "termEnd" -> PoolQuery.Sort.TERM_END;
            default -> PoolQuery.Sort.NUMBER;
        };
        return new PoolQuery(group.isEmpty() ? null : SpecialtyGroup.of(group), status.isEmpty() ? null : Standing.valueOf(status),
                q, column, sort.startsWith("-"), after, ROWS);
    }

    public boolean narrowed() {
        return !group.isEmpty() || !status.isEmpty() || !q.isEmpty();
    }

    /** This list from its beginning, without its order: sorted columns add theirs. */
    public String unsorted() {
        return "/experts" + with(with(with("", "group", group), "status", status), "q", q);
    }

    String next(String cursor) {
        if (cursor == null) {
            return null;
        }
        var trail = new ArrayList<>(back);
        trail.add(after == null ? "" : after);
        return at(cursor, trail.subList(Math.max(0, trail.size() - REMEMBERED), trail.size()));
    }

    String previous() {
        if (after == null) {
            return null;
        }
        return back.isEmpty() ? at("", List.of()) : at(back.get(back.size() - 1), back.subList(0, back.size() - 1));
    }

    private String at(String cursor, List<String> before) {
        var query = with(with(unsorted().substring("/experts".length()), "sort", sort), "after", cursor);
        for (var earlier : before) {
            query = query + (query.isEmpty() ? "?" : "&") + "back=" + URLEncoder.encode(earlier, StandardCharsets.UTF_8);
        }
        return "/experts" + query;
    }

    private static String with(String query, String name, String value) {
        return value.isEmpty() ? query : query + (query.isEmpty() ? "?" : "&") + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String known(String typed, List<String> choices) {
        return typed != null && choices.contains(typed) ? typed : "";
    }
}
