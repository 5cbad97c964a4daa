package org.shouxin.credit.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.Locale;
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
import org.shouxin.kernel.Ids;
import org.shouxin.rulebook.CodeTables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The registry of enterprises: the list and one enterprise. */
@Controller
@RequestMapping(EnterpriseFilter.ADDRESS)
class EnterprisePages {

    private final EnterpriseDirectory enterprises;
    private final EnterpriseContacts contacts;
    private final Industries industries;
    private final Organisation organisation;
    private final CodeTables tables;

    EnterprisePages(EnterpriseDirectory enterprises, EnterpriseContacts contacts, Industries industries, Organisation organisation, CodeTables tables) {
        this.enterprises = enterprises;
        this.contacts = contacts;
        this.industries = industries;
        this.organisation = organisation;
        this.tables = tables;
    }

    @GetMapping
    String list(Actor actor, @ModelAttribute("filter") EnterpriseFilter filter, HtmxRequest htmx, Locale locale, Model model) {
        var page = enterprises.list(actor, filter.query());
        model.addAttribute("rows", page.items());
        model.addAttribute("count", page.count());
        model.addAttribute("capped", page.capped());
        model.addAttribute("next", filter.next(page.next()));
        model.addAttribute("previous", filter.previous());
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
        return "credit/enterprise";
    }
}
