package org.shouxin.credit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.credit.EnterpriseQuery;
import org.shouxin.credit.EnterpriseQuery.Sort;
import org.shouxin.credit.EnterpriseStatus;
import org.shouxin.credit.HazardClass;
import org.shouxin.kernel.Address;
import org.shouxin.kernel.Cursors;

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

    public EnterpriseFilter {
        q = text(q);
        division = text(division);
        town = text(town);
        industry = text(industry);
        hazard = HazardClass.of(text(hazard)).map(HazardClass::code).orElse("");
        status = Arrays.stream(EnterpriseStatus.values()).map(EnterpriseStatus::code).filter(text(status)::equals).findFirst().orElse("");
        sort = Arrays.stream(Sort.values()).map(value -> value.name().toLowerCase(Locale.ROOT)).toList().contains(text(sort).replaceFirst("^-", ""))
                ? text(sort) : "name";
        back = back == null ? List.of() : back;
    }

    EnterpriseQuery query() {
        return new EnterpriseQuery(q, none(division), none(town), none(industry), HazardClass.of(hazard).orElse(null),
                status.isEmpty() ? null : EnterpriseStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                Sort.valueOf(sort.replaceFirst("^-", "").toUpperCase(Locale.ROOT)), sort.startsWith("-"), cursors().after(), ROWS);
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
        return narrowing().text();
    }

    Cursors cursors() {
        return new Cursors(after, back);
    }

    Address address() {
        return narrowing().with("sort", sort);
    }

    private Address narrowing() {
        return new Address(ADDRESS).with("q", q).with("division", division).with("town", town).with("industry", industry).with("hazard", hazard)
                .with("status", status);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String none(String choice) {
        return choice.isEmpty() ? null : choice;
    }
}
