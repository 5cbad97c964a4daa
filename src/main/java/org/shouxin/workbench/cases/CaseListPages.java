package org.shouxin.workbench.cases;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.workbench.parts.StepCatalogue;
import org.shouxin.workflow.CaseView;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.StartDrafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of cases the reader may see. */
@Controller
class CaseListPages {

    private final Cases cases;
    private final StartDrafts drafts;
    private final StepCatalogue catalogue;
    private final Directory directory;

    CaseListPages(Cases cases, StartDrafts drafts, StepCatalogue catalogue, Directory directory) {
        this.cases = cases;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.directory = directory;
    }

    @GetMapping("/cases")
    String list(Actor actor, @ModelAttribute("filter") CaseFilter filter, HtmxRequest htmx, Model model) {
        var page = cases.list(actor, filter.query());
        model.addAttribute("rows", page.items());
        model.addAttribute("names", directory.names(page.items().stream().map(CaseView::startedBy).filter(Objects::nonNull)
                .collect(Collectors.toSet())));
        model.addAllAttributes(filter.cursors().pager(filter.address(), page.next(), page.count(), page.capped()));
        model.addAttribute("mayStart", !drafts.startable(actor).isEmpty());
        if (htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest()) {
            return "workbench/cases :: results";
        }
        model.addAttribute("catalogue", catalogue);
        return "workbench/cases";
    }
}
