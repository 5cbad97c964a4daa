package org.shouxin.workbench.cases;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.shouxin.workbench.parts.CaseFiles;
import org.shouxin.workbench.shell.Flash;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Comments;
import org.shouxin.workflow.ProblemWords;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The panels of a case that change without leaving the page: files and comments. Without JavaScript the page comes back whole. */
@Controller
@RequestMapping("/cases/{number}")
class CasePanelPages {

    private final Cases cases;
    private final Attachments attachments;
    private final Comments comments;
    private final ProblemWords words;
    private final Flash flash;

    CasePanelPages(Cases cases, Attachments attachments, Comments comments, ProblemWords words, Flash flash) {
        this.cases = cases;
        this.attachments = attachments;
        this.comments = comments;
        this.words = words;
        this.flash = flash;
    }

    @PostMapping("/documents")
    String upload(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String replaces, @RequestParam MultipartFile file, @RequestParam String idempotencyKey, HtmxRequest htmx, Locale locale, Model model, HttpServletResponse response,
            RedirectAttributes next) {
        try {
            attachments.attach(actor, number, CaseFiles.upload(kind, replaces, file), idempotencyKey);
        } catch (Refused | Conflict | InvalidInput refusal) {
            if (!htmx.isHtmxRequest()) {
                throw refusal;
            }
            refused(refusal, locale, model, response);
        }
        if (!htmx.isHtmxRequest()) {
            flash.success(next, "page.documents.stored");
            return "redirect:/cases/" + number + "#documents";
        }
        model.addAttribute("base", "/cases/" + number);
        model.addAttribute("documents", CaseFiles.slots(attachments.of(actor, number)));
        model.addAttribute("kinds", CaseFiles.kinds(cases.find(actor, number).processKey()));
        model.addAttribute("key", Ids.next());
        return "workbench/panels :: documents";
    }

    @GetMapping("/documents/{documentId}")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable String number, @PathVariable String documentId) {
        return CaseFiles.download(attachments.read(actor, number, documentId));
    }

    /** The file inside the page that lists it: pictures and harmless PDFs alone. */
    @GetMapping("/documents/{documentId}/preview")
    ResponseEntity<byte[]> preview(Actor actor, @PathVariable String number, @PathVariable String documentId) {
        return CaseFiles.preview(attachments.read(actor, number, documentId));
    }

    @PostMapping("/comments")
    String comment(Actor actor, @PathVariable String number, @RequestParam String text, @RequestParam String idempotencyKey,
            HtmxRequest htmx, Locale locale, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            comments.write(actor, number, text, idempotencyKey);
        } catch (Refused | InvalidInput refusal) {
            if (!htmx.isHtmxRequest()) {
                throw refusal;
            }
            model.addAttribute("typed", text);
            refused(refusal, locale, model, response);
        }
        if (!htmx.isHtmxRequest()) {
            flash.success(next, "page.comments.written");
            return "redirect:/cases/" + number + "#comments";
        }
        model.addAttribute("number", number);
        model.addAttribute("comments", comments.of(actor, number));
        model.addAttribute("key", Ids.next());
        return "workbench/panels :: comments";
    }

    private void refused(Problem problem, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(problem.kind().status());
        model.addAttribute("refusal", words.of(problem, locale));
    }
}
