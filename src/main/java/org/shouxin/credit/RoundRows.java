package org.shouxin.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.shouxin.credit.RoundView.Change;
import org.shouxin.credit.RoundView.Move;
import org.shouxin.credit.RoundView.State;
import org.shouxin.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of rounds, and the lease by which one run at a time works on each. */
@Component
class RoundRows {

    private static final String NO_GRADE = "-";
    /** Stands for the grade of an enterprise of which data are missing. */
    static final String UNGRADED = "x";

    private final JdbcClient jdbc;

    RoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which part of a round's list is meant. */
    enum Phase {
        CHECK, APPLY;

        static Phase of(State state) {
            return state.applied() ? APPLY : CHECK;
        }
    }

    /** A round as it is started. @param key by which a second start of the same is known */
    record Asked(String id, String bureauId, String scheme, String rulebook, LocalDate asOf, RoundSelection selection, String key) {
    }

    /** @throws org.springframework.dao.DuplicateKeyException somebody started the same round */
    void insert(Asked asked, Actor by, Instant at) {
        jdbc.sql("insert into credit_round (id, bureau_id, scheme, rulebook, as_of, town_id, industry, grade, round_key, state, total_rows, done_rows,"
                + " graded_rows, ungraded_rows, suspended_rows, changed_rows, opened_rows, refused_rows, started_by, started_person, started_at,"
                + " lease_until, failures) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'CHECKING', 0, 0, 0, 0, 0, 0, 0, 0, ?, ?, ?, 0, 0)")
                .params(asked.id(), asked.bureauId(), asked.scheme(), asked.rulebook(), asked.asOf(), asked.selection().town(),
                        asked.selection().industry(), asked.selection().grade(), asked.key(), by.userId(), by.personId(), stored(at)).update();
    }

    Optional<String> byKey(String key) {
        return jdbc.sql("select id from credit_round where round_key = ?").param(key).query(String.class).optional();
    }

    Optional<RoundView> find(String id) {
        return jdbc.sql("select * from credit_round where id = ?").param(id).query(RoundRows::view).optional();
    }

    Optional<RoundView> locked(String id) {
        return jdbc.sql("select * from credit_round where id = ? for update").param(id).query(RoundRows::view).optional();
    }

    String starter(String id) {
        return jdbc.sql("select started_person from credit_round where id = ?").param(id).query(String.class).single();
    }

    List<RoundView> of(List<String> bureaus, int from, int limit) {
        return jdbc.sql("select * from credit_round where bureau_id in (:bureaus) order by started_at desc, id limit :limit offset :from")
                .param("bureaus", bureaus).param("limit", limit).param("from", from).query(RoundRows::view).list();
    }

    void confirm(String id, Actor by) {
        jdbc.sql("update credit_round set state = 'GRADING', done_rows = 0, graded_rows = 0, ungraded_rows = 0, suspended_rows = 0, changed_rows = 0,"
                + " confirmed_by = ?, confirmed_person = ?, lease_until = 0 where id = ?").params(by.userId(), by.personId(), id).update();
    }

    /** Whatever run works on it has lost it. */
    void discard(String id, Instant at) {
        jdbc.sql("update credit_round set state = 'DISCARDED', round_key = null, holder = null, ended_at = ? where id = ?").params(stored(at), id).update();
    }

    void turn(String id, State next) {
        jdbc.sql("update credit_round set state = ? where id = ?").params(next.name(), id).update();
    }

    void end(String id, Instant at) {
        jdbc.sql("update credit_round set state = 'DONE', ended_at = ? where id = ?").params(stored(at), id).update();
    }

    void total(String id, int total) {
        jdbc.sql("update credit_round set total_rows = ? where id = ?").params(total, id).update();
    }

    /** What a chunk came to. */
    record Tally(int done, int graded, int ungraded, int suspended, int changed) {
    }

    void add(String id, Tally tally) {
        jdbc.sql("update credit_round set done_rows = done_rows + ?, graded_rows = graded_rows + ?, ungraded_rows = ungraded_rows + ?,"
                + " suspended_rows = suspended_rows + ?, changed_rows = changed_rows + ?, failures = 0 where id = ?")
                .params(tally.done(), tally.graded(), tally.ungraded(), tally.suspended(), tally.changed(), id).update();
    }

    void opened(String id, int opened, int refused) {
        jdbc.sql("update credit_round set opened_rows = opened_rows + ?, refused_rows = refused_rows + ?, failures = 0 where id = ?")
                .params(opened, refused, id).update();
    }

