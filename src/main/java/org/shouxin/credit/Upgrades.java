package org.shouxin.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouxin.calendar.KeptDeadline;
import org.shouxin.identity.Duty;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.kernel.Actor;
import org.shouxin.notices.Announcement;
import org.shouxin.notices.Announcement.PublicFact;
import org.shouxin.notices.Announcements;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Reason;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A better grade on its way: the public is told and may object, then the enterprise is assessed once more, and only what is
 * still better takes effect.
 *
 * @article NB-2(1), NB-2(2)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Upgrades {

    private static final String ARTICLES = "NB-2(1),NB-2(2)";
    private static final String UPHELD = "uphold";

    private final Grades grades;
    private final Assessments assessments;
    private final Enterprises enterprises;
    private final PublicObjections objections;
    private final SeparationOfDuties duties;
    private final NoticePeriods periods;
    private final Announcements announcements;
    private final GradingNotices notices;
    private final Trail trail;
    private final Clock clock;

    Upgrades(Grades grades, Assessments assessments, Enterprises enterprises, PublicObjections objections, SeparationOfDuties duties,
            NoticePeriods periods, Announcements announcements, GradingNotices notices, Trail trail, Clock clock) {
        this.grades = grades;
        this.assessments = assessments;
        this.enterprises = enterprises;
        this.objections = objections;
        this.duties = duties;
        this.periods = periods;
        this.announcements = announcements;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Gives the change its case, and answers with the enterprise as the case names it.
     *
     * @article NB-2(2)
     */
    public AssessmentCases.Graded openUpgrade(String caseNumber, String changeId) {
        grades.opened(changeId, caseNumber);
        var change = grades.change(changeId);
        var enterprise = enterprises.known(change.enterpriseId());
        if (enterprise.contactPersonId() != null) {
            duties.assign(caseNumber, enterprise.contactPersonId(), Duty.SUBJECT);
        }
        trail.record(Act.ofSystem(caseNumber).event("upgrade.proposed").changed("creditCode", null, enterprise.creditCode())
                .changed("enterpriseName", null, enterprise.name()).changed("grade", change.from().name(), change.to().name()).under(ARTICLES));
        return new AssessmentCases.Graded(enterprise.id(), enterprise.name(), enterprise.contactUserId());
    }

    /**
     * Tells the public.
     *
     * @return the midnight after the days of the desk, in which what came in time is still taken down
     * @article NB-2(1)
     */
    public Instant publishNotice(String caseNumber) {
        var change = grades.changeOf(caseNumber);
        var enterprise = enterprises.known(change.enterpriseId());
        var period = periods.begin(caseNumber, enterprise.bureauId());
        var due = period.deadline().due();
        announcements.publish(new Announcement("grade-upgrade", enterprise.bureauId(), caseNumber, List.of(PublicFact.of("name", enterprise.name()),
                PublicFact.of("creditCode", enterprise.creditCode()), PublicFact.of("grade", change.to().name()), PublicFact.of("until", due.toString())),
                "NB-2(1)"));
        trail.record(Act.ofSystem(caseNumber).event("upgrade.notice-published").changed("noticeEndsOn", null, due.toString()).under("NB-2(1)")
                .ruledBy(period.ruleReference()));
        notices.tell(caseNumber, enterprise, GradingNotices.Told.UPGRADE_NOTICE, "", Map.of("until", due.toString()));
        return periods.over(caseNumber);
    }

    /**
     * Takes down an objection of the public. Raises {@code input.invalid} for one that came after today, or not while the notice stood.
     *
     * @article NB-2(1)
     */
    public void recordPublicObjection(TaskCompletion task, TypedObjection typed) {
        objections.enter(task.caseNumber(), typed, periods.notice(task.caseNumber()), task.actor().userId());
        trail.record(Act.of(task).event("upgrade.objection-recorded").changed("receivedOn", null, typed.receivedOn().toString()).under("NB-2(1)"));
    }

    /**
     * Judges the objection. After one that is dismissed others that came meanwhile are still taken down.
     *
     * @param outcome {@code uphold} or {@code dismiss}
     * @return the midnight after which nothing is taken down any more
     * @article NB-2(1)
     */
    public Instant judgePublicObjection(TaskCompletion task, String outcome, String reason) {
        var why = Reason.required(reason);
        objections.judge(task.caseNumber(), outcome, why, task.actor().userId());
        var until = periods.last(task.caseNumber()).due().toString();
        var longer = UPHELD.equals(outcome) ? Optional.<KeptDeadline>empty() : periods.longer(task.caseNumber(), task.bureauId());
        var event = Act.of(task).event("upgrade.objection-judged").changed("objectionOutcome", null, outcome).because(why).under("NB-2(1)");
        trail.record(longer.map(period -> event.changed("noticeEndsOn", until, period.deadline().due().toString()).ruledBy(period.ruleReference()))
                .orElse(event));
        return periods.over(task.caseNumber());
    }

    /**
     * Assesses once more when the notice is over. A grade that is better still is not taken: the public was never told of it.
     *
     * @return whether the enterprise is still better than its grade in force
     * @article NB-2(2)
     */
    public boolean reassessUpgrade(String caseNumber) {
        var change = grades.changeOf(caseNumber);
        if (enterprises.closed(change.enterpriseId())) {
            return false;
        }
        var scheme = assessments.byId(change.assessmentId()).scheme();
        var found = assessments.assess(Actor.SYSTEM, change.enterpriseId(), scheme, LocalDate.now(clock), caseNumber);
        var announced = found.grade() == null || change.to().reaches(found.grade());
        return grades.restate(change.id(), announced ? found.id() : change.assessmentId()).isPresent();
    }

    /**
     * Puts the better grade in force, and tells the public which: a later assessment may have led to a lesser one than the notice names.
     *
     * @article NB-2(1),NB-2(2)
     */
    public void raiseGrade(String caseNumber) {
        var change = grades.changeOf(caseNumber);
        var enterprise = enterprises.known(change.enterpriseId());
        var today = LocalDate.now(clock);
        grades.takeEffect(Actor.SYSTEM, change.id(), caseNumber, today);
        announcements.publish(new Announcement("grade-upgraded", enterprise.bureauId(), caseNumber, List.of(PublicFact.of("name", enterprise.name()),
                PublicFact.of("creditCode", enterprise.creditCode()), PublicFact.of("grade", change.to().name()),
                PublicFact.of("effectiveOn", today.toString())), ARTICLES));
        trail.record(Act.ofSystem(caseNumber).event("upgrade.effective").changed("grade", change.from().name(), change.to().name()).under(ARTICLES));
        tell(change, GradingNotices.Told.UPGRADED);
    }

    /**
     * Closes an upgrade that an objection or the later assessment took the ground from, and takes its announcement back.
     *
     * @article NB-2(2)
     */
    public void withdrawUpgrade(String caseNumber) {
        var change = grades.changeOf(caseNumber);
        var upheld = objections.of(caseNumber).stream().filter(objection -> UPHELD.equals(objection.outcome())).findFirst();
        grades.withdraw(Actor.SYSTEM, change.id(), upheld.map(PublicObjectionView::reason).orElse(null));
        announcements.retract(caseNumber, caseNumber);
        tell(change, upheld.isPresent() ? GradingNotices.Told.UPGRADE_WITHDRAWN
                : enterprises.closed(change.enterpriseId()) ? GradingNotices.Told.CLOSED : GradingNotices.Told.UPGRADE_UNFOUNDED);
    }

    /** The objections of a case, the last first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<PublicObjectionView> objections(String caseNumber) {
        return objections.of(caseNumber);
    }

    /** Whether the person may know who objected, and what was said: whoever works for the bureau, and not the enterprise itself. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean knowsObjectors(Actor viewer, String caseNumber) {
        var enterprise = enterprises.known(grades.changeOf(caseNumber).enterpriseId());
        return EnterpriseSight.of(viewer).bureaus().contains(enterprise.bureauId()) && !viewer.personId().equals(enterprise.contactPersonId());
    }

    private void tell(GradeChange change, GradingNotices.Told told) {
        notices.tell(change.caseNumber(), enterprises.known(change.enterpriseId()), told, "", Map.of());
    }
}
