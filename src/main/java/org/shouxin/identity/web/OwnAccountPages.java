package org.shouxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.shouxin.identity.Directory;
import org.shouxin.identity.MailAddresses;
import org.shouxin.identity.OwnAccount;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: look, change the password, take it over with a one-time code. */
@Controller
class OwnAccountPages {

    private final OwnAccount own;
    private final Directory directory;
    private final MailAddresses mail;
    private final FormErrors errors;

    OwnAccountPages(OwnAccount own, Directory directory, MailAddresses mail, FormErrors errors) {
        this.own = own;
        this.mail = mail;
        this.directory = directory;
        this.errors = errors;
    }

    @GetMapping("/account")
    String account(Actor actor, Model model) {
        model.addAttribute("errors", Map.of());
        return page(actor, model);
    }

    @PostMapping("/account/password")
    String changePassword(Actor actor, @RequestParam String present, @RequestParam String password, @RequestParam String repeated,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            own.changePassword(actor, present, password, repeated, request.getRemoteAddr());
        } catch (Problem problem) {
            errors.show(problem, model, response);
            return page(actor, model);
        }
        return "redirect:/login?changed";
    }

    @PostMapping("/account/mail")
    String changeMail(Actor actor, @RequestParam String mailAddress, @RequestParam String mailLanguage, HttpServletResponse response, Model model) {
        try {
            mail.change(actor, mailAddress, Locale.forLanguageTag(mailLanguage));
        } catch (Problem problem) {
            errors.show(problem, model, response);
            var page = page(actor, model);
            model.addAttribute("mailAddress", mailAddress);
            return page;
        }
        return "redirect:/account?mail";
    }

    @GetMapping("/activate")
    String activation(Model model) {
        model.addAttribute("errors", Map.of());
        return "identity/activate";
    }

    @PostMapping("/activate")
    String activate(@RequestParam String code, @RequestParam String password, @RequestParam String repeated, HttpServletResponse response,
            Model model) {
        try {
            own.activate(code, password, repeated);
        } catch (Problem problem) {
            model.addAttribute("code", code);
            errors.show(problem, model, response);
            return "identity/activate";
        }
        return "redirect:/login?activated";
    }

    private String page(Actor actor, Model model) {
        directory.user(actor.userId()).ifPresent(user -> model.addAttribute("user", user));
        model.addAttribute("grants", actor.grants());
        var address = mail.of(actor.userId());
        model.addAttribute("mailAddress", address.map(MailAddresses.MailAddress::address).orElse(""));
        model.addAttribute("mailEnglish", address.filter(known -> known.language().getLanguage().equals("en")).isPresent());
        return "identity/own";
    }
}
