package org.shouxin.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouxin.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of observations. Nothing here updates or deletes a row. */
@Component
class ObservationRows {

    private static final String WITH_CORRECTION =
            "select o.*, c.id corrected_by from credit_observation o left join credit_observation c on c.supersedes = o.id";

    private final JdbcClient jdbc;

    ObservationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rows of an enterprise, the latest first. */
    List<RecordedObservation> of(String enterpriseId) {
        return jdbc.sql(WITH_CORRECTION + " where o.enterprise_id = ? order by o.sequence_no desc").param(enterpriseId).query(ObservationRows::row).list();
    }

    /** All rows of several enterprises by one statement, by enterprise; which row corrects which is left to the reader. */
    Map<String, List<RecordedObservation>> ofAll(Collection<String> enterpriseIds) {
        return jdbc.sql("select o.*, null corrected_by from credit_observation o where o.enterprise_id in (:ids)").param("ids", enterpriseIds)
                .query(ObservationRows::row).list().stream().collect(Collectors.groupingBy(RecordedObservation::enterpriseId));
    }

    /** The rows of one code, the latest first. */
    List<RecordedObservation> of(String enterpriseId, String code) {
        return jdbc.sql(WITH_CORRECTION + " where o.enterprise_id = ? and o.code = ? order by o.sequence_no desc").params(enterpriseId, code)
                .query(ObservationRows::row).list();
    }

    /** Appends a row; the enterprise's row has to be locked, because the numbers have no gaps. */
    String append(String enterpriseId, ObservationReader.Checked checked, Instant recordedAt, String recordedBy) {
        var id = Ids.next();
        var last = jdbc.sql("select coalesce(max(sequence_no), 0) from credit_observation where enterprise_id = ?").param(enterpriseId)
                .query(Long.class).single();
        jdbc.sql("insert into credit_observation (id, enterprise_id, sequence_no, scheme, code, raw_value, source, evidence_on, valid_from, valid_until,"
                + " recorded_at, recorded_by, supersedes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, enterpriseId, last + 1, checked.scheme(), checked.code(), checked.value(), checked.source(), checked.evidenceOn(),
                        checked.validFrom(), checked.validUntil(), LocalDateTime.ofInstant(recordedAt.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC),
                        recordedBy, checked.corrects()).update();
        return id;
    }

    private static RecordedObservation row(ResultSet row, int index) throws SQLException {
        return new RecordedObservation(row.getString("id"), row.getString("enterprise_id"), row.getLong("sequence_no"), row.getString("scheme"),
                row.getString("code"), row.getString("raw_value"), row.getString("source"), row.getObject("evidence_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class),
                row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString("recorded_by"), row.getString("supersedes"),
                row.getString("corrected_by"));
    }
}
