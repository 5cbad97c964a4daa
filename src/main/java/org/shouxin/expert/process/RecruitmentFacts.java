package org.shouxin.expert.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.shouxin.expert.AppointmentDecision;
import org.shouxin.expert.CommitmentLetter;
import org.shouxin.expert.CommitmentOutcome;
import org.shouxin.expert.DemandedDocuments;
import org.shouxin.expert.NominationStatus;
import org.shouxin.expert.PersonalSight;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.expert.RecruitmentView;
import org.shouxin.expert.RecruitmentView.Sitting;
import org.shouxin.expert.ReviewOutcome;
import org.shouxin.expert.Severity;
import org.shouxin.expert.TestOutcome;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.spi.CaseFacts;
import org.shouxin.workflow.spi.FactSheet;
import org.shouxin.workflow.spi.FactSheet.Fact;
import org.shouxin.workflow.spi.FactSheet.Section;
import org.springframework.stereotype.Component;

/** The facts of a recruitment beside its forms and on its case page, latest results first. */
@Component
class RecruitmentFacts implements CaseFacts {

    private static final String PAGE = "page.recruitment.";
    static final List<String> SITTING_COLUMNS = List.of(PAGE + "attempt", PAGE + "when", PAGE + "place", PAGE + "points", PAGE + "outcome");

    private final RecruitmentFile file;
    private final CandidateMeeting meeting;
    private final PastSections pasts;
    private final CommitmentLetter letter;
    private final DemandedDocuments demanded;
    private final PersonalSight personal;
    private final Clock clock;

    RecruitmentFacts(RecruitmentFile file, CandidateMeeting meeting, PastSections pasts, CommitmentLetter letter,
            DemandedDocuments demanded, PersonalSight personal, Clock clock) {
        this.file = file;
        this.meeting = meeting;
        this.pasts = pasts;
        this.letter = letter;
        this.demanded = demanded;
        this.personal = personal;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return RecruitmentModel.PROCESS;
    }

    @Override
    public FactSheet of(Actor viewer, String caseNumber) {
        var view = file.of(caseNumber);
        var past = pasts.of(caseNumber);
        var sections = new ArrayList<Section>();
        sections.add(standing(view, !past.isEmpty()));
        if (view.appointment() != null) {
            sections.add(appointment(view.appointment()));
        }
        if (view.status() == NominationStatus.APPROVED) {
            sections.add(0, letterText(view));
        }
        if (view.status() == NominationStatus.FILED || view.status() == NominationStatus.RETURNED) {
            sections.add(documents(demanded.of(caseNumber)));
        }
        meeting.of(viewer, caseNumber).ifPresent(sections::add);
        sections.add(eligibility(view.check()));
        addSteps(view, sections);
        sections.addAll(past);
        sections.addAll(RegistrationSections.of(view, personal.mayShow(viewer, view)));
        return new FactSheet(sections);
    }

