package org.shouxin.workbench.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.shouxin.documents.Papers;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Address;
import org.shouxin.kernel.Cursors;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.notices.Announcement;
import org.shouxin.notices.AnnouncementView;
import org.shouxin.notices.Announcements;
import org.shouxin.workbench.shell.Flash;
import org.shouxin.workbench.shell.SignedIn;
import org.shouxin.workflow.ProblemWords;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Announcements, for everybody: list, one of them, and its official paper, which is Chinese in every language of the product.
 *
 * @article WJ-7,WJ-12(4)
 */
@Controller
class AnnouncementPages {

    private static final Locale PAPER = Locale.SIMPLIFIED_CHINESE;

    private final Announcements announcements;
    private final Organisation organisation;
    private final SignedIn signedIn;
    private final MessageSource messages;
    private final ProblemWords problems;
    private final Papers papers;
    private final Flash flash;

    AnnouncementPages(Announcements announcements, Organisation organisation, SignedIn signedIn, MessageSource messages, ProblemWords problems,
            Papers papers, Flash flash) {
        this.announcements = announcements;
        this.organisation = organisation;
        this.signedIn = signedIn;
        this.messages = messages;
        this.problems = problems;
        this.papers = papers;
        this.flash = flash;
    }

    /** One fact in words. */
    record Line(String labelKey, String value) {
    }

    /** @param first the fact by which readers find it, e.g. a name */
    record Row(AnnouncementView announcement, String bureau, String first) {
    }

    @GetMapping("/announcements")
    String list(@RequestParam(defaultValue = "") String bureau, @RequestParam(required = false) String after,
            @RequestParam(required = false) List<String> back, Locale locale, Model model) {
        var bureaus = organisation.bureaus();
        var chosen = bureaus.stream().filter(one -> one.division().equals(bureau)).findFirst().orElse(null);
        var page = announcements.page(chosen == null ? null : chosen.id(), after);
        var cursors = new Cursors(after, back);
        var address = new Address("/announcements").with("bureau", chosen == null ? "" : bureau);
        model.addAttribute("rows", page.items().stream().map(one -> new Row(one, organisation.bureau(one.bureauId()).name(),
                one.facts().isEmpty() ? "" : value(one.facts().get(0), locale))).toList());
        model.addAllAttributes(cursors.pager(address, page.next(), page.count(), page.capped()));
        model.addAttribute("bureaus", bureaus);
        model.addAttribute("bureau", chosen == null ? "" : bureau);
        return "notices/announcements";
    }

    @GetMapping("/announcements/{id}")
    String one(@PathVariable String id, Locale locale, Model model) {
        return page(announcements.find(id), locale, model);
    }

    @GetMapping("/announcements/{id}/announcement.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String id) {
        var found = announcements.find(id);
        var model = new HashMap<String, Object>();
        model.put("kind", found.kind());
        model.put("bureau", organisation.bureau(found.bureauId()).name());
        model.put("lines", lines(found, PAPER));
        model.put("publishedOn", found.publishedOn());
        var name = ContentDisposition.inline().filename("announcement-" + found.publishedOn() + ".pdf", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(papers.pdf("papers/announcement", model, PAPER));
    }

    @PostMapping("/announcements/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) String idempotencyKey, Locale locale, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            announcements.withdraw(actor, id, reason, idempotencyKey);
        } catch (InvalidInput invalid) {
            response.setStatus(invalid.kind().status());
            model.addAttribute("reason", reason);
            model.addAttribute("refusal", problems.fields(invalid, locale).get(0).message());
            return page(announcements.find(id), locale, model);
        }
        flash.success(next, "page.announcement.withdrawn");
        return "redirect:/announcements";
    }

    private String page(AnnouncementView found, Locale locale, Model model) {
        model.addAttribute("announcement", found);
        model.addAttribute("lines", lines(found, locale));
        model.addAttribute("bureau", organisation.bureau(found.bureauId()).name());
        model.addAttribute("mayWithdraw", signedIn.actor().filter(actor -> announcements.mayWithdraw(actor, found)).isPresent());
        model.addAttribute("key", Ids.next());
        return "notices/announcement";
    }

    private List<Line> lines(AnnouncementView found, Locale locale) {
        return found.facts().stream().map(fact -> new Line("announcement." + found.kind() + "." + fact.field(), value(fact, locale))).toList();
    }

    private String value(Announcement.PublicFact fact, Locale locale) {
        return fact.value() != null ? fact.value()
                : String.join(locale.getLanguage().equals("zh") ? "\u3001" : ", ", fact.valueKeys().stream().map(key -> messages.getMessage(key, null, key, locale)).toList());
    }
}
