package org.shouxin.credit.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.shouxin.credit.EnterpriseQuery;
import org.shouxin.credit.EnterpriseQuery.Sort;
import org.shouxin.credit.EnterpriseStatus;
import org.shouxin.credit.HazardClass;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the reader chose to see of the registry. Unknown choices count as none.
 *
 * @param sort {@code name}, {@code code} or {@code industry}, a leading dash for descending
 * @param back cursors of the pages before, oldest first; the first page is an empty text
 */
public record EnterpriseFilter(String q, String division, String town, String industry, String hazard, String status, String sort, String after,
        List<String> back) {

    static final String ADDRESS = "/credit/enterprises";
    private static final int ROWS = 20;
    private static final int REMEMBERED = 8;

    public EnterpriseFilter {
        q = text(q);
        division = text(division);
        town = text(town);
        industry = text(industry);
        hazard = HazardClass.of(text(hazard)).isPresent() ? hazard : "";
        status = Arrays.stream(EnterpriseStatus.values()).map(EnterpriseStatus::code).toList().contains(text(status)) ? status : "";
        sort = Arrays.stream(Sort.values()).map(value -> value.name().toLowerCase(Locale.ROOT)).toList().contains(text(sort).replaceFirst("^-", ""))
                ? text(sort) : "name";
        after = after == null || after.isBlank() ? null : after;
        back = back == null ? List.of() : List.copyOf(back);
    }

    EnterpriseQuery query() {
        return new EnterpriseQuery(q, none(division), none(town), none(industry), HazardClass.of(hazard).orElse(null),
                status.isEmpty() ? null : EnterpriseStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                Sort.valueOf(sort.replaceFirst("^-", "").toUpperCase(Locale.ROOT)), sort.startsWith("-"), after, ROWS);
    }

    public boolean narrowed() {
        return !(q + division + town + industry + hazard + status).isEmpty();
    }

    /** What was chosen, by parameter, without the place in the list. */
    public Map<String, String> given() {
        return Map.of("q", q, "division", division, "town", town, "industry", industry, "hazard", hazard, "status", status, "sort", sort);
    }

    /** This list from its beginning, without its order: sorted columns add theirs. */
    public String unsorted() {
        return address(ADDRESS, "", null, List.of());
    }

    String next(String cursor) {
        if (cursor == null) {
            return null;
        }
        var trail = new ArrayList<>(back);
        trail.add(after == null ? "" : after);
        return address(ADDRESS, sort, cursor, trail.subList(Math.max(0, trail.size() - REMEMBERED), trail.size()));
    }

    String previous() {
        if (after == null) {
            return null;
        }
        return back.isEmpty() ? address(ADDRESS, sort, "", List.of()) : address(ADDRESS, sort, back.get(back.size() - 1), back.subList(0, back.size() - 1));
    }

    private String address(String path, String order, String cursor, List<String> before) {
        var address = UriComponentsBuilder.fromPath(path);
        var given = new TreeMap<>(given());
        given.put("sort", order);
        given.keySet().stream().filter(name -> !given.get(name).isEmpty()).forEach(name -> address.queryParam(name, "{" + name + "}"));
        if (cursor != null && !cursor.isEmpty()) {
            address.queryParam("after", cursor);
        }
        before.forEach(earlier -> address.queryParam("back", earlier));
        return address.encode().buildAndExpand(given).toUriString();
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String none(String choice) {
        return choice.isEmpty() ? null : choice;
    }
}
