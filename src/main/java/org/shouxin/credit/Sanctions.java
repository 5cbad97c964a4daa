package org.shouxin.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouxin.credit.GradeView.Cause;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.Refused;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an enterprise that was not put right has to bear. Nothing is decided or imposed while the enterprise may still
 * object to a downgrade, whichever, or while its objection waits to be reviewed.
 *
 * @article NB-3(2)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Sanctions {

    /** Rulebook key: years on the blacklist. */
    static final String YEARS = "credit.blacklist.years";
    private static final String ARTICLE = "NB-3(2)";

    private final DowngradeRecords downgrades;
    private final Standings standings;
    private final Grades grades;
    private final ShareRows shares;
    private final EnterpriseParties parties;
    private final EnterpriseNotices notices;
    private final Rulebook rulebook;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Sanctions(DowngradeRecords downgrades, Standings standings, Grades grades, ShareRows shares, EnterpriseParties parties, EnterpriseNotices notices,
            Rulebook rulebook, JdbcClient jdbc, Trail trail, Clock clock) {
        this.downgrades = downgrades;
        this.standings = standings;
        this.grades = grades;
        this.shares = shares;
        this.parties = parties;
        this.notices = notices;
        this.rulebook = rulebook;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The manager decides which sanctions are to be imposed, if any. Imposing is refused like {@link #imposeSanctions}, and
     * {@code input.invalid} without a measure; refraining is not.
     */
    public void decideSanctions(TaskCompletion task, Verdict outcome, Set<SanctionMeasure> measures, String reason) {
        var downgrade = downgrades.ofCase(task.caseNumber());
        if (outcome == Verdict.IMPOSE) {
            demandClosedWindow(downgrade);
            if (measures.isEmpty()) {
                throw new InvalidInput(List.of(new FieldProblem("measures", "sanction.measure", Map.of())));
            }
            measures.stream().sorted().forEach(measure -> jdbc.sql("insert into credit_sanction (id, case_number, enterprise_id, measure) values (?, ?, ?, ?)")
                    .params(Ids.next(), task.caseNumber(), downgrade.enterpriseId(), measure.name()).update());
        }
        downgrade.sanctionDecided(new DowngradeView.SanctionDecision(outcome, reason, task.actor().displayName(), clock.instant()));
        if (outcome == Verdict.IMPOSE) {
            demandInForce(downgrade);
        }
        trail.record(TrailEvent.of(task.caseNumber(), "sanction.decided", task.actor(), task.role()).changed("sanctionDecision", null, outcome.code())
                .changed("sanction", null, measures.stream().sorted().map(SanctionMeasure::code).collect(Collectors.joining(","))).because(reason)
                .under(ARTICLE));
    }

    /**
     * Imposes what was decided, from today on, and has departments told; a blacklisting lasts as long as the rule of today says.
     *
     * @throws Refused {@code sanction.window-open}; {@code sanction.not-in-force}: the grade of this downgrade no longer holds
     */
    public void imposeSanctions(String caseNumber) {
        var downgrade = downgrades.ofCase(caseNumber);
        demandClosedWindow(downgrade);
        downgrade.sanctioned(clock.instant());
        demandInForce(downgrade);
        var today = LocalDate.now(clock);
        var rule = rulebook.on(YEARS, downgrade.bureauId(), today);
        jdbc.sql("update credit_sanction set imposed_on = ? where case_number = ?").params(today, caseNumber).update();
        jdbc.sql("update credit_sanction set until_on = ?, rule_reference = ? where case_number = ? and measure = ?")
                .params(SanctionPolicy.lastDay(today, rule.asInt()), rule.reference(), caseNumber, SanctionMeasure.BLACKLIST.name()).update();
        shares.again(downgrade.enterpriseId());
        trail.record(TrailEvent.of(caseNumber, "sanction.imposed", Actor.SYSTEM, null).changed("imposedOn", null, today.toString()).under(ARTICLE)
                .ruledBy(rule.reference()));
        notices.tell(parties.of(downgrade.enterpriseId()), caseNumber, "credit.sanctioned", Map.of());
    }

    /** Holds the enterprise, so that no period opens at the same moment. */
    private void demandClosedWindow(Downgrade downgrade) {
        standings.lock(List.of(downgrade.enterpriseId()));
        if (downgrade.status().unheard() || downgrades.existsByOpenWindow(downgrade.enterpriseId())) {
            throw new Refused("sanction.window-open");
        }
    }

    /** After a repair or an upgrade, or by another downgrade, it is not; that grading was suspended meanwhile, or is, frees nobody. */
    private void demandInForce(Downgrade downgrade) {
        var shown = grades.history(downgrade.enterpriseId()).stream().filter(entry -> entry.grade() != null).toList();
        var decided = shown.stream().filter(entry -> entry.cause() != Cause.FIRST).findFirst();
        if (shown.stream().limit(1).noneMatch(entry -> entry.grade() == downgrade.finalGrade())
                || decided.filter(entry -> downgrade.caseNumber().equals(entry.caseNumber())).isEmpty()) {
            throw new Refused("sanction.not-in-force");
        }
    }

    /** A repair ends everything that was imposed on the enterprise; departments are told of it with the grade that the repair puts in force. */
    void end(String enterpriseId, String repairCase, LocalDate on) {
        jdbc.sql("update credit_sanction set ended_on = ?, ended_by = ? where enterprise_id = ? and imposed_on is not null and ended_on is null")
                .params(on, repairCase, enterpriseId).update();
    }

    /** Decided or imposed in the case. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<SanctionView> ofCase(String caseNumber) {
        return jdbc.sql("select * from credit_sanction where case_number = ? order by measure").param(caseNumber).query(Sanctions::view).list();
    }

    /** Those that hold today. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<SanctionView> holding(String enterpriseId) {
        return holding(List.of(enterpriseId)).getOrDefault(enterpriseId, List.of());
    }

    /** Those that hold today, by enterprise. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Map<String, List<SanctionView>> holding(Collection<String> enterpriseIds) {
        var today = LocalDate.now(clock);
        return jdbc.sql("select * from credit_sanction where enterprise_id in (:ids) and imposed_on is not null and ended_on is null order by imposed_on, measure")
                .param("ids", enterpriseIds).query((row, index) -> Map.entry(row.getString("enterprise_id"), view(row, index))).list().stream()
                .filter(one -> one.getValue().holds(today))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static SanctionView view(ResultSet row, int index) throws SQLException {
        return new SanctionView(row.getString("case_number"), SanctionMeasure.valueOf(row.getString("measure")), row.getObject("imposed_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class), row.getObject("ended_on", LocalDate.class));
    }
}
