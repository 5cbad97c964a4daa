package org.shouxin.credit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.scoring.Grade;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes into the trail of each enterprise which grade a round put in force. */
@Component
class RoundTrail {

    private static final String ARTICLES = "NB-2(1)";

    private final Trail trail;
    private final JdbcClient jdbc;

    RoundTrail(Trail trail, JdbcClient jdbc) {
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** @param before the grades that were in force, by enterprise; those that had none are left out */
    void entered(RoundView round, Actor actor, Map<String, Grade> before, List<GradeView> entered) {
        if (entered.isEmpty()) {
            return;
        }
        var codes = new HashMap<String, String>();
        jdbc.sql("select id, credit_code from credit_enterprise where id in (:ids)").param("ids", entered.stream().map(GradeView::enterpriseId).toList())
                .query(row -> {
                    codes.put(row.getString(1), row.getString(2));
                });
        for (var grade : entered) {
            trail.record(TrailEvent.of(Enterprise.register(codes.get(grade.enterpriseId())), "grade.entered", actor, Rounds.role(actor, round.bureauId()))
                    .changed("grade", AssessmentRows.name(before.get(grade.enterpriseId())), AssessmentRows.name(grade.grade())).changed("gradeCause", null, grade.cause().name())
                    .changed("effectiveFrom", null, grade.effectiveFrom().toString()).changed("round", null, round.id()).under(ARTICLES)
                    .ruledBy(round.rulebook()));
        }
    }
}
