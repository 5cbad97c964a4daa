package org.shouxin.workbench.desk;

import java.util.List;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.workbench.shell.Flash;
import org.shouxin.workflow.Alarms;
import org.shouxin.workflow.Consultations;
import org.shouxin.workflow.Copies;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What colleagues ask and show each other, and the tasks that nobody may take. */
@Controller
class OpinionPages {

    private final Consultations consultations;
    private final Copies copies;
    private final Alarms alarms;
    private final Flash flash;

    OpinionPages(Consultations consultations, Copies copies, Alarms alarms, Flash flash) {
        this.consultations = consultations;
        this.copies = copies;
        this.alarms = alarms;
        this.flash = flash;
    }

    @GetMapping("/opinions")
    String opinions(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", consultations.awaiting(actor, page));
        model.addAttribute("key", Ids.next());
        return "workbench/opinions";
    }

    @PostMapping("/opinions/{id}/answer")
    String answer(Actor actor, @PathVariable String id, @RequestParam String opinion, @RequestParam String idempotencyKey, RedirectAttributes next) {
        consultations.answer(actor, id, opinion, idempotencyKey);
        flash.success(next, "page.desk.answered");
        return "redirect:/opinions";
    }

    @PostMapping("/cases/{number}/copies")
    String copy(Actor actor, @PathVariable String number, @RequestParam(required = false) List<String> toUserId,
            @RequestParam(defaultValue = "") String remark, @RequestParam String idempotencyKey, RedirectAttributes next) {
        copies.copy(actor, number, toUserId, remark, idempotencyKey);
        flash.success(next, "page.desk.copied");
        return "redirect:/cases/" + number;
    }

    @GetMapping("/alarms")
    String alarms(Actor actor, Model model) {
        model.addAttribute("alarms", alarms.standing(actor));
        return "workbench/alarms";
    }
}
