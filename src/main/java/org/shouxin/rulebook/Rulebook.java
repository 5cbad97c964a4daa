package org.shouxin.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shouxin.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Rule data by key, bureau and date. A bureau's own value goes before the common one from the day it takes effect. */
@Service
public class Rulebook {

    private static final Pattern REFERENCE = Pattern.compile("(.+)@(?:([^.@]+)\\.)?(\\d+)");
    private static final Comparator<Rule> FROM = Comparator.comparing(Rule::effectiveFrom)
            .thenComparing(rule -> rule.bureauId() == null ? 0 : 1).thenComparing(Rule::version);
    private static final String COLUMNS = "select rule_key, version_no, rule_value, articles, local_default, effective_from, effective_to";
    private static final String COMMON = COLUMNS + ", null as bureau_id from rulebook_rule";
    private static final String OWN = """
             union all
            select o.rule_key, o.version_no, o.rule_value, r.articles, r.local_default, o.effective_from, null, o.bureau_id
            from rulebook_bureau_rule o join rulebook_rule r on r.rule_key = o.rule_key and r.version_no = o.common_version
            where o.bureau_id = :bureau""";
    private static final String ORDER = " order by rule_key, bureau_id, version_no";
    private static final String ALL = COMMON + OWN + ORDER;
    private static final String SOME = COMMON + " where rule_key in (:keys)" + OWN + " and o.rule_key in (:keys)" + ORDER;

    /** What a bureau goes by on a day, and the version that follows, or {@code null}. */
    public record InForce(Rule rule, Rule next) {
    }

    /** Versions of one key, each kind in its order. A bureau's version ends the day before its next one begins. */
    private record Versions(List<Rule> common, List<Rule> own) {

        private static final Versions NONE = new Versions(List.of(), List.of());

        static Versions of(List<Rule> rows) {
            var open = rows.stream().filter(rule -> rule.bureauId() != null).toList();
            return new Versions(rows.stream().filter(rule -> rule.bureauId() == null).toList(),
                    IntStream.range(0, open.size()).mapToObj(at -> at + 1 < open.size()
                            ? open.get(at).until(open.get(at + 1).effectiveFrom().minusDays(1)) : open.get(at)).toList());
        }

        Stream<Rule> ownFirst() {
            return Stream.concat(own.stream(), common.stream());
        }

        Optional<Rule> on(LocalDate day) {
            return ownFirst().filter(rule -> rule.covers(day)).findFirst();
        }

        /** Common versions follow only until the bureau goes by its own. */
        Optional<InForce> inForce(LocalDate day) {
            return on(day).map(rule -> new InForce(rule, (rule.bureauId() == null ? ownFirst() : own.stream())
                    .filter(later -> later.effectiveFrom().isAfter(day)).min(FROM).orElse(null)));
        }
    }

    private final JdbcClient jdbc;

    // the seed is named so that it has run before anything is decided
    Rulebook(JdbcClient jdbc, RulebookSeed seed) {
        this.jdbc = jdbc;
    }

    /**
     * The common rule in force on the date, both ends included.
     *
     * @throws Refused {@code rulebook.no-rule}: the key has no rule on that date
     */
    public Rule on(String key, LocalDate date) {
        return on(key, null, date);
    }

    /**
     * The rule a bureau goes by on the date: its own where it has one, else the common one.
     *
     * @param bureauId {@code null} for no bureau
     * @throws Refused {@code rulebook.no-rule}: the key has no rule on that date
     */
    public Rule on(String key, String bureauId, LocalDate date) {
        return find(key, bureauId, date).orElseThrow(() -> missing(key, date));
    }

    /** As {@link #on(String, String, LocalDate)}; empty when the key has no rule on that date. */
    public Optional<Rule> find(String key, String bureauId, LocalDate date) {
        return versions(key, bureauId).on(date);
    }

    /** As {@link #on(String, String, LocalDate)} for several keys by one statement, in their order. */
    public Map<String, Rule> on(Collection<String> keys, String bureauId, LocalDate date) {
        var versions = keys.isEmpty() ? Map.<String, Versions>of() : read(jdbc.sql(SOME).param("keys", keys), bureauId);
        var rules = new LinkedHashMap<String, Rule>();
        keys.forEach(key -> rules.put(key, versions.getOrDefault(key, Versions.NONE).on(date).orElseThrow(() -> missing(key, date))));
        return rules;
    }

    /** Every rule that holds for the bureau on the date, by key; {@code null} for the common rules. */
    public List<InForce> inForce(String bureauId, LocalDate date) {
        return read(jdbc.sql(ALL), bureauId).values().stream().flatMap(versions -> versions.inForce(date).stream()).toList();
    }

    /** The rule behind {@link Rule#reference()}; empty when there never was one. */
    public Optional<Rule> byReference(String reference) {
        var found = REFERENCE.matcher(reference == null ? "" : reference);
        if (!found.matches()) {
            return Optional.empty();
        }
        var version = Integer.parseInt(found.group(3));
        var versions = versions(found.group(1), found.group(2));
        return (found.group(2) == null ? versions.common() : versions.own()).stream().filter(rule -> rule.version() == version).findFirst();
    }

    /**
     * Every version a bureau went, goes or will go by, the latest first. A common version that begins after the bureau took a
     * value of its own stands here too, although it is not applied.
     *
     * @param bureauId {@code null} for the common versions alone
     */
    public List<Rule> history(String key, String bureauId) {
        return versions(key, bureauId).ownFirst()
                .sorted(FROM.reversed()).toList();
    }

    /** The last version entered for the bureau: its own if it has any, else the last common one. */
    public Optional<Rule> latest(String key, String bureauId) {
        var versions = versions(key, bureauId);
        var chosen = versions.own().isEmpty() ? versions.common() : versions.own();
        return chosen.stream().reduce((first, second) -> second);
    }

    private Versions versions(String key, String bureauId) {
        return read(jdbc.sql(SOME).param("keys", List.of(key)), bureauId).getOrDefault(key, Versions.NONE);
    }

    private static Map<String, Versions> read(JdbcClient.StatementSpec statement, String bureauId) {
        var rows = statement.param("bureau", bureauId).query(Rulebook::rule).list();
        var byKey = rows.stream().collect(Collectors.groupingBy(Rule::key, TreeMap::new, Collectors.toList()));
        return byKey.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> Versions.of(entry.getValue()), (one, other) -> one,
                TreeMap::new));
    }

    private static Refused missing(String key, LocalDate date) {
        return new Refused("rulebook.no-rule", Map.of("key", key, "date", date.toString()));
    }

    private static Rule rule(ResultSet row, int index) throws SQLException {
        return new Rule(row.getString("rule_key"), row.getInt("version_no"), row.getString("rule_value"), row.getString("articles"),
                row.getBoolean("local_default"), row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class), row.getString("bureau_id"));
    }
}
