package org.shouxin.credit;

import java.math.BigDecimal;
import java.util.List;
import org.shouxin.credit.GradeChange.Direction;
import org.shouxin.credit.RoundRows.Phase;
import org.shouxin.scoring.Grade;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what a round changes, and whom it cannot grade, a chunk by one statement. */
@Component
class RoundChanges {

    private final JdbcTemplate batch;

    RoundChanges(JdbcTemplate batch) {
        this.batch = batch;
    }

    /**
     * One enterprise of a chunk.
     *
     * @param to      {@code null} when grading is suspended, or data are missing
     * @param blocked whether data are missing that may not be scored 0
     */
    record Found(String enterpriseId, Direction direction, Grade from, Grade to, BigDecimal composite, boolean blocked) {

        boolean changes() {
            return direction != Direction.NONE && !blocked;
        }

        private String stored() {
            return blocked ? RoundRows.UNGRADED : RoundRows.stored(AssessmentRows.name(to));
        }
    }

    /** Keeps those whose grade changes, and those of which data are missing; how many change. */
    int keep(String roundId, Phase phase, List<Found> found) {
        var kept = found.stream().filter(one -> one.changes() || one.blocked()).toList();
        if (!kept.isEmpty()) {
            batch.batchUpdate("insert into credit_round_change (round_id, phase, enterprise_id, from_grade, to_grade, composite) values (?, ?, ?, ?, ?, ?)",
                    kept.stream().map(one -> new Object[] {roundId, phase.name(), one.enterpriseId(), RoundRows.stored(AssessmentRows.name(one.from())),
                            one.stored(), one.composite()}).toList());
        }
        return (int) kept.stream().filter(Found::changes).count();
    }
}
