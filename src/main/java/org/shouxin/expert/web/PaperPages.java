package org.shouxin.expert.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.shouxin.documents.Disposition;
import org.shouxin.documents.Papers;
import org.shouxin.expert.CommitmentOutcome;
import org.shouxin.expert.Districts;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.NotFound;
import org.shouxin.workflow.Cases;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Papers of a recruitment as PDF. They are official Chinese papers in every language of the product.
 *
 * @article WJ-7,WJ-A1,WJ-A2
 */
@Controller
class PaperPages {

    private static final Locale PAPER = Locale.SIMPLIFIED_CHINESE;

    private final ExpertDirectory experts;
    private final RecruitmentFile file;
    private final Cases cases;
    private final RegistrationPaper registration;
    private final Districts districts;
    private final Organisation organisation;
    private final Photos photos;
    private final CodeAddress codes;
    private final Papers papers;
    private final Clock clock;

    PaperPages(ExpertDirectory experts, RecruitmentFile file, Cases cases, RegistrationPaper registration, Districts districts,
            Organisation organisation, Photos photos, CodeAddress codes, Papers papers, Clock clock) {
        this.experts = experts;
        this.file = file;
        this.cases = cases;
        this.registration = registration;
        this.districts = districts;
        this.organisation = organisation;
        this.photos = photos;
        this.codes = codes;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping("/experts/{id}/work-card.pdf")
    ResponseEntity<byte[]> workCard(Actor actor, @PathVariable String id) {
        var expert = experts.find(actor, id);
        if (expert.card() == null) {
            throw new NotFound("work-card.unknown");
        }
        var model = new HashMap<String, Object>();
        model.put("bureauName", organisation.bureau(expert.row().bureauId()).name());
        model.put("district", districts.of(expert.row().bureauId()));
        model.put("name", expert.row().name());
        model.put("number", expert.card().number());
        model.put("groups", registration.groups(expert.row().groups(), PAPER));
        model.put("validFrom", expert.card().validFrom());
        model.put("validTo", expert.card().validUntil());
        model.put("photo", photos.forPaper(photos.of(expert)));
        model.put("code", codes.of(expert.card().codeToken()));
        return pdf("papers/work-card", model, expert.card().number());
    }

    @GetMapping("/experts/{id}/commitment.pdf")
    ResponseEntity<byte[]> commitment(Actor actor, @PathVariable String id) {
        var expert = experts.find(actor, id);
        var signed = expert.person().caseNumber() == null ? null : file.of(expert.person().caseNumber()).commitment();
        if (signed == null || signed.answer().outcome() != CommitmentOutcome.SIGN) {
            throw new NotFound("document.unknown");
        }
        var model = new HashMap<String, Object>();
        model.put("district", districts.of(expert.row().bureauId()));
        model.put("bureau", districts.bureau(expert.row().bureauId()));
        model.put("signedName", signed.answer().signedName());
        model.put("signedOn", LocalDate.ofInstant(signed.at(), clock.getZone()));
        model.put("caseNumber", expert.person().caseNumber());
        return pdf("papers/commitment-letter", model, expert.row().number() + "-commitment");
    }

    @GetMapping("/cases/{number}/registration.pdf")
    ResponseEntity<byte[]> registration(Actor actor, @PathVariable String number) {
        var found = cases.find(actor, number);
        var view = file.of(found.number());
        var model = new HashMap<String, Object>();
        model.put("district", districts.of(view.bureauId()));
        model.put("number", found.number());
        model.put("photo", photos.forPaper(found.number()));
        model.put("form", registration.model(view, concerns(actor, view), PAPER));
        model.put("review", registration.review(view, PAPER));
        return pdf("papers/registration-form", model, found.number());
    }

    /** The candidate and whoever nominated see the identifiers they gave; everybody else sees them masked. */
    private static boolean concerns(Actor actor, org.shouxin.expert.RecruitmentView view) {
        return actor.userId().equals(view.nominatedBy()) || actor.personId().equals(view.applicant().personId());
    }

    private ResponseEntity<byte[]> pdf(String template, Map<String, Object> model, String name) {
        var disposition = Disposition.inline(name + ".pdf");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(papers.pdf(template, model, PAPER));
    }
}
