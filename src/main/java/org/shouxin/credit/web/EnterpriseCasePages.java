package org.shouxin.credit.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.workflow.StartDrafts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins a case about an enterprise from its page: the form opens in the enterprise's bureau with its code filled in. */
@Controller
@RequestMapping(EnterpriseFilter.ADDRESS + "/{id}/cases")
class EnterpriseCasePages {

    private static final Set<String> PROCESSES = Set.of("enterprise-assessment", "credit-repair");
    /** Key of the field in the start forms of both. */
    private static final String CODE = "creditCode";

    private final EnterpriseDirectory enterprises;
    private final StartDrafts drafts;

    EnterpriseCasePages(EnterpriseDirectory enterprises, StartDrafts drafts) {
        this.enterprises = enterprises;
        this.drafts = drafts;
    }

    @PostMapping
    String begin(Actor actor, @PathVariable String id, @RequestParam String process, @RequestParam String idempotencyKey) {
        var row = enterprises.find(actor, id).row();
        if (!PROCESSES.contains(process)) {
            throw new BadRequest("parameter.invalid", Map.of("name", "process"));
        }
        var draft = drafts.begin(actor, process, row.bureauId(), idempotencyKey);
        var begun = drafts.open(actor, draft, Locale.ROOT);
        if (begun.values().isEmpty()) {
            drafts.save(actor, draft, Map.of(CODE, row.creditCode()), begun.version(), null);
        }
        return "redirect:/drafts/" + draft;
    }
}
