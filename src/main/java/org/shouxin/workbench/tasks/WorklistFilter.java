package org.shouxin.workbench.tasks;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shouxin.kernel.Address;
import org.shouxin.kernel.Cursors;
import org.shouxin.workflow.WorkQuery;

/**
 * What the reader chose to see of the worklist, as it stands in the address. Unknown words fall back to the default: an old
 * bookmark shows a list, not an error.
 *
 * @param scope {@code mine}, {@code groups}, {@code deputy} or {@code bureau}; empty when the reader did not choose, {@code last}
 *              for the list as the reader left it
 * @param due   {@code overdue}, {@code today} or {@code week}; {@code followUp} for what the reader noted to come back to by today
 * @param sort  {@code due}, {@code created} or {@code case}, with a leading minus for descending
 */
public record WorklistFilter(String scope, String process, String step, String due, String q, String sort, String after,
        List<String> back) implements Serializable {

    /** Scope that stands for the list as the reader left it. */
    public static final String LAST = "last";
    private static final String FOLLOW_UP = "followUp";
    private static final int ROWS = 20;

    public WorklistFilter {
        scope = known(scope, List.of("mine", "groups", "deputy", "bureau", LAST), "");
        due = known(due, List.of("overdue", "today", "week", FOLLOW_UP), "");
        sort = known(sort, List.of("due", "-due", "created", "-created", "case", "-case"), "due");
        process = process == null ? "" : process;
        step = step == null ? "" : step;
        q = q == null ? "" : q.strip();
        back = back == null ? List.of() : List.copyOf(back);
    }

    boolean asLeft() {
        return scope.equals(LAST);
    }

    WorklistFilter in(String chosen) {
        return new WorklistFilter(chosen, process, step, due, q, sort, after, back);
    }

    /** The same list from its first page. */
    WorklistFilter fromStart() {
        return new WorklistFilter(scope, process, step, due, q, sort, null, List.of());
    }

    WorkQuery query(Clock clock) {
        var descending = sort.startsWith("-");
        return new WorkQuery(WorkQuery.Scope.valueOf(scope.toUpperCase(Locale.ROOT)), orNull(process), orNull(step),
                dueBefore(clock), orNull(q), WorkQuery.Sort.valueOf((descending ? sort.substring(1) : sort).toUpperCase(Locale.ROOT)),
                descending, cursors().after(), ROWS, due.equals(FOLLOW_UP) ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : null);
    }

    Cursors cursors() {
        return new Cursors(after, back);
    }

    /** This list without its sort and place, as sortable headers need it. */
    Address unsorted() {
        return new Address("/tasks").with("scope", scope).with("process", process).with("step", step).with("due", due).with("q", q);
    }

    Address sorted() {
        return sort.equals("due") ? unsorted() : unsorted().with("sort", sort);
    }

    /** Whether anything but the scope narrows the list. */
    public boolean narrowed() {
        return !process.isEmpty() || !step.isEmpty() || !due.isEmpty() || !q.isEmpty();
    }

    private Instant dueBefore(Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return switch (due) {
            case "overdue" -> clock.instant();
            case "today" -> today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
            case "week" -> today.plusDays(8).atStartOfDay(clock.getZone()).toInstant();
            default -> null;
        };
    }

    private static String known(String word, List<String> words, String otherwise) {
        return word != null && words.contains(word) ? word : otherwise;
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
