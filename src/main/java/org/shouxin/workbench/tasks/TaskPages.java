package org.shouxin.workbench.tasks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.shouxin.workbench.parts.FormValues;
import org.shouxin.workbench.shell.Flash;
import org.shouxin.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one task and everything that can be done there. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPages {

    private static final String PAGE = "workbench/task";
    private static final String NEXT = "redirect:/tasks?scope=" + WorklistFilter.LAST;

    private final Tasks tasks;
    private final TaskPageModel page;
    private final FormValues forms;
    private final Flash flash;

    TaskPages(Tasks tasks, TaskPageModel page, FormValues forms, Flash flash) {
        this.tasks = tasks;
        this.page = page;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String id, Locale locale, Model model) {
        page.fill(model, actor, tasks.view(actor, id, locale));
        return PAGE;
    }

    /** @param returnTo the list the button stood in; empty for the task's own page */
    @PostMapping("/claim")
    String claim(Actor actor, @PathVariable String id, @RequestParam String idempotencyKey,
            @RequestParam(defaultValue = "") String returnTo, RedirectAttributes next) {
        tasks.claim(actor, id, idempotencyKey);
        flash.success(next, "page.task.claimed");
        return "redirect:" + (isWorklist(returnTo) ? returnTo : "/tasks/" + id);
    }

    @PostMapping("/release")
    String release(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String reason,
            @RequestParam String idempotencyKey, RedirectAttributes next) {
        tasks.release(actor, id, reason, idempotencyKey);
        flash.success(next, "page.task.released");
        return NEXT;
    }

    @PostMapping("/hand-over")
    String handOver(Actor actor, @PathVariable String id, @RequestParam String toUserId, @RequestParam String reason,
            @RequestParam String idempotencyKey, RedirectAttributes next) {
        tasks.handOver(actor, id, toUserId, reason, idempotencyKey);
        flash.success(next, "page.task.handedOver");
        return NEXT;
    }

    @PostMapping("/draft")
    String draft(Actor actor, @PathVariable String id, @RequestParam String values, @RequestParam long draftVersion,
            @RequestParam String idempotencyKey, Locale locale, Model model, HttpServletResponse response, RedirectAttributes next) {
        var typed = forms.read(values);
        try {
            tasks.saveDraft(actor, id, typed, draftVersion, idempotencyKey);
        } catch (Conflict conflict) {
            return again(actor, id, typed, conflict, locale, model, response);
        }
        flash.success(next, "page.form.draftSaved");
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/complete")
    String complete(Actor actor, @PathVariable String id, @RequestParam String values, @RequestParam String idempotencyKey,
            @RequestParam(defaultValue = "") String caseNumber, Locale locale, Model model, HttpServletResponse response,
            RedirectAttributes next) {
        var typed = forms.read(values);
        try {
            tasks.complete(actor, id, typed, idempotencyKey);
        } catch (InvalidInput | Refused refusal) {
            return again(actor, id, typed, refusal, locale, model, response);
        }
        flash.success(next, "page.task.completed", caseNumber);
        return NEXT;
    }

    /** The same page with what was typed; a task that is gone meanwhile says so by itself while it is looked up. */
    private String again(Actor actor, String id, Map<String, Object> typed, Problem problem, Locale locale, Model model,
            HttpServletResponse response) {
        var task = tasks.view(actor, id, locale);
        page.fill(model, actor, task);
        page.refuse(model, task, typed, problem, locale);
        response.setStatus(problem.kind().status());
        return PAGE;
    }

    private static boolean isWorklist(String address) {
        return address.equals("/tasks") || address.startsWith("/tasks?");
    }
}
