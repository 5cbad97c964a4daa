package org.shouxin.workbench.desk;

import java.time.LocalDate;
import java.util.List;
import org.shouxin.kernel.Actor;
import org.shouxin.workbench.shell.Flash;
import org.shouxin.workflow.Consultations;
import org.shouxin.workflow.Lending;
import org.shouxin.workflow.Returns;
import org.shouxin.workflow.TaskMarks;
import org.shouxin.workflow.Urges;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done with a task beside completing it. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskDeskPages {

    private static final String LIST = "redirect:/tasks?scope=last";

    private final Returns returns;
    private final Lending lending;
    private final Consultations consultations;
    private final Urges urges;
    private final TaskMarks marks;
    private final Flash flash;

    TaskDeskPages(Returns returns, Lending lending, Consultations consultations, Urges urges, TaskMarks marks, Flash flash) {
        this.returns = returns;
        this.lending = lending;
        this.consultations = consultations;
        this.urges = urges;
        this.marks = marks;
        this.flash = flash;
    }

    @PostMapping("/return")
    String giveBack(Actor actor, @PathVariable String id, @RequestParam String reason, @RequestParam String idempotencyKey, RedirectAttributes next) {
        returns.giveBack(actor, id, reason, idempotencyKey);
        return said(next, "page.desk.returned", LIST);
    }

    @PostMapping("/fetch")
    String fetch(Actor actor, @PathVariable String id, @RequestParam String reason, @RequestParam String idempotencyKey, RedirectAttributes next) {
        returns.fetch(actor, id, reason, idempotencyKey);
        return said(next, "page.desk.fetched", "redirect:/tasks?scope=mine");
    }

    @PostMapping("/lend")
    String lend(Actor actor, @PathVariable String id, @RequestParam String toUserId, @RequestParam String reason,
            @RequestParam String idempotencyKey, RedirectAttributes next) {
        lending.lend(actor, id, toUserId, reason, idempotencyKey);
        return said(next, "page.desk.lent", LIST);
    }

    @PostMapping("/give-back")
    String giveLentBack(Actor actor, @PathVariable String id, @RequestParam String reason, @RequestParam String idempotencyKey,
            RedirectAttributes next) {
        lending.giveBack(actor, id, reason, idempotencyKey);
        return said(next, "page.desk.givenBack", LIST);
    }

    @PostMapping("/recall")
    String recall(Actor actor, @PathVariable String id, @RequestParam String reason, @RequestParam String idempotencyKey, RedirectAttributes next) {
        lending.recall(actor, id, reason, idempotencyKey);
        return said(next, "page.desk.recalled", "redirect:/tasks/" + id);
    }

    @PostMapping("/ask")
    String ask(Actor actor, @PathVariable String id, @RequestParam(required = false) List<String> toUserId, @RequestParam String question,
            @RequestParam String idempotencyKey, RedirectAttributes next) {
        consultations.ask(actor, id, toUserId, question, idempotencyKey);
        return said(next, "page.desk.asked", "redirect:/tasks/" + id);
    }

    @PostMapping("/urge")
    String urge(Actor actor, @PathVariable String id, @RequestParam String reason, @RequestParam String idempotencyKey, RedirectAttributes next) {
        urges.urge(actor, id, reason, idempotencyKey);
        return said(next, "page.desk.urged", "redirect:/tasks/" + id);
    }

    /** @param on empty takes the note away */
    @PostMapping("/follow-up")
    String followUp(Actor actor, @PathVariable String id, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam String idempotencyKey, RedirectAttributes next) {
        marks.followUp(actor, id, on, idempotencyKey);
        return said(next, on == null ? "page.desk.followUpGone" : "page.desk.followUpNoted", "redirect:/tasks/" + id);
    }

    private String said(RedirectAttributes next, String key, String where) {
        flash.success(next, key);
        return where;
    }
}
