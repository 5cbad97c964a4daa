package org.shouxin.expert.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.List;
import org.shouxin.expert.Invitations;
import org.shouxin.expert.PastRecords;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.expert.RenewalFile;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.Cases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a recruitment adds to its case page: papers, the way to the expert, and the candidate's invitation. */
@Controller
@RequestMapping("/cases/{number}")
class RecruitmentPages {

    private final Cases cases;
    private final RecruitmentFile file;
    private final Invitations invitations;
    private final RenewalFile renewals;
    private final List<PastRecords> records;

    RecruitmentPages(Cases cases, RecruitmentFile file, Invitations invitations, RenewalFile renewals, ObjectProvider<PastRecords> records) {
        this.cases = cases;
        this.file = file;
        this.invitations = invitations;
        this.renewals = renewals;
        this.records = records.orderedStream().toList();
    }

    /** A panel for the case page, or a page of its own. */
    @GetMapping("/papers")
    String papers(Actor actor, @PathVariable String number, HtmxRequest htmx, Model model) {
        var found = cases.find(actor, number);
        model.addAttribute("number", found.number());
        model.addAttribute("appointment", file.of(found.number()).appointment());
        model.addAttribute("past", renewals.past(found.number()).orElse(null));
        model.addAttribute("records", records);
        model.addAttribute("mayInvite", invitations.mayInvite(actor, found.number()));
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "expert/papers :: panel" : "expert/papers";
    }

    @GetMapping("/invitation")
    String invitation(Actor actor, @PathVariable String number, Model model) {
        model.addAttribute("number", cases.find(actor, number).number());
        return "expert/invitation";
    }

    /** Shows the new code in the very answer, because it is nowhere kept. */
    @PostMapping("/invitation")
    String invite(Actor actor, @PathVariable String number, Model model) {
        model.addAttribute("number", cases.find(actor, number).number());
        model.addAttribute("invitation", invitations.renew(actor, number));
        return "expert/invitation";
    }
}
