package org.shouxin.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouxin.kernel.NotFound;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Bureaus and their units. */
@Service
public class Organisation {

    private static final RowMapper<Bureau> BUREAU =
            (row, at) -> new Bureau(row.getString("id"), row.getString("division"), row.getString("name"));
    private static final RowMapper<Unit> UNIT = (row, at) -> new Unit(row.getString("id"), row.getString("bureau_id"),
            row.getString("kind"), row.getString("name"));

    private final JdbcClient jdbc;

    Organisation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A district's emergency-management bureau.
     *
     * @param id       the same six digits as the division: a district has one such bureau
     * @param division six digits of GB/T 2260, e.g. 320412 for Wujin
     */
    public record Bureau(String id, String division, String name) {
    }

    /** @param kind {@code TOWN}, {@code SECTION} or {@code BRIGADE} */
    public record Unit(String id, String bureauId, String kind, String name) {
    }

    /** Refused as {@code bureau.unknown} when there is none. */
    public Bureau bureau(String id) {
        return jdbc.sql("select id, division, name from identity_bureau where id = ?").param(id).query(BUREAU).optional()
                .orElseThrow(() -> new NotFound("bureau.unknown", Map.of("bureau", String.valueOf(id))));
    }

    public Optional<Unit> unit(String id) {
        return jdbc.sql("select id, bureau_id, kind, name from identity_unit where id = ?").param(id).query(UNIT).optional();
    }

    /** All bureaus of this deployment, by division. */
    public List<Bureau> bureaus() {
        return jdbc.sql("select id, division, name from identity_bureau order by division").query(BUREAU).list();
    }

    /** The units of a bureau in the order in which they were entered. */
    public List<Unit> unitsOf(String bureauId) {
        return jdbc.sql("select id, bureau_id, kind, name from identity_unit where bureau_id = ? order by sort_order")
                .param(bureauId).query(UNIT).list();
    }
}
