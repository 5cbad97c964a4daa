package org.shouxin.expert.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouxin.expert.MeetingBallots;
import org.shouxin.expert.MeetingFile;
import org.shouxin.expert.MeetingStatus;
import org.shouxin.expert.MeetingView;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.spi.CaseFacts;
import org.shouxin.workflow.spi.FactSheet;
import org.shouxin.workflow.spi.FactSheet.Fact;
import org.shouxin.workflow.spi.FactSheet.Section;
import org.springframework.stereotype.Component;

/**
 * The facts of a director meeting. How each member voted is for the managers, secretaries and auditors of the bureau, and for
 * nobody before the count.
 *
 * @article WJ-12(4),WJ-12(5)
 */
@Component
class MeetingFacts implements CaseFacts {

    private static final String PAGE = "page.meeting.";
    private static final Set<Role> MAY_SEE_BALLOTS = Set.of(Role.MANAGER, Role.SECRETARY, Role.AUDITOR);

    private final MeetingFile file;
    private final MeetingBallots ballots;
    private final Clock clock;

    MeetingFacts(MeetingFile file, MeetingBallots ballots, Clock clock) {
        this.file = file;
        this.ballots = ballots;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return MeetingModel.PROCESS;
    }

    @Override
    public FactSheet of(Actor viewer, String caseNumber) {
        var view = file.of(caseNumber);
        var sections = new ArrayList<Section>();
        sections.add(standing(view));
        if (!view.items().isEmpty()) {
            sections.add(agenda(view));
        }
        if (view.status() == MeetingStatus.VOTING) {
            recusals(viewer, view).ifPresent(sections::add);
        }
        if (!view.casts().isEmpty() && MAY_SEE_BALLOTS.stream().anyMatch(role -> viewer.holds(role, view.bureauId(), null))) {
            sections.add(votes(view));
        }
        if (!view.members().isEmpty()) {
            sections.add(attendance(view));
        }
        if (view.minutes() != null) {
            sections.add(minutes(view));
        }
        return new FactSheet(sections);
    }

    private static Section standing(MeetingView view) {
        var plan = view.plan();
        return Section.pairs(PAGE + "standing", present(
                Fact.named(PAGE + "status", "enum.MeetingStatus." + view.status()).toned(tone(view.status()), "WJ-12(4)"),
                Fact.of("form.call-meeting.meetingDate", plan.meetingDate() + " " + plan.startTime()),
                Fact.of("form.call-meeting.place", plan.place()), Fact.of("form.call-meeting.remarks", plan.remarks()),
                view.quorumFinding() == null ? null : Fact.named(PAGE + "quorum", "finding." + view.quorumFinding())
                        .toned(view.status() == MeetingStatus.ADJOURNED ? "bad" : "ok", "WJ-12(4)")));
    }

    private static Section agenda(MeetingView view) {
        return Section.table(PAGE + "agenda", List.of(PAGE + "line", PAGE + "case", PAGE + "candidate", PAGE + "special", PAGE + "votes",
                PAGE + "outcome", PAGE + "delivery"), view.items().stream().map(MeetingFacts::item).toList());
    }

    private static List<Fact> item(MeetingView.Item item) {
        var tally = item.tally();
        return List.of(Fact.of(PAGE + "line", String.valueOf(item.line())),
                Fact.of(PAGE + "case", item.candidateCase()).linked("/cases/" + item.candidateCase()),
                Fact.of(PAGE + "candidate", item.candidate()),
                item.special() ? Fact.named(PAGE + "special", "page.recruitment.yes").toned("neutral", "WJ-12(5)") : Fact.of(PAGE + "special", null),
                Fact.of(PAGE + "votes", tally == null ? null
                        : tally.approve() + " : " + tally.reject() + " : " + tally.abstain() + " : " + tally.recused()),
                item.outcome() == null ? Fact.of(PAGE + "outcome", null)
                        : Fact.named(PAGE + "outcome", "finding." + item.finding()).toned(tone(item), item.article()),
                item.delivery() == null ? Fact.of(PAGE + "delivery", null) : Fact.named(PAGE + "delivery", "enum.Delivery." + item.delivery()));
    }

