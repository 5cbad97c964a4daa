package org.shouxin.credit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.shouxin.credit.RoundBook;
import org.shouxin.credit.RoundSelection;
import org.shouxin.credit.WhatIfs;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.workflow.ProblemWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes a scheme on paper and asks whose grade that would change; the answer is shown like that of a round. */
@Controller
@RequestMapping(RoundPages.ADDRESS)
class WhatIfPages {

    private final WhatIfs whatIfs;
    private final RoundBook book;
    private final ProblemWords problems;

    WhatIfPages(WhatIfs whatIfs, RoundBook book, ProblemWords problems) {
        this.whatIfs = whatIfs;
        this.book = book;
        this.problems = problems;
    }

    /** What was typed. @param draft {@code null} as long as nobody said whose version it begins with */
    record Draft(String scheme, String asOf, String draft, String division) {
    }

    @GetMapping("/what-if")
    String begin(Actor actor, @RequestParam(required = false) String scheme, @RequestParam(defaultValue = "") String division, Model model) {
        var chosen = scheme == null || !book.schemes().contains(scheme) ? book.schemes().get(0) : scheme;
        var asks = division.isBlank() && book.reading(actor).size() > 1;
        model.addAttribute("errors", Map.of());
        return page(actor, new Draft(chosen, "", asks ? null : whatIfs.begin(actor, division, chosen), division), model);
    }

    @PostMapping("/what-if")
    String start(Actor actor, @ModelAttribute Draft typed, Locale locale, Model model, HttpServletResponse response) {
        try {
            var id = whatIfs.start(actor, typed.division(), typed.scheme(), typed.draft(), typed.asOf(), RoundSelection.ALL);
            return "redirect:" + RoundPages.ADDRESS + "/" + id;
        } catch (InvalidInput invalid) {
            response.setStatus(invalid.kind().status());
            model.addAttribute("errors", problems.byField(invalid, locale));
            return page(actor, typed, model);
        }
    }

    /** The text that a comparison was made with. */
    @GetMapping("/{id}/draft")
    String draft(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("text", whatIfs.text(actor, id));
        model.addAttribute("id", id);
        return "credit/draft";
    }

    private String page(Actor actor, Draft typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("bureaus", book.reading(actor));
        model.addAttribute("schemes", book.schemes());
        model.addAttribute("starts", book.starting(actor).stream().anyMatch(one -> typed.division() == null || typed.division().isBlank()
                || one.division().equals(typed.division())));
        return "credit/what-if";
    }
}
