package org.shouxin.workbench.tasks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Problem;
import org.shouxin.workbench.desk.TaskDesk;
import org.shouxin.workbench.parts.CaseFiles;
import org.shouxin.workbench.parts.DraftDifference;
import org.shouxin.workbench.parts.DueDates;
import org.shouxin.workbench.parts.FormValues;
import org.shouxin.workbench.parts.RefusedForm;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Comments;
import org.shouxin.workflow.TaskView;
import org.shouxin.workflow.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one task shows: the form with its values, the facts beside it, files, comments, colleagues. */
@Component
class TaskPageModel {

    private final FormValues forms;
    private final DueDates dueDates;
    private final RefusedForm refusals;
    private final Tasks tasks;
    private final Cases cases;
    private final Attachments attachments;
    private final Comments comments;
    private final TaskDesk desk;

    TaskPageModel(FormValues forms, DueDates dueDates, RefusedForm refusals, Tasks tasks, Cases cases, Attachments attachments,
            Comments comments, TaskDesk desk) {
        this.forms = forms;
        this.dueDates = dueDates;
        this.refusals = refusals;
        this.tasks = tasks;
        this.cases = cases;
        this.attachments = attachments;
        this.comments = comments;
        this.desk = desk;
    }

    void fill(Model model, Actor actor, TaskView task) {
        var item = task.item();
        var mayAct = cases.mayAct(actor, item.caseNumber());
        model.addAttribute("mayAct", mayAct);
        model.addAttribute("task", task);
        model.addAttribute("item", item);
        model.addAttribute("stepKey", "model." + item.processKey() + "." + item.taskKey());
        model.addAttribute("due", dueDates.of(item.dueAt()));
        model.addAttribute("mine", actor.userId().equals(item.assignee()));
        model.addAttribute("schema", forms.write(task.form()));
        model.addAttribute("values", forms.write(task.values()));
        model.addAttribute("key", Ids.next());
        model.addAttribute("colleagues", task.actions().contains("handOver") ? tasks.receivers(actor, item.taskId()) : List.of());
        model.addAttribute("documents", CaseFiles.slots(attachments.of(actor, item.caseNumber())));
        model.addAttribute("documentKinds", mayAct ? CaseFiles.kinds(cases.find(actor, item.caseNumber()).processKey()) : List.of());
        model.addAttribute("comments", comments.of(actor, item.caseNumber()));
        desk.fill(model, actor, task);
    }

    /** Puts back what was typed, with the reasons why it was not taken; a stale draft is laid beside the stored one. */
    void refuse(Model model, TaskView task, Map<String, Object> typed, Problem problem, Locale locale) {
        refusals.tell(model, typed, problem, locale);
        if (problem.code().equals("draft.stale")) {
            model.addAttribute("versions", DraftDifference.of(task.form(), task.values(), typed));
        }
    }
}
