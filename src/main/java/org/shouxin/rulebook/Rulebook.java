package org.shouxin.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shouxin.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Rule data by key, bureau and date. A bureau's own value goes before the common one from the day it takes effect. */
@Service
public class Rulebook {

    private static final Pattern REFERENCE = Pattern.compile("(.+)@(?:([^.@]+)\\.)?(\\d+)");
    private static final String COLUMNS = "select rule_key, version_no, rule_value, articles, local_default, effective_from, effective_to";
    private static final String COMMON = COLUMNS + ", null as bureau_id from rulebook_rule";
    private static final String VERSIONS = COMMON + """
             where rule_key = :key
            union all
            select o.rule_key, o.version_no, o.rule_value, r.articles, r.local_default, o.effective_from, null, o.bureau_id
            from rulebook_bureau_rule o join rulebook_rule r on r.rule_key = o.rule_key and r.version_no = o.common_version
            where o.rule_key = :key and o.bureau_id = :bureau
            order by bureau_id, version_no""";

    /** Versions of one key, each kind in its order. A bureau's version ends the day before its next one begins. */
    private record Versions(List<Rule> common, List<Rule> own) {

        static Versions of(List<Rule> rows) {
            var open = rows.stream().filter(rule -> rule.bureauId() != null).toList();
            return new Versions(rows.stream().filter(rule -> rule.bureauId() == null).toList(),
                    IntStream.range(0, open.size()).mapToObj(at -> at + 1 < open.size()
                            ? open.get(at).until(open.get(at + 1).effectiveFrom().minusDays(1)) : open.get(at)).toList());
        }

        Stream<Rule> ownFirst() {
            return Stream.concat(own.stream(), common.stream());
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
        return versions(key, bureauId).ownFirst().filter(rule -> rule.covers(date)).findFirst()
                .orElseThrow(() -> new Refused("rulebook.no-rule", Map.of("key", key, "date", date.toString())));
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
                .sorted(Comparator.comparing(Rule::effectiveFrom).thenComparing(rule -> rule.bureauId() == null ? 0 : 1)
                        .thenComparing(Rule::version).reversed()).toList();
    }

    /** The last version entered for the bureau: its own if it has any, else the last common one. */
    public Optional<Rule> latest(String key, String bureauId) {
        var versions = versions(key, bureauId);
        var chosen = versions.own().isEmpty() ? versions.common() : versions.own();
        return chosen.stream().reduce((first, second) -> second);
    }

    /** All common versions of all rules whose key begins with the prefix, by key and version. */
    public List<Rule> all(String prefix) {
        return jdbc.sql(COMMON + " order by rule_key, version_no").query(Rulebook::rule).stream()
                .filter(rule -> rule.key().startsWith(prefix)).toList();
    }

    private Versions versions(String key, String bureauId) {
        return Versions.of(jdbc.sql(VERSIONS).param("key", key).param("bureau", bureauId).query(Rulebook::rule).list());
    }

    private static Rule rule(ResultSet row, int index) throws SQLException {
        return new Rule(row.getString("rule_key"), row.getInt("version_no"), row.getString("rule_value"), row.getString("articles"),
                row.getBoolean("local_default"), row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class), row.getString("bureau_id"));
    }
}
