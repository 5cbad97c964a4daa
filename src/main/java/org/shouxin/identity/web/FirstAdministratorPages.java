package org.shouxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.shouxin.identity.FirstAdministrator;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The one page of an empty installation; once used, there is no such page. */
@Controller
@RequestMapping("/first-administrator")
class FirstAdministratorPages {

    private final FirstAdministrator first;
    private final FormErrors errors;

    FirstAdministratorPages(FirstAdministrator first, FormErrors errors) {
        this.first = first;
        this.errors = errors;
    }

    @GetMapping
    String form(Model model) {
        if (!first.open()) {
            throw new NotFound("page.unknown");
        }
        model.addAttribute("errors", Map.of());
        model.addAttribute("asked", new FirstAdministrator.Request("", "", "", "", "", "", "", "", ""));
        return "identity/first-administrator";
    }

    @PostMapping
    String found(@ModelAttribute FirstAdministrator.Request asked, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            model.addAttribute("code", first.found(asked, request.getRemoteAddr()));
            model.addAttribute("securityUsername", asked.securityUsername());
            return "identity/first-administrator-done";
        } catch (NotFound | Conflict gone) {
            throw gone;
        } catch (Problem problem) {
            model.addAttribute("asked", asked);
            errors.show(problem, model, response);
            return "identity/first-administrator";
        }
    }
}
