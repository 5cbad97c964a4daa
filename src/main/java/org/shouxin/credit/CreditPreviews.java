package org.shouxin.credit;

import static org.shouxin.kernel.Role.AUDITOR;
import static org.shouxin.kernel.Role.ENTERPRISE;
import static org.shouxin.kernel.Role.MANAGER;
import static org.shouxin.kernel.Role.REVIEWER;
import static org.shouxin.kernel.Role.SECTION_HEAD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.Role;
import org.shouxin.scoring.Facts;
import org.shouxin.scoring.FactsRefused;
import org.shouxin.scoring.FactsRefused.Finding;
import org.shouxin.scoring.Scheme;
import org.springframework.stereotype.Service;

/**
 * Grades given values by the version of a scheme that the asker's bureau grades by on a date. Nothing is stored and nobody is told: no case, no trail entry, no
 * idempotency key; the same question always has the same answer.
 *
 * @article CR-A1, NB-2(1), NB-2(2)
 */
@Service
public class CreditPreviews {

    private static final Set<Role> READERS = EnumSet.of(REVIEWER, SECTION_HEAD, MANAGER, AUDITOR, ENTERPRISE);
    /** More than any scheme has indicators, and more than happens to one enterprise. */
    private static final int MOST = 500;

    private final CreditSchemes schemes;
    private final Towns towns;

    CreditPreviews(CreditSchemes schemes, Towns towns) {
        this.schemes = schemes;
        this.towns = towns;
    }

    /** Whether the actor may ask for previews. They show rules and no enterprise, so towns do not matter. */
    public static boolean open(Actor actor) {
        return actor.hasAny(READERS);
    }

    /** Ids of the schemes there are, e.g. {@code CR}. */
    public List<String> schemes() {
        return schemes.ids();
    }

    /**
     * The scheme in force on the date.
     *
     * @throws Forbidden    {@code credit.preview-forbidden}
     * @throws InvalidInput naming {@code scheme} or {@code asOf}
     */
    public Scheme scheme(Actor actor, String id, String asOf) {
        if (!open(actor)) {
            throw new Forbidden("credit.preview-forbidden");
        }
        if (id == null || id.isBlank()) {
            throw refused("scheme", "required", Map.of("label", PreviewWords.field("scheme")));
        }
        if (!schemes().contains(id)) {
            throw refused("scheme", "credit.unknown-scheme", Map.of("choices", String.join(", ", schemes())));
        }
        var date = PreviewWords.date(asOf);
        if (date == null) {
            throw refused("asOf", "date", Map.of("label", PreviewWords.field("asOf")));
        }
        return schemes.on(bureau(actor), id, date).orElseThrow(() -> refused("asOf", "credit.no-rulebook", Map.of("scheme", id, "date", date)));
    }

    /** The name of the bureau by whose version is graded; {@code null} for somebody of none. */
    public String bureauName(Actor actor) {
        var bureau = bureau(actor);
        return bureau == null ? null : towns.bureau(bureau).name();
    }

    /** Whoever belongs to several bureaus asks for the first. */
    private static String bureau(Actor actor) {
        return actor.grants().stream().filter(grant -> READERS.contains(grant.role())).map(Grant::bureauId).sorted().findFirst().orElse(null);
    }

    /**
     * @throws Forbidden    {@code credit.preview-forbidden}
     * @throws InvalidInput naming everything that cannot be read, e.g. {@code values.C01}, {@code occurrences[0].on}
     */
    public Preview preview(Actor actor, PreviewRequest request) {
        var scheme = scheme(actor, request.scheme(), request.asOf());
        var values = request.values() == null ? Map.<String, String>of() : request.values();
        var events = request.occurrences() == null ? List.<PreviewRequest.Event>of() : request.occurrences();
        if (values.size() > MOST || events.size() > MOST) {
            throw refused(values.size() > MOST ? "values" : "occurrences", "credit.too-many", Map.of("most", MOST));
        }
        var facts = scheme.facts(PreviewWords.date(request.asOf()));
        values.forEach(facts::value);
        var problems = new ArrayList<FieldProblem>();
        for (int i = 0; i < events.size(); i++) {
            add(facts, scheme, events.get(i), "occurrences[" + i + "]", problems);
        }
        return new Preview(scheme, scheme.grade(read(facts, scheme, problems)));
    }

    private static void add(Facts.Collector facts, Scheme scheme, PreviewRequest.Event event, String path, List<FieldProblem> problems) {
        LocalDate on = event == null ? null : PreviewWords.date(event.on());
        if (event == null || event.code() == null || scheme.deduction(event.code()) == null) {
            problems.add(new FieldProblem(path + ".code", "value.unknown-deduction",
                    Map.of("label", PreviewWords.clean(event == null ? null : event.code()), "scheme", scheme.id())));
        } else if (on == null) {
            problems.add(new FieldProblem(path + ".on", "date",
                    Map.of("label", PreviewWords.deduction(scheme.deduction(event.code())))));
        } else {
            facts.occurred(event.code(), on);
        }
    }

    private static Facts read(Facts.Collector facts, Scheme scheme, List<FieldProblem> problems) {
        try {
            var read = facts.read();
            if (problems.isEmpty()) {
                return read;
            }
        } catch (FactsRefused unreadable) {
            problems.addAll(0, unreadable.findings().stream().map(finding -> problem(scheme, finding)).toList());
        }
        throw new InvalidInput(problems);
    }

    private static FieldProblem problem(Scheme scheme, Finding finding) {
        var path = "values." + PreviewWords.clean(finding.subject());
        var indicator = scheme.indicator(finding.subject());
        return indicator == null
                ? new FieldProblem(path, finding.code(), Map.of("label", PreviewWords.clean(finding.subject()), "scheme", scheme.id()))
                : new FieldProblem(path, finding.code(), Map.of("label", PreviewWords.indicator(indicator), "code", indicator.code(),
                        "choices", String.join(", ", indicator.kind().choices())));
    }

    private static InvalidInput refused(String path, String code, Map<String, Object> arguments) {
        return new InvalidInput(List.of(new FieldProblem(path, code, arguments)));
    }
}
