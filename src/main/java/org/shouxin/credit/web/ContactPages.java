package org.shouxin.credit.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.shouxin.credit.EnterpriseContacts;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.TooMany;
import org.shouxin.workflow.ProblemWords;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks why, then shows the contact of an enterprise in this very answer. */
@Controller
@RequestMapping(EnterpriseFilter.ADDRESS + "/{id}/contact")
class ContactPages {

    private final EnterpriseContacts contacts;
    private final ProblemWords words;

    ContactPages(EnterpriseContacts contacts, ProblemWords words) {
        this.contacts = contacts;
        this.words = words;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable String id, HtmxRequest htmx, Model model) {
        if (!contacts.mayShow(actor, id)) {
            throw new Forbidden("personal.role");
        }
        return panel(id, htmx, model);
    }

    @PostMapping
    String show(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String reason, HtmxRequest htmx, Locale locale, Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            model.addAttribute("fields", contacts.inFull(actor, id, reason));
        } catch (InvalidInput | TooMany refusal) {
            refused(refusal, locale, model, response);
        }
        return panel(id, htmx, model);
    }

    private void refused(Problem refusal, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", words.of(refusal, locale));
        model.addAttribute("faults", refusal instanceof InvalidInput invalid ? words.fields(invalid, locale) : List.of());
    }

    private static String panel(String id, HtmxRequest htmx, Model model) {
        model.addAttribute("enterprise", id);
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "credit/contact :: content" : "credit/contact";
    }
}
