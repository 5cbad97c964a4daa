package org.shouxin.credit;

import java.time.LocalDate;
import java.util.List;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Refused;
import org.shouxin.notices.Announcement;
import org.shouxin.notices.Announcement.PublicFact;
import org.shouxin.notices.Announcements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a passed repair changes at once: vetoes lifted, a grade without them, sanctions ended, announcements of earlier grades
 * taken back.
 *
 * @article NB-2(2), NB-3(2)
 */
@Component
class RepairEffects {

    private static final String KIND = "credit-repair";

    private final Assessments assessments;
    private final Grades grades;
    private final Sanctions sanctions;
    private final DowngradeRecords downgrades;
    private final Standings standings;
    private final Announcements announcements;
    private final JdbcClient jdbc;

    RepairEffects(Assessments assessments, Grades grades, Sanctions sanctions, DowngradeRecords downgrades, Standings standings,
            Announcements announcements, JdbcClient jdbc) {
        this.assessments = assessments;
        this.grades = grades;
        this.sanctions = sanctions;
        this.downgrades = downgrades;
        this.standings = standings;
        this.announcements = announcements;
        this.jdbc = jdbc;
    }

    /**
     * Refused like {@link Assessments#assessRepaired} and {@link Grades#repaired}: without the data there is no grade to put in
     * force; and as {@code repair.case-open} while a downgrade that began meanwhile, or what follows from it, is not closed.
     */
    void enter(EnterpriseParty enterprise, String caseNumber, LocalDate today) {
        standings.lock(List.of(enterprise.id()));
        if (downgrades.existsByEnterpriseIdAndClosedAtIsNull(enterprise.id())) {
            throw new Refused("repair.case-open");
        }
        var scheme = grades.current(enterprise.id()).map(GradeView::scheme)
                .orElseGet(() -> assessments.schemeOf(enterprise.bureauId(), today).asCodes().get(0));
        var assessment = assessments.assessRepaired(Actor.SYSTEM, enterprise.id(), scheme, today, caseNumber);
        var earlier = announced(enterprise.id());
        grades.repaired(Actor.SYSTEM, enterprise.id(), assessment.id(), caseNumber, today);
        sanctions.end(enterprise.id(), caseNumber, today);
        earlier.forEach(one -> announcements.retract(one, caseNumber));
        announcements.publish(new Announcement(KIND, enterprise.bureauId(), caseNumber, List.of(PublicFact.of("enterprise", enterprise.name()),
                PublicFact.of("creditCode", enterprise.creditCode()), PublicFact.of("repairedOn", today.toString())), "NB-2(2),NB-1(2)"));
    }

    /** Cases in which a grade of the enterprise was decided, and which may have announced it. */
    private List<String> announced(String enterpriseId) {
        return jdbc.sql("select distinct case_number from credit_grade where enterprise_id = ? and case_number is not null order by case_number")
                .param(enterpriseId).query(String.class).list();
    }
}
