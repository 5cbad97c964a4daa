package org.shouxin.workbench.admin;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.ConsistencyRuns;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks for the checks of consistency and shows how far they have come, for system administrators and auditors. */
@Controller
@RequestMapping("/admin/consistency")
class ConsistencyPages {

    private final ConsistencyRuns runs;

    ConsistencyPages(ConsistencyRuns runs) {
        this.runs = runs;
    }

    @GetMapping
    String look(Actor actor, HtmxRequest htmx, Model model) {
        model.addAttribute("run", runs.last(actor).orElse(null));
        model.addAttribute("opensAccounts", actor.has(Role.SYSADMIN));
        model.addAttribute("givesRoles", actor.has(Role.SECADMIN));
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "workbench/consistency :: progress" : "workbench/consistency";
    }

    @PostMapping
    String ask(Actor actor) {
        runs.ask(actor);
        return "redirect:/admin/consistency";
    }
}
