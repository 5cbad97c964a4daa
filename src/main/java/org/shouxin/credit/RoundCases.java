package org.shouxin.credit;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Problem;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens the cases of the changes that a round proposed, each in a transaction of its own, so that one that cannot be opened
 * stops no other. A change whose case is open waits no more, which is why a later run opens no second one. One that is refused
 * is withdrawn, so that the next assessment may propose it again; what only lost a race, or found no database, is tried again by
 * the next run of the round.
 */
@Component
class RoundCases {

    private static final Logger log = LoggerFactory.getLogger(RoundCases.class);
    private static final int AT_ONCE = 20;
    private static final String NOBODY = "grade-change.no-case";
    /** Lost races: a deadlock, or a row that somebody else held or changed. */
    private static final Set<String> LOST = Set.of("busy", "case.changed");

    private final GradeChangeCases cases;
    private final Grades grades;
    private final RoundRows rows;
    private final Commands commands;
    private final JdbcClient jdbc;

    RoundCases(GradeChangeCases cases, Grades grades, RoundRows rows, Commands commands, JdbcClient jdbc) {
        this.cases = cases;
        this.grades = grades;
        this.rows = rows;
        this.commands = commands;
        this.jdbc = jdbc;
    }

    private record Waiting(String changeId, String enterpriseId) {
    }

    /** What one run of a round could not open for a reason that is no refusal: it leaves them to the next one. */
    static final class Failed {

        private final Set<String> changes = new HashSet<>();
        private RuntimeException first;
    }

    /**
     * Opens the next cases; false when none waits.
     *
     * @param guard  runs at the beginning of each transaction and throws when the run has lost the round
     * @param failed of this run
     * @throws Problem what stands in the way for now
     */
    boolean openNext(RoundView round, Runnable guard, Failed failed) {
        var waiting = waiting(round.id(), failed.changes);
        waiting.forEach(one -> open(round, one, guard, failed));
        if (failed.first != null && (waiting.isEmpty() || failed.changes.size() >= AT_ONCE)) {
            throw failed.first;
        }
        return !waiting.isEmpty();
    }

    private void open(RoundView round, Waiting one, Runnable guard, Failed failed) {
        try {
            open(round, one, guard);
        } catch (DataAccessException | IllegalStateException | IllegalArgumentException | UncheckedIOException | NoSuchElementException e) {
            log.error("The case of change {} could not be opened; the next run tries again", one.changeId(), e);
            failed.changes.add(one.changeId());
            failed.first = failed.first == null ? e : failed.first;
        }
    }

    private void open(RoundView round, Waiting one, Runnable guard) {
        try {
            in(one, () -> {
                guard.run();
                if (cases.open(one.changeId()).isPresent()) {
                    rows.opened(round.id(), 1, 0);
                } else {
                    refused(round, one, NOBODY);
                }
                return one.changeId();
            });
        } catch (Problem refusal) {
            if (refusal.kind() == Problem.Kind.UNAVAILABLE || LOST.contains(refusal.code())) {
                throw refusal;
            }
            in(one, () -> {
                guard.run();
                refused(round, one, refusal.code());
                return one.changeId();
            });
        }
    }

    private void in(Waiting one, Supplier<String> verb) {
        commands.run(Command.of(Actor.SYSTEM, "round.open", one.changeId()), verb);
    }

    private void refused(RoundView round, Waiting one, String code) {
        jdbc.sql("update credit_round_change set refused_code = ? where round_id = ? and phase = 'APPLY' and enterprise_id = ?")
                .params(code, round.id(), one.enterpriseId()).update();
        rows.opened(round.id(), 0, 1);
        grades.withdraw(Actor.SYSTEM, one.changeId(), null);
    }

    private List<Waiting> waiting(String roundId, Set<String> without) {
        return jdbc.sql("select g.id, g.enterprise_id from credit_round_change c join credit_grade_change g on g.open_marker = c.enterprise_id"
                + " where c.round_id = :round and c.phase = 'APPLY' and c.refused_code is null and g.round_id = c.round_id and g.state = 'PROPOSED'"
                + " and g.id not in (:without) order by c.enterprise_id limit " + AT_ONCE)
                .param("round", roundId).param("without", without.isEmpty() ? Set.of(NOBODY) : without)
                .query((row, index) -> new Waiting(row.getString(1), row.getString(2))).list();
    }
}
