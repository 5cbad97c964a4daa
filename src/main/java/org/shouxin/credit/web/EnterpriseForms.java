package org.shouxin.credit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.HazardClass;
import org.shouxin.credit.Industries;
import org.shouxin.credit.TypedEnterprise;
import org.shouxin.identity.Organisation.Bureau;
import org.shouxin.identity.Organisation.Unit;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
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

/** Forms to enter an enterprise and to change it. What was typed stays when it is refused. */
@Controller
@RequestMapping(EnterpriseFilter.ADDRESS)
class EnterpriseForms {

    private static final String FORM = "credit/enterprise-form";

    private final EnterpriseRegistry registry;
    private final EnterpriseDirectory enterprises;
    private final Industries industries;
    private final CodeTables tables;
    private final ProblemWords words;

    EnterpriseForms(EnterpriseRegistry registry, EnterpriseDirectory enterprises, Industries industries, CodeTables tables, ProblemWords words) {
        this.registry = registry;
        this.enterprises = enterprises;
        this.industries = industries;
        this.tables = tables;
        this.words = words;
    }

    @GetMapping("/new")
    String blank(Actor actor, Locale locale, Model model) {
        var division = registry.bureaus(actor).get(0).division();
        return form(actor, null, TypedEnterprise.blank(division), locale, model);
    }

    @PostMapping
    String register(Actor actor, @ModelAttribute TypedEnterprise typed, @RequestParam(required = false) String idempotencyKey, Locale locale,
            Model model, HttpServletResponse response) {
        try {
            return "redirect:" + EnterpriseFilter.ADDRESS + "/" + registry.register(actor, typed, idempotencyKey);
        } catch (InvalidInput | Conflict refused) {
            refuse((Problem) refused, locale, model, response);
            return form(actor, null, typed, locale, model);
        }
    }

    @GetMapping("/{id}/change")
    String known(Actor actor, @PathVariable String id, Locale locale, Model model) {
        var enterprise = enterprises.find(actor, id);
        if (!enterprise.maintained()) {
            throw new Forbidden("enterprise.maintainers-only");
        }
        model.addAttribute("version", enterprise.version());
        return form(actor, id, enterprise.typed(), locale, model);
    }

    @PostMapping("/{id}/change")
    String change(Actor actor, @PathVariable String id, @ModelAttribute TypedEnterprise typed, @RequestParam long version,
            @RequestParam(required = false) String idempotencyKey, Locale locale, Model model, HttpServletResponse response) {
        try {
            registry.change(actor, id, typed, version, idempotencyKey);
            return "redirect:" + EnterpriseFilter.ADDRESS + "/" + id;
        } catch (InvalidInput | Conflict refused) {
            refuse((Problem) refused, locale, model, response);
            model.addAttribute("version", version);
            return form(actor, id, typed, locale, model);
        }
    }

    private void refuse(Problem refused, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(refused.kind().status());
        if (refused instanceof InvalidInput invalid) {
            model.addAttribute("errors", words.byField(invalid, locale));
        } else {
            model.addAttribute("refusal", words.of(refused, locale));
        }
    }

    private String form(Actor actor, String id, TypedEnterprise typed, Locale locale, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        var bureaus = new LinkedHashMap<Bureau, List<Unit>>();
        registry.bureaus(actor).forEach(bureau -> bureaus.put(bureau, registry.towns(bureau.id())));
        model.addAttribute("bureaus", bureaus);
        model.addAttribute("industries", industries.bySection());
        model.addAttribute("hazards", HazardClass.values());
        model.addAttribute("names", new CodeNames(tables, locale));
        model.addAttribute("key", Ids.next());
        model.asMap().putIfAbsent("errors", Map.of());
        return FORM;
    }
}
