package org.shouxin.workbench.admin;

import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.Consistency;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Runs the checks of consistency on request, for system administrators and auditors. It changes nothing. */
@Controller
@RequestMapping("/admin/consistency")
class ConsistencyPages {

    private final Consistency consistency;

    ConsistencyPages(Consistency consistency) {
        this.consistency = consistency;
    }

    @GetMapping
    String look(Actor actor, Model model) {
        consistency.demandReader(actor);
        return page(actor, null, model);
    }

    @PostMapping
    String run(Actor actor, Model model) {
        return page(actor, consistency.run(actor), model);
    }

    private static String page(Actor actor, Consistency.Report report, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("opensAccounts", actor.has(Role.SYSADMIN));
        model.addAttribute("givesRoles", actor.has(Role.SECADMIN));
        return "workbench/consistency";
    }
}
