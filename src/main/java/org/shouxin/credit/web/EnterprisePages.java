package org.shouxin.credit.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.shouxin.credit.EnterpriseContacts;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.credit.EnterpriseImports;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.EnterpriseStatus;
import org.shouxin.credit.HazardClass;
import org.shouxin.credit.Industries;
import org.shouxin.credit.Repairs;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.rulebook.CodeTables;
import org.shouxin.workflow.ProblemWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The registry of enterprises: the list, and one enterprise, which can be closed and reopened there. */
@Controller
@RequestMapping(EnterpriseFilter.ADDRESS)
class EnterprisePages {

    private final EnterpriseDirectory enterprises;
    private final EnterpriseContacts contacts;
    private final EnterpriseRegistry registry;
    private final Industries industries;
    private final Organisation organisation;
    private final CodeTables tables;
    private final ProblemWords words;

    EnterprisePages(EnterpriseDirectory enterprises, EnterpriseContacts contacts, EnterpriseRegistry registry, Industries industries,
            Organisation organisation, CodeTables tables, ProblemWords words) {
        this.enterprises = enterprises;
        this.contacts = contacts;
        this.registry = registry;
        this.industries = industries;
        this.organisation = organisation;
        this.tables = tables;
        this.words = words;
    }

    @GetMapping
    String list(Actor actor, @ModelAttribute("filter") EnterpriseFilter filter, HtmxRequest htmx, Locale locale, Model model) {
        var page = enterprises.list(actor, filter.query());
        model.addAttribute("rows", page.items());
        model.addAttribute("count", page.count());
        model.addAttribute("capped", page.capped());
        model.addAttribute("next", filter.cursors().next(filter.address(), page.next()));
        model.addAttribute("previous", filter.cursors().previous(filter.address()));
        model.addAttribute("names", new CodeNames(tables, locale));
        model.addAttribute("maintains", EnterpriseRegistry.maintains(actor));
        if (htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest()) {
            return "credit/enterprises :: results";
        }
        model.addAttribute("imports", EnterpriseImports.open(actor));
        model.addAttribute("towns", enterprises.towns(actor));
        model.addAttribute("industries", industries.bySection());
        model.addAttribute("hazards", HazardClass.values());
        model.addAttribute("statuses", EnterpriseStatus.values());
        return "credit/enterprises";
    }

    @GetMapping("/{id}")
    String enterprise(Actor actor, @PathVariable String id, Locale locale, Model model) {
        var enterprise = enterprises.find(actor, id);
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("mayShowContact", contacts.mayShow(actor, id));
        model.addAttribute("bureau", organisation.bureau(enterprise.row().bureauId()).name());
        model.addAttribute("names", new CodeNames(tables, locale));
        model.addAttribute("mayRepair", Repairs.open(actor, enterprise.row().bureauId()));
        model.addAttribute("key", Ids.next());
        model.asMap().putIfAbsent("errors", Map.of());
        return "credit/enterprise";
    }

    @PostMapping("/{id}/close")
    String close(Actor actor, @PathVariable String id, @RequestParam String reason, @RequestParam long version,
            @RequestParam(required = false) String idempotencyKey, Locale locale, Model model, HttpServletResponse response) {
        return turned(actor, id, reason, () -> registry.close(actor, id, reason, version, idempotencyKey), locale, model, response);
    }

    @PostMapping("/{id}/reopen")
    String reopen(Actor actor, @PathVariable String id, @RequestParam String reason, @RequestParam long version,
            @RequestParam(required = false) String idempotencyKey, Locale locale, Model model, HttpServletResponse response) {
        return turned(actor, id, reason, () -> registry.reopen(actor, id, reason, version, idempotencyKey), locale, model, response);
    }

    /** A refusal shows the enterprise as it is now, with the reason that was typed. */
    private String turned(Actor actor, String id, String reason, Runnable verb, Locale locale, Model model, HttpServletResponse response) {
        try {
            verb.run();
            return "redirect:" + EnterpriseFilter.ADDRESS + "/" + id;
        } catch (InvalidInput invalid) {
            response.setStatus(invalid.kind().status());
            model.addAttribute("errors", words.byField(invalid, locale));
        } catch (Conflict conflict) {
            response.setStatus(conflict.kind().status());
            model.addAttribute("refusal", words.of(conflict, locale));
        }
        model.addAttribute("reason", reason);
        return enterprise(actor, id, locale, model);
    }
}
