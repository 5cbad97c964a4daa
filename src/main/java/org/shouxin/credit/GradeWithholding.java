package org.shouxin.credit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouxin.credit.GradeView.Cause;
import org.shouxin.documents.DocumentView;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.shouxin.workflow.spi.Withholding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After a repair nobody is told an earlier grade: not by the trail of the enterprise or of its cases, nor by the papers of
 * those. Auditors of the bureau alone, who have to prove what happened, read what was written.
 *
 * @article NB-2(2)
 */
@Component
class GradeWithholding implements Withholding {

    private static final Set<String> FIELDS = Set.of("grade", "composite", "gradeCause", "direction");
    private static final Set<String> PAPERS = Set.of(DowngradeNotices.KIND, DowngradeNotices.PROOF);
    private static final String REPAIRED = "select e.credit_code, e.bureau_id, s.grade_sequence - s.grades_from + 1 from credit_enterprise e join credit_standing s on s.enterprise_id = e.id"
            + " and s.repaired_on is not null ";
    private static final String OF_CASE = REPAIRED + "join (select enterprise_id from credit_assessment_case where case_number = :chain union"
            + " select enterprise_id from credit_grade_change where case_number = :chain union"
            + " select enterprise_id from credit_repair where case_number = :chain) c on c.enterprise_id = e.id";

    private final JdbcClient jdbc;
    private final Trail trail;

    GradeWithholding(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** @param grades how many there were since, with that of the repair: none was entered without a line of the trail, so that the repair is among as many */
    private record Repaired(String register, String bureauId, int grades) {
    }

    @Override
    public Optional<Withheld> of(Actor reader, String chain) {
        return repaired(chain).filter(one -> !reader.holds(Role.AUDITOR, one.bureauId(), null)).flatMap(this::lastRepair).map(Since::new);
    }

    /** The repaired enterprise that the chain is about. */
    private Optional<Repaired> repaired(String chain) {
        var found = chain.startsWith(Enterprise.REGISTER)
                ? jdbc.sql(REPAIRED + "where e.credit_code = :code").param("code", chain.substring(Enterprise.REGISTER.length()))
                : jdbc.sql(OF_CASE).param("chain", chain);
        return found.query((row, index) -> new Repaired(Enterprise.register(row.getString(1)), row.getString(2), row.getInt(3))).optional();
    }

    private Optional<TrailEntry> lastRepair(Repaired enterprise) {
        return trail.latestOf(enterprise.register(), "grade.entered", enterprise.grades()).stream().filter(entry -> Cause.REPAIR.name().equals(entry.after().get("gradeCause"))).findFirst();
    }

    /** What was written before that entry of the enterprise's own chain. */
    private record Since(TrailEntry repair) implements Withheld {

        @Override
        public TrailEntry told(TrailEntry entry) {
            if (entry.caseNumber().equals(repair.caseNumber()) && entry.sequence() == repair.sequence()) {
                return entry.telling(kept(entry.before(), Set.of()), entry.after());
            }
            return earlier(entry) ? entry.telling(kept(entry.before(), entry.after().keySet()), kept(entry.after(), Set.of())) : entry;
        }

        @Override
        public boolean keepsBack(DocumentView document) {
            return PAPERS.contains(document.kind()) && !document.uploadedAt().isAfter(repair.recordedAt());
        }

        /** Within the chain of the enterprise the order counts, beside it the time; the case of the repair itself tells nothing earlier. */
        private boolean earlier(TrailEntry entry) {
            return entry.caseNumber().equals(repair.caseNumber()) ? entry.sequence() < repair.sequence()
                    : !entry.caseNumber().equals(repair.after().get("case")) && !entry.recordedAt().isAfter(repair.recordedAt());
        }

        /** @param elsewhere fields whose mark stands on the other side already */
        private static Map<String, String> kept(Map<String, String> values, Set<String> elsewhere) {
            var told = new LinkedHashMap<>(values);
            told.replaceAll((field, value) -> FIELDS.contains(field) ? WITHHELD : value);
            told.keySet().removeIf(field -> FIELDS.contains(field) && elsewhere.contains(field));
            return told;
        }
    }
}