    /** The items the viewer has to recuse from, told before the ballots are filled in. */
    private java.util.Optional<Section> recusals(Actor viewer, MeetingView view) {
        var excluded = ballots.exclusions(view.items().stream().map(MeetingView.Item::candidateCase).toList(), viewer.personId());
        var rows = view.items().stream().flatMap(item -> Stream.ofNullable(excluded.get(item.candidateCase()))
                .map(why -> List.of(Fact.of(PAGE + "case", item.candidateCase()), Fact.of(PAGE + "candidate", item.candidate()),
                        Fact.named(PAGE + "because", "excluded." + why.because()).toned("warn", why.articles())))).toList();
        return rows.isEmpty() ? java.util.Optional.empty()
                : java.util.Optional.of(Section.table(PAGE + "recusals", List.of(PAGE + "case", PAGE + "candidate", PAGE + "because"), rows));
    }

    private static Section votes(MeetingView view) {
        return Section.table(PAGE + "ballots", List.of(PAGE + "line", PAGE + "candidate", PAGE + "member", PAGE + "vote", PAGE + "reason"),
                view.casts().stream().map(one -> List.of(Fact.of(PAGE + "line", String.valueOf(one.line())),
                        Fact.of(PAGE + "candidate", one.candidate()), Fact.of(PAGE + "member", one.member()),
                        Fact.named(PAGE + "vote", "option.vote." + one.vote().code()), Fact.of(PAGE + "reason", one.reason()))).toList());
    }

    private Section attendance(MeetingView view) {
        return Section.table(PAGE + "attendance", List.of(PAGE + "member", PAGE + "present", PAGE + "chair", PAGE + "voted", PAGE + "dissent",
                PAGE + "signed", PAGE + "excused"), view.members().stream().map(one -> List.of(Fact.of(PAGE + "member", one.name()),
                        yesNo("present", one.present()), one.chair() ? yesNo("chair", true) : Fact.of(PAGE + "chair", null),
                        one.present() ? yesNo("voted", one.voted()) : Fact.of(PAGE + "voted", null), Fact.of(PAGE + "dissent", one.dissent()),
                        Fact.at(PAGE + "signed", one.signedAt(), clock.getZone()), excused(one))).toList());
    }

    private static Fact excused(MeetingView.Member member) {
        return member.excused() == null ? Fact.of(PAGE + "excused", null)
                : Fact.named(PAGE + "excused", "enum.ExcusedFrom." + member.excused()).toned("warn", "WJ-12(4)");
    }

    private Section minutes(MeetingView view) {
        return Section.pairs(PAGE + "minutes", present(Fact.of("form.draft-minutes.minutes", view.minutes()),
                Fact.of(PAGE + "recorder", view.minutesBy()), view.documentId() == null ? null : Fact.named(PAGE + "paper", PAGE + "paper.open")
                        .linked("/cases/" + view.caseNumber() + "/documents/" + view.documentId())));
    }

    private static Fact yesNo(String what, boolean yes) {
        return Fact.named(PAGE + what, yes ? "page.recruitment.yes" : "page.recruitment.no");
    }

    private static List<Fact> present(Fact... facts) {
        return Stream.of(facts).filter(fact -> fact != null && (fact.value() != null || fact.valueKey() != null)).toList();
    }

    private static String tone(MeetingStatus status) {
        return switch (status) {
            case CONCLUDED -> "ok";
            case ADJOURNED -> "bad";
            default -> null;
        };
    }

    private static String tone(MeetingView.Item item) {
        return switch (item.outcome()) {
            case APPOINT -> "ok";
            case REFUSE -> "bad";
            case POSTPONE -> "warn";
        };
    }
}
