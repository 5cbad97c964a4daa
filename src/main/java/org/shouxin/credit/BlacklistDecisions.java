package org.shouxin.credit;

import java.time.LocalDate;
import java.util.List;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.workflow.spi.StoredDecisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long enterprises stay on the blacklist, computed again.
 *
 * @article NB-3(2)
 */
@Component
class BlacklistDecisions implements StoredDecisions {

    private final Rulebook rulebook;
    private final JdbcClient jdbc;

    BlacklistDecisions(Rulebook rulebook, JdbcClient jdbc) {
        this.rulebook = rulebook;
        this.jdbc = jdbc;
    }

    private record Listing(LocalDate imposedOn, LocalDate untilOn, String rule) {
    }

    @Override
    public List<Recomputed> of(String caseNumber) {
        return jdbc.sql("select imposed_on, until_on, rule_reference from credit_sanction where case_number = ? and until_on is not null").param(caseNumber)
                .query((row, index) -> new Listing(row.getObject("imposed_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
                        row.getString("rule_reference")))
                .list().stream().map(this::again).toList();
    }

    @Override
    public List<String> cases(String after, int limit) {
        return jdbc.sql("select distinct case_number from credit_sanction where case_number > ? and until_on is not null order by case_number limit " + limit)
                .param(after).query(String.class).list();
    }

    private Recomputed again(Listing listing) {
        var computed = rulebook.byReference(listing.rule()).map(rule -> SanctionPolicy.lastDay(listing.imposedOn(), rule.asInt()).toString())
                .orElse("rules.unknown");
        return new Recomputed("blacklist", listing.imposedOn(), listing.rule(), List.of(listing.untilOn().toString()), List.of(computed));
    }
}
