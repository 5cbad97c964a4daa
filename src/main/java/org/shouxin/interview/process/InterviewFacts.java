package org.shouxin.interview.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.shouxin.interview.InterviewFile;
import org.shouxin.interview.InterviewStatus;
import org.shouxin.interview.InterviewView;
import org.shouxin.interview.InterviewView.Kind;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.spi.CaseFacts;
import org.shouxin.workflow.spi.FactSheet;
import org.shouxin.workflow.spi.FactSheet.Fact;
import org.shouxin.workflow.spi.FactSheet.Section;
import org.springframework.stereotype.Component;

/** The interviews of a case, the last one first, whatever the case is about. */
@Component
class InterviewFacts implements CaseFacts {

    private static final String PAGE = "page.interview.";
    private static final String ARTICLES = "WJ-21,NB-2";

    private final InterviewFile file;
    private final Clock clock;

    InterviewFacts(InterviewFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return InterviewModel.PROCESS;
    }

    @Override
    public FactSheet of(Actor viewer, String caseNumber) {
        return new FactSheet(file.of(caseNumber).stream().flatMap(one -> sections(one).stream()).toList());
    }

    private List<Section> sections(InterviewView view) {
        var sections = new ArrayList<Section>();
        sections.add(standing(view));
        if (!view.items().isEmpty()) {
            sections.add(Section.table(PAGE + "items", List.of(PAGE + "line", PAGE + "item"), IntStream.range(0, view.items().size())
                    .mapToObj(at -> List.of(Fact.of(PAGE + "line", String.valueOf(at + 1)), Fact.of(PAGE + "item", view.items().get(at)))).toList()));
        }
        if (!view.steps().isEmpty()) {
            sections.add(Section.table(PAGE + "steps", List.of(PAGE + "step", PAGE + "told", PAGE + "by", PAGE + "at"),
                    view.steps().stream().map(this::step).toList()));
        }
        if (!view.sittings().isEmpty()) {
            sections.add(Section.table(PAGE + "sittings", List.of(PAGE + "attempt", PAGE + "when", PAGE + "place", PAGE + "topic", PAGE + "attended",
                    PAGE + "heldBy", PAGE + "told"), view.sittings().stream().map(InterviewFacts::sitting).toList()));
        }
        if (!view.attendees().isEmpty()) {
            sections.add(Section.table(PAGE + "attendees", List.of(PAGE + "name", PAGE + "capacity", PAGE + "signed"), view.attendees().stream()
                    .map(one -> List.of(Fact.of(PAGE + "name", one.name()), Fact.of(PAGE + "capacity", one.capacity()),
                            Fact.of(PAGE + "signed", one.signedName()))).toList()));
        }
        return sections;
    }

    private static Section standing(InterviewView view) {
        return Section.pairs(PAGE + "title", present(
                Fact.named(PAGE + "status", "option.interviewStatus." + view.status()).toned(tone(view.status()), ARTICLES),
                view.callNo() == 1 ? null : Fact.of(PAGE + "callNo", String.valueOf(view.callNo())),
                Fact.of(PAGE + "interviewee", view.interviewee()),
                view.dueOn() == null ? null : Fact.of(PAGE + "dueOn", view.dueOn().toString()).toned(view.status().closed() ? null : "warn", ARTICLES),
                view.extended() ? Fact.named(PAGE + "extended", PAGE + "extended.yes") : null));
    }

    private List<Fact> step(InterviewView.Step step) {
        var by = step.handedInBy() == null ? step.by() : step.handedInBy() + " / " + step.by();
        return List.of(Fact.named(PAGE + "step", "option.interviewStep." + step.kind()).toned(tone(step.kind()), null), Fact.of(PAGE + "told", step.told()),
                step.by() == null ? Fact.named(PAGE + "by", "page.timeline.system") : Fact.of(PAGE + "by", by), Fact.at(PAGE + "at", step.at(), clock.getZone()));
    }

    private static List<Fact> sitting(InterviewView.Sat sat) {
        return List.of(Fact.of(PAGE + "attempt", String.valueOf(sat.attempt())),
                Fact.of(PAGE + "when", sat.plan().plannedOn() + " " + sat.plan().startTime()), Fact.of(PAGE + "place", sat.plan().place()),
                Fact.of(PAGE + "topic", sat.plan().topic()), sat.attended() == null ? Fact.of(PAGE + "attended", null)
                        : Fact.named(PAGE + "attended", "option.attended." + (sat.attended() ? "yes" : "no")).toned(sat.attended() ? "ok" : "bad", null),
                Fact.of(PAGE + "heldBy", sat.heldBy()), Fact.of(PAGE + "told", sat.attended() == null || sat.attended() ? sat.minutes() : sat.remark()));
    }

    private static List<Fact> present(Fact... facts) {
        return Arrays.stream(facts).filter(Objects::nonNull).filter(fact -> fact.value() != null || fact.valueKey() != null).toList();
    }

    private static String tone(InterviewStatus status) {
        return switch (status) {
            case PASSED -> "ok";
            case FAILED, MISSED -> "bad";
            case RECTIFYING, VERIFYING -> "warn";
            default -> null;
        };
    }

    private static String tone(Kind kind) {
        return switch (kind) {
            case PASSED -> "ok";
            case FAILED, LAPSED -> "bad";
            case EXTEND -> "warn";
            case EVIDENCE -> null;
        };
    }
}
