package org.shouxin.credit;

import java.math.BigDecimal;
import java.util.List;
import org.shouxin.credit.GradeChange.Direction;
import org.shouxin.credit.RoundRows.Phase;
import org.shouxin.scoring.Grade;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what a round changes, a chunk by one statement. */
@Component
class RoundChanges {

    private final JdbcTemplate batch;

    RoundChanges(JdbcTemplate batch) {
        this.batch = batch;
    }

    /** One enterprise of a chunk. @param to {@code null} when grading is suspended */
    record Found(String enterpriseId, Direction direction, Grade from, Grade to, BigDecimal composite) {
    }

    /** Keeps those whose grade changes; how many they are. */
    int keep(String roundId, Phase phase, List<Found> found) {
        var changed = found.stream().filter(one -> one.direction() != Direction.NONE).toList();
        if (!changed.isEmpty()) {
            batch.batchUpdate("insert into credit_round_change (round_id, phase, enterprise_id, from_grade, to_grade, composite) values (?, ?, ?, ?, ?, ?)",
                    changed.stream().map(one -> new Object[] {roundId, phase.name(), one.enterpriseId(), RoundRows.stored(AssessmentRows.name(one.from())),
                            RoundRows.stored(AssessmentRows.name(one.to())), one.composite()}).toList());
        }
        return changed.size();
    }
}
