package org.shouxin.credit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The town an enterprise belongs to; its office sees the enterprise's cases. For the product itself: it does not look at rights. */
@Component
public class EnterpriseTowns {

    private final JdbcClient jdbc;

    EnterpriseTowns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code null} for an enterprise that is not registered. */
    public String of(String enterpriseId) {
        return town("id", enterpriseId);
    }

    /** As {@link #of}, by the unified social credit code as somebody typed it. */
    public String ofCode(String creditCode) {
        return town("credit_code", CreditCode.normalised(creditCode));
    }

    private String town(String column, String value) {
        return jdbc.sql("select town_id from credit_enterprise where " + column + " = ?").param(value).query(String.class).optional().orElse(null);
    }
}
