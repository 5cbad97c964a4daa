package org.shouxin.workbench.cases;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.shouxin.workbench.parts.CaseFiles;
import org.shouxin.workbench.parts.DraftDifference;
import org.shouxin.workbench.parts.FormValues;
import org.shouxin.workbench.parts.RefusedForm;
import org.shouxin.workbench.shell.Flash;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.ProblemWords;
import org.shouxin.workflow.StartDrafts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a case before it opens: choose a process, write the draft, add files, hand it in. */
@Controller
class DraftPages {

    private static final String PAGE = "workbench/draft";
    /** One form saves and hands in; each has a key of its own. */
    private static final String SAVED = "s";

    private final StartDrafts drafts;
    private final Cases cases;
    private final Attachments attachments;
    private final FormValues forms;
    private final RefusedForm refusals;
    private final ProblemWords words;
    private final Flash flash;

    DraftPages(StartDrafts drafts, Cases cases, Attachments attachments, FormValues forms, RefusedForm refusals, ProblemWords words, Flash flash) {
        this.drafts = drafts;
        this.cases = cases;
        this.attachments = attachments;
        this.forms = forms;
        this.refusals = refusals;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/cases/new")
    String choose(Actor actor, Model model) {
        model.addAttribute("processes", drafts.startable(actor));
        model.addAttribute("drafts", drafts.of(actor));
        model.addAttribute("key", Ids.next());
        return "workbench/new-case";
    }

    @PostMapping("/drafts")
    String begin(Actor actor, @RequestParam String process, @RequestParam String idempotencyKey) {
        return "redirect:/drafts/" + drafts.begin(actor, process, idempotencyKey);
    }

    @GetMapping("/drafts/{id}")
    String write(Actor actor, @PathVariable String id, Locale locale, Model model) {
        fill(actor, id, locale, model);
        return PAGE;
    }

    @PostMapping("/drafts/{id}")
    String save(Actor actor, @PathVariable String id, @RequestParam String values, @RequestParam long version,
            @RequestParam String idempotencyKey, Locale locale, Model model, HttpServletResponse response, RedirectAttributes next) {
        var typed = forms.read(values);
        try {
            drafts.save(actor, id, typed, version, idempotencyKey + SAVED);
        } catch (Conflict | Refused refusal) {
            return again(actor, id, typed, refusal, locale, model, response);
        }
        flash.success(next, "page.form.draftSaved");
        return "redirect:/drafts/" + id;
    }

    @PostMapping("/drafts/{id}/submit")
    String submit(Actor actor, @PathVariable String id, @RequestParam String process, @RequestParam String values,
            @RequestParam String idempotencyKey, Locale locale, Model model, HttpServletResponse response, RedirectAttributes next) {
        var typed = forms.read(values);
        try {
            var number = cases.start(actor, process, typed, id, idempotencyKey);
            flash.success(next, "page.draft.opened", number);
            return "redirect:/cases/" + number;
        } catch (InvalidInput | Refused refusal) {
            return again(actor, id, typed, refusal, locale, model, response);
        }
    }

    @PostMapping("/drafts/{id}/discard")
    String discard(Actor actor, @PathVariable String id, @RequestParam String idempotencyKey, RedirectAttributes next) {
        drafts.discard(actor, id, idempotencyKey);
        flash.success(next, "page.draft.discarded");
        return "redirect:/cases/new";
    }

    @PostMapping("/drafts/{id}/documents")
    String upload(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String replaces, @RequestParam MultipartFile file, @RequestParam String idempotencyKey, HtmxRequest htmx, Locale locale, Model model, HttpServletResponse response) {
        try {
            attachments.attachToDraft(actor, id, CaseFiles.upload(kind, replaces, file), idempotencyKey);
        } catch (Refused | Conflict | InvalidInput refusal) {
            if (!htmx.isHtmxRequest()) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", words.of(refusal, locale));
        }
        if (!htmx.isHtmxRequest()) {
            return "redirect:/drafts/" + id + "#documents";
        }
        model.addAttribute("base", "/drafts/" + id);
        model.addAttribute("documents", CaseFiles.slots(attachments.ofDraft(actor, id)));
        model.addAttribute("kinds", CaseFiles.kinds(drafts.open(actor, id, locale).processKey()));
        model.addAttribute("key", Ids.next());
        return "workbench/panels :: documents";
    }

    @GetMapping("/drafts/{id}/documents/{documentId}")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable String id, @PathVariable String documentId) {
        return CaseFiles.download(attachments.readOfDraft(actor, id, documentId));
    }

    @GetMapping("/drafts/{id}/documents/{documentId}/preview")
    ResponseEntity<byte[]> preview(Actor actor, @PathVariable String id, @PathVariable String documentId) {
        return CaseFiles.preview(attachments.readOfDraft(actor, id, documentId));
    }

    private StartDrafts.Draft fill(Actor actor, String id, Locale locale, Model model) {
        var draft = drafts.open(actor, id, locale);
        model.addAttribute("draft", draft);
        model.addAttribute("schema", forms.write(draft.form()));
        model.addAttribute("values", forms.write(draft.values()));
        model.addAttribute("key", Ids.next());
        model.addAttribute("documents", CaseFiles.slots(attachments.ofDraft(actor, id)));
        model.addAttribute("documentKinds", CaseFiles.kinds(draft.processKey()));
        return draft;
    }

    private String again(Actor actor, String id, Map<String, Object> typed, Problem problem, Locale locale, Model model,
            HttpServletResponse response) {
        var draft = fill(actor, id, locale, model);
        refusals.tell(model, typed, problem, locale);
        if (problem.code().equals("draft.stale")) {
            model.addAttribute("versions", DraftDifference.of(draft.form(), draft.values(), typed));
        }
        response.setStatus(problem.kind().status());
        return PAGE;
    }
}
