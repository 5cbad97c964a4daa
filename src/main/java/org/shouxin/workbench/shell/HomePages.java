package org.shouxin.workbench.shell;

import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door. */
@Controller
class HomePages {

    @GetMapping("/")
    String home(Actor actor) {
        return "redirect:" + Navigation.home(actor);
    }
}
