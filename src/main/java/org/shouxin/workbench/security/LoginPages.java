package org.shouxin.workbench.security;

import java.security.Principal;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door. */
@Controller
class LoginPages {

    private final ObjectProvider<DemoAccounts> demo;

    LoginPages(ObjectProvider<DemoAccounts> demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String login(Principal signedIn, Model model) {
        if (signedIn != null) {
            return "redirect:/";
        }
        demo.ifAvailable(accounts -> model.addAttribute("demoAccounts", List.copyOf(accounts.listed())));
        return "workbench/login";
    }
}
