package org.shouxin.workbench.tasks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Duty;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.identity.UserView;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Role;
import org.shouxin.workbench.parts.CaseFiles;
import org.shouxin.workbench.parts.DueDates;
import org.shouxin.workbench.parts.FormValues;
import org.shouxin.workflow.Comments;
import org.shouxin.workflow.ProblemWords;
import org.shouxin.workflow.TaskView;
import org.shouxin.workflow.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one task shows: the form with its values, the facts beside it, files, comments, colleagues. */
@Component
class TaskPageModel {

    private final FormValues forms;
    private final DueDates dueDates;
    private final ProblemWords words;
    private final CaseFiles files;
    private final Comments comments;
    private final Directory directory;
    private final SeparationOfDuties separation;

    TaskPageModel(FormValues forms, DueDates dueDates, ProblemWords words, CaseFiles files, Comments comments,
            Directory directory, SeparationOfDuties separation) {
        this.forms = forms;
        this.dueDates = dueDates;
        this.words = words;
        this.files = files;
        this.comments = comments;
        this.directory = directory;
        this.separation = separation;
    }

    void fill(Model model, Actor actor, TaskView task) {
        var item = task.item();
        model.addAttribute("task", task);
        model.addAttribute("item", item);
        model.addAttribute("stepKey", "model." + item.processKey() + "." + item.taskKey());
        model.addAttribute("due", dueDates.of(item.dueAt()));
        model.addAttribute("mine", actor.userId().equals(item.assignee()));
        model.addAttribute("schema", forms.write(task.form()));
        model.addAttribute("values", forms.write(task.values()));
        model.addAttribute("key", Ids.next());
        model.addAttribute("colleagues", task.actions().contains("handOver") ? colleagues(actor, item) : List.of());
        model.addAttribute("documents", files.of(item.caseNumber()));
        model.addAttribute("documentKinds", CaseFiles.KINDS);
        model.addAttribute("comments", comments.of(actor, item.caseNumber()));
    }

    /** Puts back what was typed, with the reasons why it was not taken. */
    void refuse(Model model, Map<String, Object> typed, Problem problem, Locale locale) {
        model.addAttribute("values", forms.write(typed));
        model.addAttribute("unsaved", true);
        if (problem instanceof InvalidInput invalid) {
            model.addAttribute("errors", forms.errors(words.fields(invalid, locale)));
        } else {
            model.addAttribute("refusal", words.of(problem, locale));
        }
    }

    /** Who could take the task over: enabled holders of the same role whom separation of duties does not exclude. */
    private List<UserView> colleagues(Actor actor, WorkItem item) {
        if (item.role() == null) {
            return List.of();
        }
        return directory.holding(role(item.role()), item.bureauId(), item.unitId()).stream()
                .filter(user -> !user.personId().equals(actor.personId()))
                .filter(user -> item.duty() == null
                        || separation.exclusion(item.caseNumber(), user.personId(), Duty.valueOf(item.duty())).isEmpty())
                .toList();
    }

    private static Role role(String name) {
        return Role.ofGroup(name);
    }
}
