package org.shouxin.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouxin.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Rule data by key, bureau and date. A bureau's own value goes before the common one from the day it takes effect. */
@Service
public class Rulebook {

    private static final Pattern REFERENCE = Pattern.compile("(.+)@(?:([^.@]+)\\.)?(\\d+)");
    private static final String COMMON = "select * from rulebook_rule where rule_key = :key";
    private static final String OWN = """
            select o.*, r.articles, r.local_default from rulebook_bureau_rule o
            join rulebook_rule r on r.rule_key = o.rule_key and r.version_no = o.common_version
            where o.rule_key = :key and o.bureau_id = :bureau""";

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
        return common(key).stream().filter(rule -> covers(rule, date)).findFirst()
                .orElseThrow(() -> new Refused("rulebook.no-rule", Map.of("key", key, "date", date.toString())));
    }

    /**
     * The rule a bureau goes by on the date: its own where it has one, else the common one.
     *
     * @param bureauId {@code null} for no bureau
     * @throws Refused {@code rulebook.no-rule}: the key has no rule on that date
     */
    public Rule on(String key, String bureauId, LocalDate date) {
        return own(key, bureauId).stream().filter(rule -> covers(rule, date)).findFirst().orElseGet(() -> on(key, date));
    }

    /** The rule behind {@link Rule#reference()}; empty when there never was one. */
    public Optional<Rule> byReference(String reference) {
        var found = REFERENCE.matcher(reference == null ? "" : reference);
        if (!found.matches()) {
            return Optional.empty();
        }
        var version = Integer.parseInt(found.group(3));
        return (found.group(2) == null ? common(found.group(1)) : own(found.group(1), found.group(2))).stream()
                .filter(rule -> rule.version() == version).findFirst();
    }

    /**
     * Every version a bureau went, goes or will go by, the latest first. A common version that begins after the bureau took a
     * value of its own stands here too, although it is not applied.
     *
     * @param bureauId {@code null} for the common versions alone
     */
    public List<Rule> history(String key, String bureauId) {
        return Stream.concat(own(key, bureauId).stream(), common(key).stream())
                .sorted(Comparator.comparing(Rule::effectiveFrom).thenComparing(rule -> rule.bureauId() == null ? 0 : 1)
                        .thenComparing(Rule::version).reversed()).toList();
    }

    /** The last version entered for the bureau: its own if it has any, else the last common one. */
    public Optional<Rule> latest(String key, String bureauId) {
        return own(key, bureauId).stream().reduce((first, second) -> second)
                .or(() -> common(key).stream().reduce((first, second) -> second));
    }

    /** All common versions of all rules whose key begins with the prefix, by key and version. */
    public List<Rule> all(String prefix) {
        return jdbc.sql("select * from rulebook_rule order by rule_key, version_no").query(Rulebook::common).stream()
                .filter(rule -> rule.key().startsWith(prefix)).toList();
    }

    private List<Rule> common(String key) {
        return jdbc.sql(COMMON + " order by version_no").param("key", key).query(Rulebook::common).list();
    }

    /** A bureau's version ends the day before its next one begins; nothing is written into it for that. */
    private List<Rule> own(String key, String bureauId) {
        if (bureauId == null) {
            return List.of();
        }
        var open = jdbc.sql(OWN + " order by o.version_no").param("key", key).param("bureau", bureauId).query(Rulebook::own).list();
        var ended = new ArrayList<Rule>();
        for (var at = 0; at < open.size(); at++) {
            var rule = open.get(at);
            var end = at + 1 < open.size() ? open.get(at + 1).effectiveFrom().minusDays(1) : null;
            ended.add(new Rule(rule.key(), rule.version(), rule.value(), rule.articles(), rule.localDefault(), rule.effectiveFrom(), end,
                    rule.bureauId()));
        }
        return ended;
    }

    private static boolean covers(Rule rule, LocalDate date) {
        return !date.isBefore(rule.effectiveFrom()) && (rule.effectiveTo() == null || !date.isAfter(rule.effectiveTo()));
    }

    private static Rule common(ResultSet row, int index) throws SQLException {
        return rule(row, row.getObject("effective_to", LocalDate.class), null);
    }

    private static Rule own(ResultSet row, int index) throws SQLException {
        return rule(row, null, row.getString("bureau_id"));
    }

    private static Rule rule(ResultSet row, LocalDate to, String bureauId) throws SQLException {
        return new Rule(row.getString("rule_key"), row.getInt("version_no"), row.getString("rule_value"), row.getString("articles"),
                row.getBoolean("local_default"), row.getObject("effective_from", LocalDate.class), to, bureauId);
    }
}
