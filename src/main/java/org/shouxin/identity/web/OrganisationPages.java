package org.shouxin.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouxin.identity.Organisation;
import org.shouxin.identity.OrganisationAdministration;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bureaus and their towns, sections and brigades. */
@Controller
@RequestMapping("/admin/organisation")
class OrganisationPages {

    private final Organisation organisation;
    private final OrganisationAdministration administration;
    private final FormErrors errors;
    private final Notice notice;

    OrganisationPages(Organisation organisation, OrganisationAdministration administration, FormErrors errors, Notice notice) {
        this.organisation = organisation;
        this.administration = administration;
        this.errors = errors;
        this.notice = notice;
    }

    @GetMapping
    String view(Actor actor, Model model) {
        model.addAttribute("errors", Map.of());
        return page(actor, model);
    }

    @PostMapping("/units")
    String addUnit(Actor actor, @RequestParam String bureauId, @RequestParam String kind, @RequestParam String name,
            @RequestParam(required = false) String idempotencyKey, Model model, HttpServletResponse response, RedirectAttributes next) {
        return entered(actor, () -> administration.addUnit(actor, bureauId, kind, name, idempotencyKey), model, response, next);
    }

    @PostMapping("/bureaus")
    String addBureau(Actor actor, @RequestParam String division, @RequestParam String bureauName,
            @RequestParam(required = false) String idempotencyKey, Model model, HttpServletResponse response, RedirectAttributes next) {
        return entered(actor, () -> administration.addBureau(actor, division, bureauName, idempotencyKey), model, response, next);
    }

    private String entered(Actor actor, Runnable verb, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            verb.run();
        } catch (InvalidInput | Conflict refused) {
            errors.show((Problem) refused, model, response);
            return page(actor, model);
        }
        notice.done(next, "page.organisation.entered");
        return "redirect:/admin/organisation";
    }

    private String page(Actor actor, Model model) {
        var bureaus = new LinkedHashMap<Organisation.Bureau, List<Organisation.Unit>>();
        var ids = actor.bureausAs(Set.of(Role.SYSADMIN, Role.SECADMIN));
        if (ids.isEmpty()) {
            throw new Forbidden("admin.only");
        }
        ids.stream().sorted().forEach(id -> bureaus.put(organisation.bureau(id), organisation.unitsOf(id)));
        model.addAttribute("key", Ids.next());
        model.addAttribute("bureaus", bureaus);
        model.addAttribute("kinds", List.of("TOWN", "SECTION", "BRIGADE"));
        model.addAttribute("opensAccounts", actor.has(Role.SYSADMIN));
        model.addAttribute("givesRoles", actor.has(Role.SECADMIN));
        return "identity/organisation";
    }
}
