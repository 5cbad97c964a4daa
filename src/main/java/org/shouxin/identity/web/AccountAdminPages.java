package org.shouxin.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouxin.identity.AccountAdministration;
import org.shouxin.identity.AccountList;
import org.shouxin.identity.Organisation;
import org.shouxin.identity.RoleAdministration;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts, for the system administrator who opens and shuts them and the security administrator who gives roles. */
@Controller
@RequestMapping("/admin/accounts")
class AccountAdminPages {

    private final AccountList list;
    private final AccountAdministration administration;
    private final RoleAdministration roles;
    private final Organisation organisation;
    private final FormErrors errors;
    private final Notice notice;

    AccountAdminPages(AccountList list, AccountAdministration administration, RoleAdministration roles, Organisation organisation,
            FormErrors errors, Notice notice) {
        this.list = list;
        this.administration = administration;
        this.roles = roles;
        this.organisation = organisation;
        this.errors = errors;
        this.notice = notice;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("page", list.page(actor, q, page));
        return framed(actor, model, "identity/accounts");
    }

    @GetMapping("/new")
    String form(Actor actor, Model model) {
        model.addAttribute("account", AccountForm.EMPTY);
        return form(actor, model, Map.of());
    }

    @PostMapping
    String create(Actor actor, @ModelAttribute AccountForm form, @RequestParam(required = false) String idempotencyKey, Model model,
            HttpServletResponse response) {
        try {
            return code(actor, administration.create(actor, form.request(), idempotencyKey), model);
        } catch (Forbidden elsewhere) {
            throw elsewhere;
        } catch (Problem problem) {
            model.addAttribute("account", form);
            errors.show(problem, model, response);
            return form(actor, model, null);
        }
    }

    @GetMapping("/{id}")
    String view(Actor actor, @PathVariable String id, Model model) {
        var account = list.view(actor, id);
        var units = new LinkedHashMap<String, String>();
        var bureaus = new LinkedHashMap<String, String>();
        account.grants().stream().map(grant -> grant.bureauId()).distinct().forEach(bureau -> {
            bureaus.put(bureau, organisation.bureau(bureau).name());
            organisation.unitsOf(bureau).forEach(unit -> units.put(unit.id(), unit.name()));
        });
        model.addAttribute("account", account);
        model.addAttribute("unitNames", units);
        model.addAttribute("bureauNames", bureaus);
        model.addAttribute("choices", choices(actor, Role.SECADMIN));
        model.addAttribute("roles", Role.values());
        model.addAttribute("own", account.id().equals(actor.userId()));
        return framed(actor, model, "identity/account");
    }

    @PostMapping("/{id}/reset")
    String reset(Actor actor, @PathVariable String id, Model model) {
        return code(actor, administration.reset(actor, id), model);
    }

    @PostMapping("/{id}/disable")
    String disable(Actor actor, @PathVariable String id, @RequestParam String reason, @RequestParam(required = false) String idempotencyKey,
            RedirectAttributes next) {
        administration.disable(actor, id, reason, idempotencyKey);
        return back(id, next, "page.account.disabled");
    }

    @PostMapping("/{id}/enable")
    String enable(Actor actor, @PathVariable String id, @RequestParam String reason, @RequestParam(required = false) String idempotencyKey,
            RedirectAttributes next) {
        administration.enable(actor, id, reason, idempotencyKey);
        return back(id, next, "page.account.enabled");
    }

    @PostMapping("/{id}/api")
    String api(Actor actor, @PathVariable String id, @RequestParam boolean allowed, @RequestParam(required = false) String idempotencyKey,
            RedirectAttributes next) {
        administration.allowApi(actor, id, allowed, idempotencyKey);
        return back(id, next, allowed ? "page.account.apiAllowed" : "page.account.apiForbidden");
    }

    @PostMapping("/{id}/require-change")
    String requireChange(Actor actor, @PathVariable String id, @RequestParam(required = false) String idempotencyKey, RedirectAttributes next) {
        administration.requireChange(actor, id, idempotencyKey);
        return back(id, next, "page.account.changeRequired");
    }

    @PostMapping("/{id}/roles")
    String give(Actor actor, @PathVariable String id, @RequestParam Role role, @RequestParam String place,
            @RequestParam(required = false) String idempotencyKey, RedirectAttributes next) {
        var at = Place.of(place);
        roles.give(actor, id, role, at.bureauId(), at.unitId(), idempotencyKey);
        return back(id, next, "page.account.roleGiven");
    }

    @PostMapping("/{id}/roles/take")
    String take(Actor actor, @PathVariable String id, @RequestParam Role role, @RequestParam String place,
            @RequestParam(required = false) String idempotencyKey, RedirectAttributes next) {
        var at = Place.of(place);
        roles.take(actor, id, role, at.bureauId(), at.unitId(), idempotencyKey);
        return back(id, next, "page.account.roleTaken");
    }

    private String form(Actor actor, Model model, Map<String, String> none) {
        if (!actor.has(Role.SYSADMIN)) {
            throw new Forbidden("admin.sysadminOnly");
        }
        if (none != null) {
            model.addAttribute("errors", none);
        }
        model.addAttribute("choices", choices(actor, Role.SYSADMIN));
        return framed(actor, model, "identity/account-new");
    }

    private String code(Actor actor, AccountAdministration.OneTimeCode code, Model model) {
        model.addAttribute("issued", code);
        return framed(actor, model, "identity/account-code");
    }

    private Map<Organisation.Bureau, List<Organisation.Unit>> choices(Actor actor, Role role) {
        var choices = new LinkedHashMap<Organisation.Bureau, List<Organisation.Unit>>();
        actor.bureausAs(Set.of(role)).stream().sorted()
                .forEach(id -> choices.put(organisation.bureau(id), organisation.unitsOf(id)));
        return choices;
    }

    private String back(String id, RedirectAttributes next, String key) {
        notice.done(next, key);
        return "redirect:/admin/accounts/" + id;
    }

    private static String framed(Actor actor, Model model, String view) {
        model.addAttribute("key", Ids.next());
        model.addAttribute("opensAccounts", actor.has(Role.SYSADMIN));
        model.addAttribute("givesRoles", actor.has(Role.SECADMIN));
        return view;
    }
}
