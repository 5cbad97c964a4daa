package org.shouxin.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of enterprises that wait to be graded anew, and the days on which ends of certificates were looked for. */
@Component
class RegradingRows {

    private static final String ENTER = "insert into credit_regrading (enterprise_id, cause, requested_at, due_at, failures)";
    private static final String GRADED = " join credit_standing s on s.enterprise_id = e.id and s.grade_sequence > 0"
            + " where not exists (select 1 from credit_regrading r where r.enterprise_id = e.id)";

    private static final Logger log = LoggerFactory.getLogger(RegradingRows.class);

    private final JdbcClient jdbc;

    RegradingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a graded enterprise; whether it did not wait already. The caller holds the enterprise, the watch for expired rows does not. */
    boolean enter(String enterpriseId, String cause, Instant now) {
        try {
            return jdbc.sql(ENTER + " select e.id, ?, ?, ?, 0 from credit_enterprise e" + GRADED + " and e.id = ?")
                    .params(cause, AssessmentRows.stored(now), now.toEpochMilli(), enterpriseId).update() == 1;
        } catch (DuplicateKeyException e) {
            log.debug("Enterprise {} waits already", enterpriseId, e);
            return false;
        }
    }

    /** The bureaus that have enterprises, in their order. */
    List<String> bureaus() {
        return jdbc.sql("select distinct bureau_id from credit_enterprise order by bureau_id").query(String.class).list();
    }

    /** Notes the graded enterprises of the bureau of which a row of one of the codes holds no more since one of the days, both included. */
    int enterExpired(String bureauId, List<String> codes, LocalDate from, LocalDate to, Instant now) {
        return jdbc.sql(ENTER + " select e.id, min(o.code), :at, :due, 0 from credit_enterprise e"
                + " join credit_observation o on o.enterprise_id = e.id and o.valid_until >= :from and o.valid_until <= :to and o.code in (:codes)"
                + GRADED + " and e.bureau_id = :bureau and e.status = 'ACTIVE'"
                + " and not exists (select 1 from credit_observation c where c.supersedes = o.id) group by e.id")
                .param("at", AssessmentRows.stored(now)).param("due", now.toEpochMilli()).param("from", from.minusDays(1)).param("to", to.minusDays(1))
                .param("codes", codes).param("bureau", bureauId).update();
    }

    /** The last day looked at before, if any. */
    Optional<LocalDate> lastLook() {
        return jdbc.sql("select looked_on from credit_expiry_day order by looked_on desc limit 1").query(LocalDate.class).optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException another node looked on that day */
    void looked(LocalDate day) {
        jdbc.sql("insert into credit_expiry_day (looked_on) values (?)").param(day).update();
    }

    /** Those that are due, the longest waiting first. */
    List<String> due(Instant now, int limit) {
        return jdbc.sql("select enterprise_id from credit_regrading where due_at <= ? order by due_at, enterprise_id limit " + limit)
                .param(now.toEpochMilli()).query(String.class).list();
    }

    /** Holds the entry until the transaction ends; the cause, or empty when it waits no more. */
    Optional<String> locked(String enterpriseId) {
        return jdbc.sql("select cause from credit_regrading where enterprise_id = ? for update").param(enterpriseId).query(String.class).optional();
    }

    void done(String enterpriseId) {
        jdbc.sql("delete from credit_regrading where enterprise_id = ?").param(enterpriseId).update();
    }

    int failures(String enterpriseId) {
        return jdbc.sql("select failures from credit_regrading where enterprise_id = ?").param(enterpriseId).query(Integer.class).optional().orElse(0);
    }

    void later(String enterpriseId, Instant due) {
        jdbc.sql("update credit_regrading set failures = failures + 1, due_at = ? where enterprise_id = ?").params(due.toEpochMilli(), enterpriseId).update();
    }
}
