package org.shouxin.workbench.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shouxin.identity.Exclusion;
import org.shouxin.identity.StandIn;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.workflow.Alarms;
import org.shouxin.workflow.CaseView;
import org.shouxin.workflow.Consultation;
import org.shouxin.workflow.Consultations;
import org.shouxin.workflow.Copies;
import org.shouxin.workflow.Deputising;
import org.shouxin.workflow.Returns;
import org.shouxin.workflow.SavedFilters;
import org.shouxin.workflow.TaskMarks;
import org.shouxin.workflow.TaskView;
import org.shouxin.workflow.Urges;
import org.shouxin.workflow.WorkItem;
import org.shouxin.workflow.WorkQuery;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of tasks show beside form and list: ways back, opinions, urges, alarms and one's own notes. */
@Component
public class TaskDesk {

    /**
     * What can be done with a task beside its form.
     *
     * @param onBehalfOf for whom the reader acts, or {@code null}
     * @param before     the step before, or {@code null} where there is no way back
     * @param lends      whether the reader may lend it or ask for opinions
     * @param recalls    whether the reader lent it
     * @param excluded   who is kept from a task that nobody may take; empty when somebody may
     */
    public record Operations(String onBehalfOf, Returns.Before before, boolean lends, boolean givesBack, boolean recalls, String lentBy,
            List<Consultation> opinions, boolean awaiting, boolean urges, Urges.Urged urged, boolean nobody,
            List<Exclusion> excluded, LocalDate followUpOn) {
    }

    /** What stands beside one row of the worklist. */
    public record Notes(boolean unread, LocalDate followUpOn, boolean followUpDue, int urged) {

        /** Whether the reader put it off to a later day. */
        public boolean putOff() {
            return followUpOn != null && !followUpDue;
        }
    }

    private final Returns returns;
    private final Deputising deputising;
    private final Consultations consultations;
    private final Urges urges;
    private final Copies copies;
    private final Alarms alarms;
    private final TaskMarks marks;
    private final SavedFilters filters;
    private final Clock clock;

    public TaskDesk(Returns returns, Deputising deputising, Consultations consultations, Urges urges, Copies copies, Alarms alarms,
            TaskMarks marks, SavedFilters filters, Clock clock) {
        this.returns = returns;
        this.deputising = deputising;
        this.consultations = consultations;
        this.urges = urges;
        this.copies = copies;
        this.alarms = alarms;
        this.marks = marks;
        this.filters = filters;
        this.clock = clock;
    }

    /** Adds what the page of one task needs, and notes that the reader has seen it. */
    public void fill(Model model, Actor actor, TaskView view) {
        var task = view.item();
        var holds = actor.userId().equals(task.assignee()) && view.actions().contains("draft");
        var lent = task.delegatedBy() != null;
        var opinions = consultations.ofCase(actor, task.caseNumber());
        var standIn = view.actions().isEmpty() ? null : Deputising.forTask(deputising.of(actor), task).map(StandIn::principal).orElse(null);
        var nobody = alarms.stands(task);
        var mark = marks.of(actor, List.of(task.taskId())).get(task.taskId());
        model.addAttribute("desk", new Operations(standIn, returns.of(actor, task).orElse(null), holds && !lent && task.role() != null,
                holds && lent, lent && task.delegatedBy().equals(actor.userId()), lent ? names(task) : null, opinions,
                opinions.stream().anyMatch(one -> one.open() && one.taskId().equals(task.taskId())), urges.may(actor, task),
                urges.of(List.of(task.taskId())).get(task.taskId()), nobody, nobody ? alarms.excluded(task) : List.of(),
                mark == null ? null : mark.followUpOn()));
        model.addAttribute("askable", holds ? consultations.colleagues(actor) : List.of());
        marks.seen(actor, task.taskId());
    }

    /** Adds what the worklist shows beside its rows and above them; the former is the answer, by task. */
    public Map<String, Notes> fill(Model model, Actor actor, List<WorkItem> items, WorkQuery query) {
        var ids = items.stream().map(WorkItem::taskId).toList();
        var own = marks.of(actor, ids);
        var urged = urges.of(ids);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var notes = items.stream().collect(Collectors.toMap(WorkItem::taskId, item -> {
            var mark = own.getOrDefault(item.taskId(), new TaskMarks.Mark(false, null));
            var day = mark.followUpOn();
            return new Notes(!mark.seen() && query.scope() != WorkQuery.Scope.BUREAU, day, day != null && !day.isAfter(today),
                    urged.containsKey(item.taskId()) ? urged.get(item.taskId()).times() : 0);
        }));
        model.addAttribute("notes", notes);
        model.addAttribute("savedFilters", filters.of(actor));
        model.addAttribute("opinionsAwaited", consultations.awaited(actor));
        model.addAttribute("alarmCount", alarms.count(actor));
        return notes;
    }

    /** Adds what the page of a case shows: opinions asked for, and to whom it can be copied. */
    public void fill(Model model, Actor actor, CaseView file) {
        model.addAttribute("opinions", consultations.ofCase(actor, file.number()));
        model.addAttribute("copyTo", copies.mayCopy(actor, file) ? copies.colleagues(actor) : List.of());
        model.addAttribute("deskKey", Ids.next());
    }

    private String names(WorkItem task) {
        return Objects.requireNonNullElse(returns.name(task.delegatedBy()), task.delegatedBy());
    }
}
