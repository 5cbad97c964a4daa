package org.shouxin.expert.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.shouxin.documents.Papers;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.expert.PersonalSight;
import org.shouxin.expert.SpecialtyGroup;
import org.shouxin.expert.Standing;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The expert pool: list, one expert, the work card. */
@Controller
class ExpertPages {

    private final ExpertDirectory experts;
    private final Organisation organisation;
    private final Photos photos;
    private final CodeAddress codes;
    private final Papers papers;
    private final PersonalSight personal;

    ExpertPages(ExpertDirectory experts, Organisation organisation, Photos photos, CodeAddress codes, Papers papers, PersonalSight personal) {
        this.experts = experts;
        this.organisation = organisation;
        this.photos = photos;
        this.codes = codes;
        this.papers = papers;
        this.personal = personal;
    }

    @GetMapping("/experts")
    String list(Actor actor, @ModelAttribute("filter") ExpertFilter filter, HtmxRequest htmx, Model model) {
        var page = experts.list(actor, filter.query());
        model.addAttribute("rows", page.items());
        model.addAllAttributes(filter.cursors().pager(filter.sorted(), page.next(), page.count(), page.capped()));
        if (htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest()) {
            return "expert/experts :: results";
        }
        model.addAttribute("groups", SpecialtyGroup.values());
        model.addAttribute("standings", Standing.values());
        return "expert/experts";
    }

    @GetMapping("/experts/{id}")
    String expert(Actor actor, @PathVariable String id, Model model) {
        var expert = experts.find(actor, id);
        model.addAttribute("expert", expert);
        model.addAttribute("bureau", organisation.bureau(expert.row().bureauId()).name());
        model.addAttribute("photo", photos.of(expert).isPresent());
        model.addAttribute("mayShow", personal.mayShow(actor, expert));
        return "expert/expert";
    }

    @GetMapping("/experts/{id}/work-card")
    String workCard(Actor actor, @PathVariable String id, Model model) {
        var expert = experts.find(actor, id);
        if (expert.card() == null) {
            throw new NotFound("work-card.unknown");
        }
        model.addAttribute("expert", expert);
        model.addAttribute("bureau", organisation.bureau(expert.row().bureauId()).name());
        model.addAttribute("photo", photos.of(expert).isPresent());
        model.addAttribute("qr", papers.qrPath(codes.of(expert.card().codeToken())));
        return "expert/work-card";
    }

    @GetMapping("/experts/{id}/photo")
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable String id) {
        return photos.answer(photos.of(experts.find(actor, id)));
    }
}
