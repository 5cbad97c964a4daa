package org.shouxin.rulebook;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the rules that ship with the product into the database. What is there stays: a version that decided something
 * never changes, so a file that says otherwise stops the start. Only its last day is entered when another version follows,
 * after that one is there, so that no node finds a day without a rule.
 */
@Component
class RulebookSeed {

    private final JdbcClient jdbc;

    RulebookSeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PostConstruct
    void load() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:rulebooks/*.csv")) {
            var lines = file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
            if (lines.stream().anyMatch(line -> line.startsWith("scheme,"))) {
                // a scheme of indicators: read and checked where it is scored by
                continue;
            }
            var rules = RuleFile.parse(file.getFilename(), lines);
            rules.forEach(this::insertOrCompare);
            rules.stream().filter(rule -> rule.effectiveTo() != null).forEach(this::end);
        }
    }

    private void insertOrCompare(Rule rule) {
        var stored = jdbc.sql("select rule_value from rulebook_rule where rule_key = ? and version_no = ?")
                .params(rule.key(), rule.version()).query(String.class).optional();
        if (stored.isEmpty()) {
            insert(rule);
        } else if (!stored.get().equals(rule.value())) {
            throw new IllegalStateException(rule.reference() + " is " + stored.get() + " in the database and " + rule.value()
                    + " in the file; a changed figure needs a new version");
        }
    }

    private void insert(Rule rule) {
        try {
            jdbc.sql("""
                    insert into rulebook_rule (rule_key, version_no, rule_value, articles, local_default, effective_from,
                        effective_to) values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(rule.key(), rule.version(), rule.value(), rule.articles(), rule.localDefault(),
                            rule.effectiveFrom(), rule.effectiveTo())
                    .update();
        } catch (DuplicateKeyException e) {
            // another node that starts at the same moment wrote it
            return;
        }
    }

    private void end(Rule rule) {
        jdbc.sql("update rulebook_rule set effective_to = ? where rule_key = ? and version_no = ? and effective_to is null")
                .params(rule.effectiveTo(), rule.key(), rule.version()).update();
    }
}
