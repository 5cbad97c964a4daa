package org.shouxin.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Rule data by key and date. */
@Service
public class Rulebook {

    private final JdbcClient jdbc;

    // the seed is named so that it has run before anything is decided
    Rulebook(JdbcClient jdbc, RulebookSeed seed) {
        this.jdbc = jdbc;
    }

    /**
     * The rule in force on the date, both ends included.
     *
     * @throws Refused {@code rulebook.no-rule}: the key has no rule on that date
     */
    public Rule on(String key, LocalDate date) {
        return jdbc.sql("""
                select * from rulebook_rule where rule_key = ? and effective_from <= ?
                    and (effective_to is null or effective_to >= ?)""")
                .params(key, date, date).query(Rulebook::rule).optional()
                .orElseThrow(() -> new Refused("rulebook.no-rule", Map.of("key", key, "date", date.toString())));
    }

    /** All versions of all rules whose key begins with the prefix, by key and version. */
    public List<Rule> all(String prefix) {
        return jdbc.sql("select * from rulebook_rule order by rule_key, version_no").query(Rulebook::rule).stream()
                .filter(rule -> rule.key().startsWith(prefix)).toList();
    }

    private static Rule rule(ResultSet row, int index) throws SQLException {
        return new Rule(row.getString("rule_key"), row.getInt("version_no"), row.getString("rule_value"),
                row.getString("articles"), row.getBoolean("local_default"), row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class));
    }
}
