package org.shouxin.workbench.cases;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.List;
import java.util.Locale;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done with an enterprise, told in the words of the case page. */
@Controller
class EnterpriseTrailPages {

    private static final int ENTRIES = 20;

    private final EnterpriseDirectory enterprises;
    private final Timeline timeline;

    EnterpriseTrailPages(EnterpriseDirectory enterprises, Timeline timeline) {
        this.enterprises = enterprises;
        this.timeline = timeline;
    }

    @GetMapping("/credit/enterprises/{id}/trail")
    String trail(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Locale locale,
            HtmxRequest htmx, Model model) {
        var entries = enterprises.trail(actor, id, before, ENTRIES + 1);
        var shown = entries.subList(0, Math.min(ENTRIES, entries.size()));
        model.addAttribute("entries", timeline.of(shown, List.of(""), locale));
        model.addAttribute("id", id);
        model.addAttribute("more", entries.size() > ENTRIES ? shown.get(shown.size() - 1).sequence() : null);
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "workbench/enterprise-trail :: timeline" : "workbench/enterprise-trail";
    }
}
