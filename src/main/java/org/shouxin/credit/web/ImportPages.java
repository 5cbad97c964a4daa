package org.shouxin.credit.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.shouxin.credit.EnterpriseImports;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.ImportSheet;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Refused;
import org.shouxin.workflow.ProblemWords;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports: the list with the place to upload, one import with its report and progress, and the template. */
@Controller
@RequestMapping("/credit/imports")
class ImportPages {

    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ROWS = 20;
    private static final int FAULTS = 50;

    private final EnterpriseImports imports;
    private final ProblemWords words;
    private final MessageSource messages;

    ImportPages(EnterpriseImports imports, ProblemWords words, MessageSource messages) {
        this.imports = imports;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int from, Model model) {
        var first = Math.max(0, from);
        var found = imports.list(actor, first, ROWS + 1);
        model.addAttribute("rows", found.subList(0, Math.min(ROWS, found.size())));
        model.addAttribute("previous", first == 0 ? null : "/credit/imports?from=" + Math.max(0, first - ROWS));
        model.addAttribute("next", found.size() > ROWS ? "/credit/imports?from=" + (first + ROWS) : null);
        model.addAttribute("maintains", EnterpriseRegistry.maintains(actor));
        model.addAttribute("bureaus", imports.bureaus(actor));
        model.asMap().putIfAbsent("errors", Map.of());
        return "credit/imports";
    }

    @PostMapping
    String upload(Actor actor, @RequestParam MultipartFile file, @RequestParam(required = false) String division, Locale locale, Model model,
            HttpServletResponse response) {
        model.addAttribute("division", division);
        try {
            return "redirect:/credit/imports/" + imports.upload(actor, division, file.getOriginalFilename(), file.getBytes());
        } catch (InvalidInput invalid) {
            response.setStatus(invalid.kind().status());
            model.addAttribute("errors", words.byField(invalid, locale));
            return list(actor, 0, model);
        } catch (Refused refused) {
            response.setStatus(refused.kind().status());
            model.addAttribute("refusal", words.of(refused, locale));
            return list(actor, 0, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "0") int from, Locale locale, HtmxRequest htmx, Model model) {
        var first = Math.max(0, from);
        var one = imports.find(actor, id);
        var faults = one.faults() + one.refusedRows() == 0 ? List.<Object>of() : imports.faults(actor, id, first, FAULTS + 1, locale);
        model.addAttribute("one", one);
        model.addAttribute("faults", faults.subList(0, Math.min(FAULTS, faults.size())));
        model.addAttribute("previous", first == 0 ? null : "/credit/imports/" + id + "?from=" + Math.max(0, first - FAULTS));
        model.addAttribute("next", faults.size() > FAULTS ? "/credit/imports/" + id + "?from=" + (first + FAULTS) : null);
        model.addAttribute("here", "/credit/imports/" + id + "?from=" + first);
        model.addAttribute("maintains", EnterpriseRegistry.maintains(actor));
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "credit/import :: progress" : "credit/import";
    }

    @PostMapping("/{id}/confirm")
    String confirm(Actor actor, @PathVariable String id) {
        imports.confirm(actor, id);
        return "redirect:/credit/imports/" + id;
    }

    @PostMapping("/{id}/discard")
    String discard(Actor actor, @PathVariable String id) {
        imports.discard(actor, id);
        return "redirect:/credit/imports/" + id;
    }

    /** An empty file with the right sheets and headings, in the reader's language. */
    @GetMapping("/template.xlsx")
    void template(Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        imports.list(actor, 0, 1);
        response.setContentType(EXCEL);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"enterprises-template.xlsx\"");
        try (var book = new Workbook(response.getOutputStream(), "Shouxin", "1.0")) {
            for (var table : ImportSheet.values()) {
                var sheet = book.newWorksheet(messages.getMessage("credit.import.sheet." + table.code(), null, locale));
                for (var column = 0; column < table.columns().size(); column++) {
                    sheet.inlineString(0, column, messages.getMessage(table.label(table.columns().get(column)), null, locale));
                    sheet.style(0, column).bold().set();
                    sheet.width(column, 24);
                    // text, so that a code keeps its zeros and a day stays what was typed
                    sheet.range(1, column, 200, column).style().format("@").set();
                }
                sheet.freezePane(0, 1);
            }
        }
    }
}
