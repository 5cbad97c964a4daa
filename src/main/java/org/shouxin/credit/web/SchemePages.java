package org.shouxin.credit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.shouxin.credit.SchemeBook;
import org.shouxin.credit.SchemeVersions;
import org.shouxin.credit.SchemeView;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Versions of schemes: which one is in force, which ones are kept, their texts, and the way from a draft to a version and to a proposal. */
@Controller
class SchemePages {

    static final String ADDRESS = "/credit/schemes";
    private static final int ROWS = 20;

    private final SchemeVersions versions;
    private final SchemeBook book;

    SchemePages(SchemeVersions versions, SchemeBook book) {
        this.versions = versions;
        this.book = book;
    }

    @GetMapping(ADDRESS)
    String list(Actor actor, @RequestParam(defaultValue = "0") int from, Model model) {
        var first = Math.max(0, from);
        var found = versions.list(actor, first, ROWS + 1);
        var rows = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("rows", rows);
        model.addAttribute("names", book.keepers(rows));
        model.addAttribute("proposable", rows.stream().filter(row -> SchemeVersions.proposes(actor, row.bureauId())).map(SchemeView::reference)
                .collect(Collectors.toSet()));
        model.addAttribute("previous", first == 0 ? null : ADDRESS + "?from=" + Math.max(0, first - ROWS));
        model.addAttribute("next", found.size() > ROWS ? ADDRESS + "?from=" + (first + ROWS) : null);
        model.addAttribute("inForce", book.inForce(actor));
        model.addAttribute("shipped", book.shipped());
        model.addAttribute("key", Ids.next());
        return "credit/schemes";
    }

    @GetMapping(ADDRESS + "/{reference}")
    String one(Actor actor, @PathVariable String reference, Model model) {
        model.addAttribute("text", versions.text(actor, reference));
        model.addAttribute("reference", reference);
        return "credit/scheme";
    }

    @GetMapping(ADDRESS + "/{reference}/text")
    void text(Actor actor, @PathVariable String reference, HttpServletResponse response) throws IOException {
        var text = versions.text(actor, reference).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"scheme-" + reference.replace('@', '-') + ".csv\"");
        response.getOutputStream().write(text);
    }

    @PostMapping(RoundPages.ADDRESS + "/{id}/keep")
    String keep(Actor actor, @PathVariable String id) {
        versions.keep(actor, id);
        return "redirect:" + RoundPages.ADDRESS + "/" + id;
    }
}
