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
import java.util.Set;
import org.shouxin.credit.ShareView.Delivery;
import org.shouxin.scoring.Grade;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what departments are told of grades, and of what they were told. */
@Component
class ShareRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ShareRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** What a department may be told of an enterprise. @param repairedNo 0 when no repair was told of */
    record Shared(long number, String enterpriseId, String bureauId, String creditCode, String name, Grade grade, LocalDate since, long repairedNo) {
    }

    /** A standing that has not been told of. @param repaired whether a repair was passed since the last time something was told */
    record Unpublished(String enterpriseId, String bureauId, String scheme, Grade grade, LocalDate since, long sequence, boolean repaired, long repairedNo) {
    }

    /** A grade that took effect and waits for its number. */
    record Pending(String enterpriseId, long sequence) {
    }

    void pending(Collection<GradeView> entered) {
        batch.batchUpdate("insert into credit_share_pending (enterprise_id, grade_sequence) values (?, ?)",
                entered.stream().map(one -> new Object[] {one.enterpriseId(), one.sequence()}).toList());
    }

    /**
     * Has an enterprise told of again though its grade is the same; whoever calls holds the enterprise. A row that waits already is
     * held, so that it is not told before this transaction ends.
     */
    void again(String enterpriseId) {
        var waiting = jdbc.sql("select grade_sequence from credit_share_pending where enterprise_id = ? for update").param(enterpriseId).query(Long.class).list();
        if (waiting.isEmpty()) {
            jdbc.sql("insert into credit_share_pending (enterprise_id, grade_sequence) select enterprise_id, grade_sequence from credit_standing"
                    + " where enterprise_id = ? and grade_sequence > 0").param(enterpriseId).update();
        }
    }

    /** The last number given out; nobody else gives one out until the transaction ends. */
    long lockedNumber() {
        return jdbc.sql("select last_no from credit_share_counter where counter = 'share' for update").query(Long.class).single();
    }

    void number(long last) {
        jdbc.sql("update credit_share_counter set last_no = ? where counter = 'share'").param(last).update();
    }

    /** Version of the table of measures by which everything was told; 0 before the first time. */
    long table() {
        return jdbc.sql("select last_no from credit_share_counter where counter = 'measures'").query(Long.class).single();
    }

    void table(long version) {
        jdbc.sql("update credit_share_counter set last_no = ? where counter = 'measures'").param(version).update();
    }

    /** Moves all rows behind the last number. @return by how much */
    long moved(long last) {
        var by = jdbc.sql("select coalesce(? - min(share_no) + 1, 0) from credit_share").param(last).query(Long.class).single();
        jdbc.sql("update credit_share set share_no = share_no + ?").param(by).update();
        return by;
    }

    List<Pending> waiting(int limit) {
        return jdbc.sql("select enterprise_id, grade_sequence from credit_share_pending order by enterprise_id, grade_sequence limit " + limit)
                .query((row, index) -> new Pending(row.getString(1), row.getLong(2))).list();
    }

    /** How the enterprises stand now. */
    List<Unpublished> unpublished(Collection<String> enterpriseIds) {
        return jdbc.sql("select s.*, e.bureau_id, t.grade_sequence told, coalesce(t.repaired_no, 0) repaired_no from credit_standing s"
                + " join credit_enterprise e on e.id = s.enterprise_id left join credit_share t on t.enterprise_id = s.enterprise_id"
                + " where s.enterprise_id in (:ids) and s.grade_sequence > 0 order by s.enterprise_id").param("ids", enterpriseIds)
                .query((row, index) -> new Unpublished(row.getString("enterprise_id"), row.getString("bureau_id"), row.getString("scheme"),
                        AssessmentRows.grade(row, "grade"), row.getObject("since", LocalDate.class), row.getLong("grade_sequence"),
                        row.getObject("told") != null && row.getLong("grades_from") > row.getLong("told"), row.getLong("repaired_no"))).list();
    }

    /** Puts new rows in the place of the older ones of the same enterprises. @param first number of the first */
    void publish(List<Unpublished> found, long first) {
        var number = new long[] {first};
        batch.batchUpdate("delete from credit_share where enterprise_id = ?", found.stream().map(one -> new Object[] {one.enterpriseId()}).toList());
        batch.batchUpdate("insert into credit_share (share_no, enterprise_id, bureau_id, scheme, grade, since, grade_sequence, repaired_no)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)", found.stream().map(one -> values(one, number[0]++)).toList());
    }

    private static Object[] values(Unpublished one, long number) {
        return new Object[] {number, one.enterpriseId(), one.bureauId(), one.scheme(), AssessmentRows.name(one.grade()), one.since(), one.sequence(),
                one.repaired() ? number : one.repairedNo()};
    }

    void published(List<Pending> taken) {
        batch.batchUpdate("delete from credit_share_pending where enterprise_id = ? and grade_sequence = ?",
                taken.stream().map(one -> new Object[] {one.enterpriseId(), one.sequence()}).toList());
    }

    /** Those of the bureaus after the number, in order. */
    List<Shared> after(Collection<String> bureaus, long number, int limit) {
        return jdbc.sql("select h.*, e.credit_code, e.name from credit_share h join credit_enterprise e on e.id = h.enterprise_id"
                + " where h.bureau_id in (:bureaus) and h.share_no > :after order by h.share_no limit :limit").param("bureaus", bureaus)
                .param("after", number).param("limit", limit).query((row, index) -> new Shared(row.getLong("share_no"), row.getString("enterprise_id"),
                        row.getString("bureau_id"), row.getString("credit_code"), row.getString("name"), AssessmentRows.grade(row, "grade"),
                        row.getObject("since", LocalDate.class), row.getLong("repaired_no"))).list();
    }

    /** Those of the enterprises of which the department was told something before their last repair was. */
    Set<String> toldBeforeRepair(String department, Collection<String> enterpriseIds) {
        return enterpriseIds.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql("select distinct r.enterprise_id from credit_share_received r join credit_share h"
                + " on h.enterprise_id = r.enterprise_id where r.department = :department and r.enterprise_id in (:ids) and r.share_no < h.repaired_no")
                .param("department", department).param("ids", enterpriseIds).query(String.class).list());
    }

    void deliver(Delivery delivery, String bureauId) {
        jdbc.sql("insert into credit_share_delivery (id, bureau_id, department, purpose, format, after_no, last_no, row_count, delivered_to, delivered_at,"
                + " delivered_order) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").params(delivery.id(), bureauId, delivery.department(), delivery.purpose(), delivery.format(),
                delivery.after(), delivery.last(), delivery.rows(), delivery.deliveredTo(), AssessmentRows.stored(delivery.deliveredAt()), ChronoUnit.MICROS.between(Instant.EPOCH, delivery.deliveredAt())).update();
    }

    void received(String deliveryId, String department, List<Shared> rows) {
        batch.batchUpdate("insert into credit_share_received (department, enterprise_id, delivery_id, share_no) values (?, ?, ?, ?)",
                rows.stream().map(row -> new Object[] {department, row.enterpriseId(), deliveryId, row.number()}).toList());
        jdbc.sql("update credit_share_delivery set row_count = row_count + ?, last_no = ? where id = ?")
                .params(rows.size(), rows.get(rows.size() - 1).number(), deliveryId).update();
    }

    List<Delivery> deliveries(Collection<String> bureaus, int from, int limit) {
        return jdbc.sql("select * from credit_share_delivery where bureau_id in (:bureaus) order by delivered_order desc, id limit :limit offset :from")
                .param("bureaus", bureaus).param("limit", limit).param("from", from).query(ShareRows::delivery).list();
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(row.getString("id"), row.getString("department"), row.getString("purpose"), row.getString("format"), row.getLong("after_no"),
                row.getLong("last_no"), row.getInt("row_count"), row.getString("delivered_to"), time(row));
    }

    private static Instant time(ResultSet row) throws SQLException {
        return row.getObject("delivered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
