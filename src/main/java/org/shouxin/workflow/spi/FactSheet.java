package org.shouxin.workflow.spi;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The facts of a case, as shown beside a form, on the case page and over the API. Labels are message keys. */
public record FactSheet(List<Section> sections) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * A titled block: pairs, or a table when {@code columnKeys} is not empty.
     *
     * @param disclosure address within the product where the viewer may ask for what is masked here, or {@code null}
     */
    public record Section(String titleKey, List<Fact> facts, List<String> columnKeys, List<List<Fact>> rows, String disclosure) {

        public static Section pairs(String titleKey, List<Fact> facts) {
            return new Section(titleKey, facts, List.of(), List.of(), null);
        }

        public static Section table(String titleKey, List<String> columnKeys, List<List<Fact>> rows) {
            return new Section(titleKey, List.of(), columnKeys, rows, null);
        }

        public Section disclosedAt(String address) {
            return new Section(titleKey, facts, columnKeys, rows, address);
        }
    }

    /**
     * One value with its label.
     *
     * @param value    the text itself, or {@code null} when {@code valueKey} names it
     * @param valueKey message key of the value, or {@code null}
     * @param tone     {@code ok}, {@code warn}, {@code bad} or {@code null}: shown as a badge with words
     * @param articles source articles, or {@code null}
     * @param href     address within the product that the value leads to, or {@code null}
     */
    public record Fact(String labelKey, String value, String valueKey, String tone, String articles, String href) {

        public static Fact of(String labelKey, String value) {
            return new Fact(labelKey, value, null, null, null, null);
        }

        /** A moment to the minute, as clocks of the zone show it; {@code null} stays so. */
        public static Fact at(String labelKey, Instant when, ZoneId zone) {
            return of(labelKey, when == null ? null : MINUTE.withZone(zone).format(when));
        }

        public static Fact named(String labelKey, String valueKey) {
            return new Fact(labelKey, null, valueKey, null, null, null);
        }

        public Fact toned(String newTone, String newArticles) {
            return new Fact(labelKey, value, valueKey, newTone, newArticles, href);
        }

        public Fact linked(String address) {
            return new Fact(labelKey, value, valueKey, tone, articles, address);
        }
    }
}
