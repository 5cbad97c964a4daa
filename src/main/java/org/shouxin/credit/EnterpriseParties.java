package org.shouxin.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.shouxin.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the enterprise that a case is about. For the product itself: it does not look at rights. */
@Component
class EnterpriseParties {

    private final JdbcClient jdbc;

    EnterpriseParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound {@code enterprise.unknown} */
    EnterpriseParty of(String id) {
        return one("id", id);
    }

    /** @throws NotFound {@code enterprise.unknown} */
    EnterpriseParty ofCode(String creditCode) {
        return one("credit_code", creditCode);
    }

    private EnterpriseParty one(String column, String value) {
        return jdbc.sql("select id, credit_code, name, bureau_id, contact_user_id, contact_person_id from credit_enterprise where " + column + " = ?")
                .param(value).query(EnterpriseParties::party).optional().orElseThrow(() -> new NotFound("enterprise.unknown"));
    }

    private static EnterpriseParty party(ResultSet row, int index) throws SQLException {
        return new EnterpriseParty(row.getString("id"), row.getString("credit_code"), row.getString("name"), row.getString("bureau_id"),
                row.getString("contact_user_id"), row.getString("contact_person_id"));
    }
}
