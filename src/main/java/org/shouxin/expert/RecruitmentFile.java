package org.shouxin.expert;

import java.time.LocalDate;
import java.util.Comparator;
import org.shouxin.calendar.Deadlines;
import org.shouxin.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the file of one recruitment. Whoever asks has shown before that the actor may see the case. */
@Service
@Transactional(readOnly = true)
public class RecruitmentFile {

    private final Nominations nominations;
    private final EligibilityResults results;
    private final Reviews reviews;
    private final TestSittings sittings;
    private final AppointmentRecords records;
    private final Commitments commitments;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;

    RecruitmentFile(Nominations nominations, EligibilityResults results, Reviews reviews, TestSittings sittings,
            AppointmentRecords records, Commitments commitments, Deadlines deadlines, JdbcClient jdbc) {
        this.nominations = nominations;
        this.results = results;
        this.reviews = reviews;
        this.sittings = sittings;
        this.records = records;
        this.commitments = commitments;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
    }

    /** @throws NotFound {@code nomination.unknown} */
    public RecruitmentView of(String caseNumber) {
        var nomination = nominations.ofCase(caseNumber);
        return new RecruitmentView(caseNumber, nomination.bureauId(), nomination.unitId(), nomination.status(), nomination.proposal(),
                nomination.registration(), nomination.nominatedBy(), nomination.applicant(), nomination.filedAt(),
                nomination.correctionDueOn(), assumed(nomination), nomination.signatureDueOn(), check(nomination),
                reviews.findByCaseNumberOrderByRound(caseNumber).stream()
                        .map(review -> new RecruitmentView.Reviewed(review.opinion(), review.reviewerName(), review.reviewedAt())).toList(),
                sittings.findByCaseNumberOrderByAttempt(caseNumber).stream().map(RecruitmentFile::sitting).toList(),
                records.findByCaseNumber(caseNumber).map(made -> new RecruitmentView.Decided(made.decision(), made.reason(),
                        made.deciderName(), made.decidedAt())).orElse(null),
                commitments.findByCaseNumber(caseNumber).map(given -> new RecruitmentView.Answered(given.answer(), given.textSha256(),
                        given.answeredAt())).orElse(null),
                appointed(caseNumber));
    }

    private boolean assumed(Nomination nomination) {
        var answerDue = nomination.status() == NominationStatus.APPROVED && nomination.signatureDueOn() != null;
        return (answerDue || nomination.correctionDueOn() != null)
                && deadlines.of(nomination.caseNumber()).stream().limit(1).anyMatch(kept -> kept.deadline().assumed());
    }

    private RecruitmentView.Check check(Nomination nomination) {
        var found = results.findByCaseNumberAndRoundOrderByLine(nomination.caseNumber(), nomination.checks());
        return new RecruitmentView.Check(found.stream().map(EligibilityResult::finding)
                .sorted(Comparator.comparing(Finding::severity).reversed()).toList(),
                found.isEmpty() ? null : found.get(0).decisionVersion());
    }

    private static RecruitmentView.Sitting sitting(TestSitting sitting) {
        return new RecruitmentView.Sitting(sitting.attempt(), sitting.appointment(), sitting.result(), sitting.total(),
                sitting.outcome(), sitting.finding(), sitting.article());
    }

    private RecruitmentView.Appointed appointed(String caseNumber) {
        return jdbc.sql("""
                select e.id, e.number, t.starts_on, t.ends_on, c.number as card, l.number as letter
                from expert_term t join expert_expert e on e.id = t.expert_id
                    left join expert_work_card c on c.case_number = t.case_number
                    left join expert_letter l on l.case_number = t.case_number
                where t.case_number = ?""").param(caseNumber)
                .query((row, index) -> new RecruitmentView.Appointed(row.getString("id"), row.getString("number"),
                        row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class), row.getString("card"),
                        row.getString("letter")))
                .optional().orElse(null);
    }
}
