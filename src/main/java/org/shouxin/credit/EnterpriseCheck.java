package org.shouxin.credit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every enterprise was entered once by its trail, and has as many rows of what is known of it as its trail tells, without a gap. */
@Component
@Order(60)
class EnterpriseCheck implements ConsistencyCheck {

    private static final String ENTERED = "enterprise.registered";
    private static final String RECORDED = "observation.recorded";
    private static final String CORRECTED = "observation.corrected";
    private static final int PAGE = 500;

    private record Registered(String id, String creditCode) {
    }

    /** How many rows an enterprise has, and the number of the last. */
    private record Rows(long count, long last) {
        static final Rows NONE = new Rows(0, 0);
    }

    private final Trail trail;
    private final JdbcClient jdbc;

    EnterpriseCheck(Trail trail, JdbcClient jdbc) {
        this.trail = trail;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "enterprises";
    }

    @Override
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        var after = "";
        for (var page = page(after); !page.isEmpty() && findings.size() < MOST; page = page(after)) {
            compare(page, findings);
            after = page.get(page.size() - 1).creditCode();
        }
        return findings;
    }

    private void compare(List<Registered> page, List<Finding> findings) {
        var told = trail.counts(page.stream().map(one -> Enterprise.register(one.creditCode())).toList(), Set.of(ENTERED, RECORDED, CORRECTED));
        var rows = rows(page.stream().map(Registered::id).toList());
        for (var one : page) {
            var register = Enterprise.register(one.creditCode());
            if (told.of(register, ENTERED) != 1) {
                findings.add(new Finding("enterprise.entry", "", one.creditCode()));
            }
            var stored = rows.getOrDefault(one.id(), Rows.NONE);
            if (stored.count() != stored.last() || stored.count() != told.of(register, RECORDED) + told.of(register, CORRECTED)) {
                findings.add(new Finding("enterprise.observations", "", one.creditCode()));
            }
        }
    }

    private List<Registered> page(String after) {
        return jdbc.sql("select id, credit_code from credit_enterprise where credit_code > ? order by credit_code limit " + PAGE).param(after)
                .query((row, index) -> new Registered(row.getString(1), row.getString(2))).list();
    }

    private Map<String, Rows> rows(List<String> ids) {
        var rows = new HashMap<String, Rows>();
        jdbc.sql("select enterprise_id, count(*), max(sequence_no) from credit_observation where enterprise_id in (:ids) group by enterprise_id")
                .param("ids", ids).query(row -> {
                    rows.put(row.getString(1), new Rows(row.getLong(2), row.getLong(3)));
                });
        return rows;
    }
}
