package org.shouxin.rules.web;

import org.shouxin.kernel.Actor;
import org.shouxin.rules.Recomputation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was decided in a case, by which rules, and what comes out when it is computed again. */
@Controller
class DecisionPages {

    private final Recomputation recomputation;

    DecisionPages(Recomputation recomputation) {
        this.recomputation = recomputation;
    }

    @GetMapping("/cases/{number}/decisions")
    String decisions(Actor actor, @PathVariable String number, Model model) {
        model.addAttribute("decisions", recomputation.of(actor, number));
        model.addAttribute("number", number);
        return "rules/decisions";
    }
}
