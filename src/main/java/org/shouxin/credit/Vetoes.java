package org.shouxin.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouxin.kernel.Ids;
import org.shouxin.scoring.Scheme;
import org.shouxin.scoring.VetoLine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of vetoes: what a grading found that caps the grade until a repair is passed. A veto whose row turned out to be
 * wrong and was corrected counts no more.
 *
 * @article NB-3(2)
 */
@Component
class Vetoes {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Vetoes(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** @param lifted whether a repair has lifted it */
    record Recorded(String enterpriseId, String veto, LocalDate cause, String observationId, boolean lifted) {
    }

    /** Those of several enterprises by one statement, by enterprise. */
    Map<String, List<Recorded>> of(Collection<String> enterpriseIds) {
        return jdbc.sql("select enterprise_id, veto, cause_on, observation_id, lifted_on from credit_veto where enterprise_id in (:ids)")
                .param("ids", enterpriseIds).query((row, index) -> new Recorded(row.getString("enterprise_id"), row.getString("veto"),
                        row.getObject("cause_on", LocalDate.class), row.getString("observation_id"), row.getObject("lifted_on") != null))
                .list().stream().collect(Collectors.groupingBy(Recorded::enterpriseId));
    }

    /** Those that stand on rows that stand, each with its latest cause. */
    static Map<String, LocalDate> standing(List<Recorded> recorded, KnownOn known) {
        return recorded.stream().filter(veto -> !veto.lifted() && known.stands(veto.observationId()))
                .collect(Collectors.toMap(Recorded::veto, Recorded::cause, (left, right) -> left.isAfter(right) ? left : right));
    }

    /**
     * What the grading found for the first time, as rows for {@link #record}. What was known when a repair was passed is lifted for
     * ever, also where somebody grades for a day before it.
     */
    static List<Object[]> found(AssessmentView assessment, List<VetoLine> lines, Scheme scheme, Dossier dossier, PassedRepair repair, Instant when) {
        var found = new ArrayList<Object[]>();
        for (var line : lines) {
            var row = line.stands() && !line.source().isEmpty() ? cause(line, scheme, dossier.known(), repair) : null;
            if (row != null && dossier.recorded().stream().noneMatch(veto -> veto.veto().equals(line.veto().code()) && veto.observationId().equals(row.id()))) {
                found.add(new Object[] {Ids.next(), assessment.enterpriseId(), line.veto().code(), row.evidenceOn(), row.id(), assessment.id(),
                        AssessmentRows.stored(when)});
            }
        }
        return found;
    }

    private static RecordedObservation cause(VetoLine line, Scheme scheme, KnownOn known, PassedRepair repair) {
        return known.graded(scheme, line.source()).stream().filter(row -> row.evidenceOn().equals(line.cause()) && !repair.lifts(row, known)).findFirst()
                .orElse(null);
    }

    void record(List<Object[]> found) {
        batch.batchUpdate("insert into credit_veto (id, enterprise_id, veto, cause_on, observation_id, assessment_id, recorded_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)", found);
    }

    /** A repair was passed: everything is lifted that rests on rows up to that number. */
    void lift(String enterpriseId, String caseNumber, LocalDate on, long knownTo) {
        jdbc.sql("update credit_veto set lifted_on = ?, lifted_by = ? where enterprise_id = ? and lifted_on is null and observation_id in"
                + " (select id from credit_observation where enterprise_id = ? and sequence_no <= ?)")
                .params(on, caseNumber, enterpriseId, enterpriseId, knownTo).update();
    }
}