    /** Rounds that a run should work on and none does. */
    List<String> waiting(Instant now) {
        return jdbc.sql("select id from credit_round where state in ('CHECKING', 'GRADING', 'OPENING') and lease_until < ? order by started_at, id")
                .param(now.toEpochMilli()).query(String.class).list();
    }

    /** Takes a round for a run; false when another one was faster. */
    boolean take(String id, String holder, Instant now, Instant until) {
        return jdbc.sql("update credit_round set holder = ?, lease_until = ? where id = ? and lease_until < ? and state in ('CHECKING', 'GRADING', 'OPENING')")
                .params(holder, until.toEpochMilli(), id, now.toEpochMilli()).update() == 1;
    }

    /** Says that the run is alive, and holds the round's row until the transaction ends; false when another run has it. */
    boolean keep(String id, String holder, Instant until) {
        return jdbc.sql("update credit_round set lease_until = ? where id = ? and holder = ?").params(until.toEpochMilli(), id, holder).update() == 1;
    }

    /** Gives a round back; nobody takes it before the moment. */
    void release(String id, String holder, Instant notBefore, boolean failed) {
        jdbc.sql("update credit_round set holder = null, lease_until = ?, failures = failures + ? where id = ? and holder = ?")
                .params(notBefore.toEpochMilli(), failed ? 1 : 0, id, holder).update();
    }

    static String stored(String grade) {
        return grade == null ? NO_GRADE : grade;
    }

    List<Move> moves(String id, Phase phase) {
        return jdbc.sql("select from_grade, to_grade, count(*) from credit_round_change where round_id = ? and phase = ? and to_grade <> ?"
                + " group by from_grade, to_grade order by from_grade, to_grade").params(id, phase.name(), UNGRADED)
                .query((row, index) -> new Move(grade(row, 1), grade(row, 2), row.getInt(3))).list();
    }

    /**
     * The changes after an enterprise, in the order of their ids; those of which data are missing only when asked for, from no grade
     * and to {@link #UNGRADED}. Of one that was repaired since the round began no grade is told, nor found by.
     */
    List<Change> changes(String id, Phase phase, String from, String to, String after, int limit) {
        return jdbc.sql("select c.enterprise_id, e.credit_code, e.name, c.from_grade, c.to_grade, c.composite, g.id from credit_round_change c"
                + " join credit_enterprise e on e.id = c.enterprise_id join credit_round r on r.id = c.round_id"
                + " left join credit_standing s on s.enterprise_id = c.enterprise_id left join credit_grade g on g.enterprise_id = c.enterprise_id"
                + " and g.sequence_no = s.grades_from and g.cause = 'REPAIR' and g.recorded_at >= r.started_at"
                + " where c.round_id = :round and c.phase = :phase and c.enterprise_id > :after"
                + (to == null ? " and c.to_grade <> '" + UNGRADED + "'" : " and c.to_grade = :to")
                + (from == null ? "" : " and c.from_grade = :from and g.id is null") + " order by c.enterprise_id limit :limit")
                .param("round", id).param("phase", phase.name()).param("after", after).param("from", from).param("to", to).param("limit", limit)
                .query(RoundRows::change).list();
    }

    private static Change change(ResultSet row, int index) throws SQLException {
        var withheld = row.getString(7) != null;
        var ungraded = UNGRADED.equals(row.getString(5));
        return new Change(row.getString(1), row.getString(2), row.getString(3), withheld ? null : grade(row, 4), withheld || ungraded ? null : grade(row, 5),
                withheld ? null : row.getBigDecimal(6), withheld, ungraded);
    }

    private static String grade(ResultSet row, int column) throws SQLException {
        var stored = row.getString(column);
        return NO_GRADE.equals(stored) ? null : stored;
    }

    private static LocalDateTime stored(Instant at) {
        return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        var stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    private static RoundView view(ResultSet row, int index) throws SQLException {
        return new RoundView(row.getString("id"), row.getString("bureau_id"), row.getString("scheme"), row.getString("rulebook"),
                row.getBoolean("draft"), row.getObject("as_of", LocalDate.class), new RoundSelection(row.getString("town_id"), row.getString("industry"), row.getString("grade")),
                State.valueOf(row.getString("state")), row.getInt("total_rows"), row.getInt("done_rows"), row.getInt("graded_rows"),
                row.getInt("ungraded_rows"), row.getInt("suspended_rows"), row.getInt("changed_rows"), row.getInt("opened_rows"),
                row.getInt("refused_rows"), row.getString("started_by"), time(row, "started_at"), row.getString("confirmed_by"), time(row, "ended_at"),
                row.getInt("failures"));
    }
}
