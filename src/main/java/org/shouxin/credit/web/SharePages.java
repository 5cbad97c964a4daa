package org.shouxin.credit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouxin.credit.Measure;
import org.shouxin.credit.Measures;
import org.shouxin.credit.Shares;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.workflow.ProblemWords;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Measures by department, those of one enterprise, and what was handed to departments, with the form that hands them a list. */
@Controller
class SharePages {

    private static final String ADDRESS = "/credit/shares";
    private static final int ROWS = 20;

    private final Shares shares;
    private final Measures measures;
    private final ShareFiles files;
    private final ProblemWords problems;

    SharePages(Shares shares, Measures measures, ShareFiles files, ProblemWords problems) {
        this.shares = shares;
        this.measures = measures;
        this.files = files;
        this.problems = problems;
    }

    /** What is typed to hand a list to a department. */
    record ShareForm(String department, String purpose) {
    }

    @GetMapping("/credit/measures")
    String measures(Actor actor, Model model) {
        model.addAttribute("departments", measures.inForce(actor).stream().collect(Collectors.groupingBy(Measure::department, LinkedHashMap::new,
                Collectors.toList())));
        model.addAttribute("shares", Shares.open(actor));
        return "credit/measures";
    }

    @GetMapping(EnterpriseFilter.ADDRESS + "/{id}/measures")
    String of(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("expected", measures.of(actor, id));
        return "credit/enterprise-measures";
    }

    @GetMapping(ADDRESS)
    String list(Actor actor, @RequestParam(defaultValue = "0") int from, Model model) {
        return list(actor, from, new ShareForm("", ""), Map.of(), model);
    }

    private String list(Actor actor, int from, ShareForm typed, Map<String, String> errors, Model model) {
        var first = Math.max(0, from);
        var found = shares.deliveries(actor, first, ROWS + 1);
        model.addAttribute("rows", found.subList(0, Math.min(ROWS, found.size())));
        model.addAttribute("previous", first == 0 ? null : ADDRESS + "?from=" + Math.max(0, first - ROWS));
        model.addAttribute("next", found.size() > ROWS ? ADDRESS + "?from=" + (first + ROWS) : null);
        model.addAttribute("departments", measures.departments());
        model.addAttribute("gives", Shares.gives(actor));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "credit/shares";
    }

    @PostMapping(ADDRESS + "/export")
    String export(Actor actor, @ModelAttribute ShareForm typed, @RequestParam(defaultValue = "xlsx") String format, Locale locale, Model model,
            HttpServletResponse response) throws IOException {
        try {
            hand(actor, typed, format.equals("zip"), locale, response);
            return null;
        } catch (InvalidInput invalid) {
            response.setStatus(invalid.kind().status());
            return list(actor, 0, typed, problems.byField(invalid, locale), model);
        }
    }

    private void hand(Actor actor, ShareForm typed, boolean zip, Locale locale, HttpServletResponse response) throws IOException {
        var rows = shares.all(actor, typed.department(), typed.purpose(), zip ? "zip" : "xlsx");
        response.setContentType(zip ? "application/zip" : ImportPages.EXCEL);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"shares." + (zip ? "zip" : "xlsx") + "\"");
        if (zip) {
            files.zip(rows, response.getOutputStream());
        } else {
            files.excel(rows, locale, response.getOutputStream());
        }
    }
}
