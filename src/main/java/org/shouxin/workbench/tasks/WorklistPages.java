package org.shouxin.workbench.tasks;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouxin.identity.StandIn;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Role;
import org.shouxin.workbench.desk.TaskDesk;
import org.shouxin.workbench.parts.DueDates;
import org.shouxin.workbench.parts.StepCatalogue;
import org.shouxin.workbench.shell.Shell;
import org.shouxin.workflow.Deputising;
import org.shouxin.workflow.WorkItem;
import org.shouxin.workflow.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The inbox: who has what to do. */
@Controller
class WorklistPages {

    /** The list as the reader left it, kept with the session. */
    private static final String LEFT = "worklist.left";

    private final Worklist worklist;
    private final StepCatalogue catalogue;
    private final DueDates dueDates;
    private final TaskDesk desk;
    private final Clock clock;

    WorklistPages(Worklist worklist, StepCatalogue catalogue, DueDates dueDates, TaskDesk desk, Clock clock) {
        this.worklist = worklist;
        this.catalogue = catalogue;
        this.dueDates = dueDates;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * One row as it is shown.
     *
     * @param principal for whom the reader would do it, or {@code null}
     * @param mine      whether the reader has claimed it
     * @param claimable whether a claim button makes sense
     * @param key       idempotency key of that button
     */
    record Row(WorkItem item, String principal, DueDates.Due due, boolean mine, boolean claimable, String key) {

        /** Whether the reader can go on with it now. */
        boolean doable() {
            return mine || claimable;
        }
    }

    /** @param count shown on the tab; counted up to 1,000 */
    record Tab(String scope, long count, boolean active) {
    }

    /** A list "as left" whose last page became empty meanwhile begins anew; what could not be read at all is not kept as left. */
    @GetMapping("/tasks")
    String list(Actor actor, @ModelAttribute("asked") WorklistFilter asked, HtmxRequest htmx, HttpSession session, Model model) {
        var counts = worklist.counts(actor);
        var wanted = asked.asLeft() && session.getAttribute(LEFT) instanceof WorklistFilter left ? left : asked;
        var filter = wanted.scope().isEmpty() || wanted.asLeft() ? wanted.in(firstScope(counts)) : wanted;
        var query = filter.query(clock);
        var page = worklist.page(actor, query);
        if (asked.asLeft() && page.items().isEmpty() && query.after() != null) {
            filter = filter.fromStart();
            query = filter.query(clock);
            page = worklist.page(actor, query);
        }
        if (!filter.equals(session.getAttribute(LEFT))) {
            session.setAttribute(LEFT, filter);
        }
        var standIns = worklist.standIns(actor);
        var due = dueDates.ofAll();
        model.addAttribute("filter", filter);
        var notes = desk.fill(model, actor, page.items(), query);
        var rows = page.items().stream().map(item -> row(actor, item, standIns, due.apply(item.dueAt()))).toList();
        if (asked.asLeft()) {
            rows.stream().filter(row -> row.doable() && !notes.get(row.item().taskId()).putOff()).findFirst()
                    .ifPresent(row -> model.addAttribute("upNext", row.item()));
        }
        model.addAttribute("rows", rows);
        model.addAttribute("count", page.count());
        model.addAttribute("capped", page.capped());
        model.addAttribute("next", filter.cursors().next(filter.sorted(), page.next()));
        model.addAttribute("previous", filter.cursors().previous(filter.sorted()));
        model.addAttribute("unsorted", filter.unsorted().text());
        model.addAttribute("key", Ids.next());
        model.addAttribute("savable", filter.sorted().text());
        model.addAttribute("here", filter.sorted().with("after", filter.after()).text());
        if (htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest()) {
            return "workbench/worklist :: results";
        }
        model.addAttribute(Shell.WAITING, counts.waiting());
        model.addAttribute("tabs", tabs(counts, standIns.isEmpty() ? null : worklist.deputised(actor), filter.scope()));
        model.addAttribute("overdue", counts.overdue());
        model.addAttribute("toFollowUp", worklist.toFollowUp(actor, query.scope(), LocalDate.ofInstant(clock.instant(), clock.getZone())));
        model.addAttribute("catalogue", catalogue);
        return "workbench/worklist";
    }

    /** One's own tasks first; who has none sees what waits for the group, and who only oversees sees the bureau. */
    private static String firstScope(Worklist.Counts counts) {
        if (counts.mine() > 0 || counts.groups() + counts.bureau() == 0) {
            return "mine";
        }
        return counts.groups() > 0 ? "groups" : "bureau";
    }

    /** @param deputised {@code null} for somebody who stands in for nobody */
    private static List<Tab> tabs(Worklist.Counts counts, Long deputised, String scope) {
        var all = new HashMap<String, Long>(Map.of("mine", counts.mine(), "groups", counts.groups(), "bureau", counts.bureau()));
        all.put("deputy", deputised);
        return Stream.of("mine", "groups", "deputy", "bureau").filter(one -> all.get(one) != null)
                .map(one -> new Tab(one, all.get(one), scope.equals(one))).toList();
    }

    private static Row row(Actor actor, WorkItem item, List<StandIn> standIns, DueDates.Due due) {
        var own = item.role() != null && actor.holds(Role.valueOf(item.role()), item.bureauId(), item.unitId());
        var standIn = own ? Optional.<StandIn>empty() : Deputising.forTask(standIns, item);
        var free = item.assignee() == null || standIn.filter(one -> item.assignee().equals(one.actor().onBehalfOf())).isPresent();
        return new Row(item, standIn.map(StandIn::principal).orElse(null), due, actor.userId().equals(item.assignee()),
                free && item.excluded() == null && (own || standIn.isPresent()), Ids.next());
    }
}