    private Section standing(RecruitmentView view, boolean renewal) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.named(PAGE + "status", "enum.NominationStatus." + view.status()).toned(tone(view.status()), null));
        facts.add(Fact.named("form.file-nomination.nominationKind", renewal ? "page.renewal.kind"
                : "option.nominationKind." + view.proposal().kind().code()));
        facts.add(Fact.at(PAGE + "filedAt", view.filedAt(), clock.getZone()));
        if (view.proposal().specialExpert()) {
            facts.add(Fact.of("form.file-nomination.specialReason", view.proposal().specialReason()).toned(null, "WJ-12(5)"));
        }
        if (view.correctionDueOn() != null) {
            facts.add(Fact.of(PAGE + "correctionDueOn", view.correctionDueOn().toString()).toned("warn", "WJ-12(3)"));
        }
        if (view.status() == NominationStatus.APPROVED && view.signatureDueOn() != null) {
            facts.add(Fact.of(PAGE + "signatureDueOn", view.signatureDueOn().toString()).toned("warn", "WJ-4"));
        }
        if (view.assumedCalendar()) {
            facts.add(Fact.named(PAGE + "calendar", PAGE + "calendar.assumed").toned("warn", null));
        }
        return Section.pairs(PAGE + "standing", facts);
    }

    private static Section appointment(RecruitmentView.Appointed appointed) {
        return Section.pairs(PAGE + "appointment", List.of(
                Fact.of(PAGE + "expertNumber", appointed.expertNumber()).toned(null, "WJ-7"),
                Fact.of(PAGE + "termStartsOn", appointed.termStartsOn().toString()).toned(null, "WJ-6"),
                Fact.of(PAGE + "termEndsOn", appointed.termEndsOn().toString()).toned(null, "WJ-6"),
                Fact.of(PAGE + "workCard", appointed.workCard()).toned(null, "WJ-7")));
    }

    private static Section documents(DemandedDocuments.Checklist checklist) {
        var rows = checklist.demands().stream().map(demand -> List.of(Fact.named(PAGE + "document", "page.documents.kind." + demand.kind()),
                Fact.named(PAGE + "documentState", PAGE + "document." + (demand.present() ? "present" : "missing"))
                        .toned(demand.present() ? "ok" : "warn", checklist.rule().articles()))).toList();
        return Section.table(PAGE + "documents", List.of(PAGE + "document", PAGE + "documentState"), rows);
    }

    private Section letterText(RecruitmentView view) {
        return Section.table(PAGE + "letter", List.of(PAGE + "letter.text"),
                letter.lines(view.bureauId()).stream().map(line -> List.of(Fact.of(PAGE + "letter.text", line))).toList());
    }

    private static Section eligibility(RecruitmentView.Check check) {
        var rows = check.findings().stream().map(finding -> List.of(
                Fact.named(PAGE + "finding", "finding." + finding.code()),
                Fact.named(PAGE + "severity", "enum.Severity." + finding.severity()).toned(tone(finding.severity()), finding.article())))
                .toList();
        return Section.table(PAGE + "eligibility", List.of(PAGE + "finding", PAGE + "severity"), rows);
    }

    private void addSteps(RecruitmentView view, List<Section> sections) {
        if (view.commitment() != null) {
            var answer = view.commitment().answer();
            sections.add(Section.pairs(PAGE + "commitment", present(
                    Fact.named(PAGE + "outcome", "option.commitmentOutcome." + answer.outcome().code())
                            .toned(answer.outcome() == CommitmentOutcome.SIGN ? "ok" : "bad", "WJ-4,WJ-A1"),
                    Fact.at(PAGE + "at", view.commitment().at(), clock.getZone()),
                    Fact.of(PAGE + "signedName", answer.signedName()), Fact.of(PAGE + "reason", answer.reason()),
                    Fact.of(PAGE + "textSha256", view.commitment().textSha256()))));
        }
        if (view.decision() != null) {
            var made = view.decision();
            sections.add(Section.pairs(PAGE + "decision", present(
                    Fact.named(PAGE + "outcome", "option.appointmentDecision." + made.decision().code())
                            .toned(made.decision() == AppointmentDecision.APPOINT ? "ok" : "bad",
                                    view.proposal().specialExpert() ? "WJ-12(5)" : "WJ-12(4)"),
                    Fact.of(PAGE + "by", made.by()), Fact.at(PAGE + "at", made.at(), clock.getZone()), Fact.of(PAGE + "reason", made.reason()))));
        }
        if (!view.sittings().isEmpty()) {
            sections.add(Section.table(PAGE + "tests", SITTING_COLUMNS, view.sittings().stream().map(RecruitmentFacts::sitting).toList()));
        }
        for (var review : view.reviews()) {
            sections.add(Section.pairs(PAGE + "review", present(
                    Fact.named(PAGE + "outcome", "option.reviewOutcome." + review.opinion().outcome().code())
                            .toned(tone(review.opinion().outcome()), "WJ-12(3)"),
                    Fact.of(PAGE + "by", review.by()), Fact.at(PAGE + "at", review.at(), clock.getZone()),
                    Fact.of(PAGE + "reason", review.opinion().reason()),
                    Fact.of("form.review-registration.waiverReason", review.opinion().waiverReason()))));
        }
    }

    static List<Fact> sitting(Sitting sitting) {
        var when = sitting.appointment().testDate() + " " + sitting.appointment().startTime();
        return List.of(Fact.of(PAGE + "attempt", String.valueOf(sitting.attempt())), Fact.of(PAGE + "when", when),
                Fact.of(PAGE + "place", sitting.appointment().place()), points(sitting),
                sitting.outcome() == null ? Fact.named(PAGE + "outcome", PAGE + "pending")
                        : Fact.named(PAGE + "outcome", "finding." + sitting.finding()).toned(tone(sitting.outcome()), sitting.article()));
    }

    private static Fact points(Sitting sitting) {
        if (sitting.result() == null) {
            return Fact.named(PAGE + "points", PAGE + "pending");
        }
        var result = sitting.result();
        return result.attended() ? Fact.of(PAGE + "points", plain(result.knowledge()) + " + " + plain(result.hazard()) + " + "
                + plain(result.interview()) + " = " + plain(sitting.total())) : Fact.named(PAGE + "points", "option.attended.no");
    }

    private static String plain(java.math.BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static List<Fact> present(Fact... facts) {
        return java.util.Arrays.stream(facts).filter(fact -> fact.value() != null || fact.valueKey() != null).toList();
    }

    private static String tone(Severity severity) {
        return switch (severity) {
            case PASS -> "ok";
            case FLAG -> "warn";
            case FAILURE -> "bad";
        };
    }

    private static String tone(ReviewOutcome outcome) {
        return switch (outcome) {
            case ACCEPT -> "ok";
            case RETURN -> "warn";
            case REFUSE -> "bad";
        };
    }

    private static String tone(TestOutcome outcome) {
        return switch (outcome) {
            case PASSED -> "ok";
            case RETEST -> "warn";
            case FAILED -> "bad";
        };
    }

    private static String tone(NominationStatus status) {
        return switch (status) {
            case APPOINTED -> "ok";
            case RETURNED, LAPSED -> "warn";
            case REFUSED, TEST_FAILED, NOT_APPOINTED, DECLINED, UNSIGNED, RENEWAL_LAPSED, NOT_RENEWED -> "bad";
            default -> null;
        };
    }
}
