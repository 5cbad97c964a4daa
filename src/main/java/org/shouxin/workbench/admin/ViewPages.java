package org.shouxin.workbench.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Address;
import org.shouxin.kernel.Cursors;
import org.shouxin.kernel.Role;
import org.shouxin.privacy.ViewLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Who opened which record: for the auditor of the bureau, and for everybody about the own records. */
@Controller
class ViewPages {

    private final ViewLog views;
    private final Organisation organisation;
    private final Clock clock;

    ViewPages(ViewLog views, Organisation organisation, Clock clock) {
        this.views = views;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/admin/views")
    String all(Actor actor, @ModelAttribute("filter") ViewFilter filter, Model model) {
        fill(views.page(actor, filter.query(clock.getZone())), filter.cursors(), filter.address(), model);
        model.addAttribute("opensAccounts", actor.has(Role.SYSADMIN));
        model.addAttribute("givesRoles", actor.has(Role.SECADMIN));
        return "workbench/views";
    }

    @GetMapping("/account/views")
    String own(Actor actor, @RequestParam(required = false) String after, @RequestParam(required = false) List<String> back, Model model) {
        fill(views.ofOwn(actor, after), new Cursors(after, back), new Address("/account/views"), model);
        return "workbench/own-views";
    }

    private void fill(ViewLog.Page page, Cursors cursors, Address address, Model model) {
        Map<String, String> bureaus = page.items().stream().map(ViewLog.View::bureauId).distinct()
                .collect(Collectors.toMap(id -> id, id -> organisation.bureau(id).name()));
        model.addAttribute("rows", page.items());
        model.addAttribute("bureaus", bureaus);
        model.addAttribute("next", cursors.next(address, page.next()));
        model.addAttribute("previous", cursors.previous(address));
    }
}
