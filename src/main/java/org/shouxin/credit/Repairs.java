package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.identity.Duty;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An enterprise that put things right asks for its credit to be repaired. What is repaired is neither shown nor shared nor used
 * any more from that moment on; the trail alone keeps it.
 *
 * @article NB-2(2)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Repairs {

    private static final String ARTICLE = "NB-2(2)";
    private static final String CLOSED = "repair.closed";

    private final RepairRecords repairs;
    private final DowngradeRecords downgrades;
    private final EnterpriseParties parties;
    private final Standings standings;
    private final Vetoes vetoes;
    private final ObservationRows observations;
    private final Grades grades;
    private final GradeConsequences consequences;
    private final Sanctions sanctions;
    private final RepairEffects effects;
    private final SeparationOfDuties duties;
    private final EnterpriseNotices notices;
    private final Trail trail;
    private final Clock clock;

    Repairs(RepairRecords repairs, DowngradeRecords downgrades, EnterpriseParties parties, Standings standings, Vetoes vetoes, ObservationRows observations,
            Grades grades, GradeConsequences consequences, Sanctions sanctions, RepairEffects effects, SeparationOfDuties duties,
            EnterpriseNotices notices, Trail trail, Clock clock) {
        this.repairs = repairs;
        this.downgrades = downgrades;
        this.parties = parties;
        this.standings = standings;
        this.vetoes = vetoes;
        this.observations = observations;
        this.grades = grades;
        this.consequences = consequences;
        this.sanctions = sanctions;
        this.effects = effects;
        this.duties = duties;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is asked for. */
    public record Application(String creditCode, LocalDate rectifiedOn, String measures, String commitment) {
    }

    /**
     * Enters an application of the contact, or of a reviewer for the enterprise, which then judges nothing of it.
     *
     * @return the enterprise and its contact
     * @throws NotFound     {@code enterprise.unknown}: none of that bureau, or not the contact's own
     * @throws Refused      {@code repair.closed|applied|case-open|nothing}
     * @throws InvalidInput naming {@code rectifiedOn}
     */
    public DowngradeNotices.Addressee applyRepair(CaseStart start, Application application) {
        var enterprise = parties.ofCode(CreditCode.normalised(application.creditCode()));
        var own = start.actor().personId().equals(enterprise.contactPersonId());
        if (!enterprise.bureauId().equals(start.bureauId()) || start.role() == Role.ENTERPRISE && !own) {
            throw new NotFound("enterprise.unknown");
        }
        if (application.rectifiedOn().isAfter(LocalDate.now(clock))) {
            throw new InvalidInput(List.of(new FieldProblem("rectifiedOn", "repair.future", Map.of())));
        }
        standings.lockGraded(enterprise.id(), CLOSED);
        RepairPolicy.check(known(enterprise.id(), enterprise.bureauId()));
        duties.take(start.caseNumber(), start.actor(), own ? Duty.SUBJECT : Duty.REQUEST);
        if (!own && enterprise.contactPersonId() != null) {
            duties.assign(start.caseNumber(), enterprise.contactPersonId(), Duty.SUBJECT);
        }
        repairs.saveAndFlush(new Repair(start.caseNumber(), enterprise, new RepairView.Application(application.rectifiedOn(), application.measures(),
                application.commitment(), start.actor().displayName(), clock.instant())));
        trail.record(TrailEvent.of(start.caseNumber(), "repair.applied", start.actor(), start.role()).changed("enterprise", null, enterprise.creditCode())
                .changed("rectifiedOn", null, application.rectifiedOn().toString()).because(application.measures()).under(ARTICLE));
        return new DowngradeNotices.Addressee(enterprise.name(), enterprise.contactUserId());
    }

    private RepairPolicy.Record known(String enterpriseId, String bureauId) {
        var known = new KnownOn(LocalDate.now(clock), observations.of(enterpriseId));
        var veto = !Vetoes.standing(vetoes.of(List.of(enterpriseId)).getOrDefault(enterpriseId, List.of()), known).isEmpty();
        var poor = grades.current(enterpriseId).filter(entry -> entry.grade() != null).filter(entry -> entry.cause() == GradeView.Cause.DOWNGRADE
                || consequences.of(GradeConsequences.REPAIR, bureauId, entry.grade(), LocalDate.now(clock)).holds()).isPresent();
        return new RepairPolicy.Record(poor, veto, !sanctions.holding(enterpriseId).isEmpty(),
                repairs.existsByOpenMarker(enterpriseId), downgrades.existsByEnterpriseIdAndClosedAtIsNull(enterpriseId));
    }

    /** Whether it is taken up. */
    public void checkRepair(TaskCompletion task, Verdict outcome, String reason) {
        repairs.ofCase(task.caseNumber()).checked(outcome == Verdict.ACCEPT, new RepairView.Check(reason, task.actor().displayName(), clock.instant()));
        trail.record(concluded(task, "repair.checked", "repairCheck", outcome, reason));
    }

    /** What an investigator found on site; refused as {@code input.invalid} for a day before the repair was applied for. */
    public void inspectRepair(TaskCompletion task, Verdict outcome, LocalDate inspectedOn, String findings) {
        var repair = repairs.ofCase(task.caseNumber());
        Inspections.check(inspectedOn, LocalDate.ofInstant(repair.appliedAt(), clock.getZone()), LocalDate.now(clock));
        repair.inspected(outcome == Verdict.PASSED, new RepairView.Inspection(inspectedOn, findings,
                task.actor().displayName(), clock.instant()));
        trail.record(concluded(task, "repair.inspected", "repairInspection", outcome, findings).changed("inspectedOn", null, inspectedOn.toString()));
    }

    /** The manager's decision; approving is refused as {@code repair.closed} for an enterprise that was closed meanwhile. */
    public void decideRepair(TaskCompletion task, Verdict outcome, String reason) {
        if (outcome == Verdict.APPROVE) {
            standings.lockGraded(repairs.ofCase(task.caseNumber()).enterpriseId(), CLOSED);
        }
        repairs.ofCase(task.caseNumber()).decided(outcome == Verdict.APPROVE, new RepairView.Decision(reason, task.actor().displayName(), clock.instant()));
        trail.record(concluded(task, "repair.decided", "repairDecision", outcome, reason));
    }

    /** Puts the repair in force; refused like {@link RepairEffects#enter}. */
    public void passRepair(String caseNumber) {
        var repair = repairs.ofCase(caseNumber);
        var enterprise = parties.of(repair.enterpriseId());
        var today = LocalDate.now(clock);
        effects.enter(enterprise, caseNumber, today);
        repair.passed(today, clock.instant());
        trail.record(TrailEvent.of(caseNumber, "repair.passed", Actor.SYSTEM, null).changed("effectiveFrom", null, today.toString()).under(ARTICLE));
        notices.tell(enterprise, caseNumber, "credit.repaired", Map.of("from", today.toString()));
    }

    /** Closes an application that was refused. */
    public void refuseRepair(String caseNumber) {
        var repair = repairs.ofCase(caseNumber);
        repair.closed(clock.instant());
        trail.record(TrailEvent.of(caseNumber, "repair.refused", Actor.SYSTEM, null).under(ARTICLE));
        notices.tell(parties.of(repair.enterpriseId()), caseNumber, "credit.repair-refused", Map.of());
    }

    /** The application of a case; whoever asks has shown before that the actor may see the case. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public RepairView of(String caseNumber) {
        var repair = repairs.ofCase(caseNumber);
        return repair.view(parties.of(repair.enterpriseId()));
    }

    /** Whether the actor, who sees an enterprise of that bureau, may ask for its repair: its contact, and the reviewers of the bureau. */
    public static boolean open(Actor actor, String bureauId) {
        return actor.holds(Role.REVIEWER, bureauId, null) || actor.has(Role.ENTERPRISE);
    }

    private static TrailEvent concluded(TaskCompletion task, String action, String field, Verdict outcome, String reason) {
        return TrailEvent.of(task.caseNumber(), action, task.actor(), task.role()).changed(field, null, outcome.code()).because(reason).under(ARTICLE);
    }
}
