package org.shouxin.credit.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.credit.EnterpriseGrades;
import org.shouxin.credit.GradeFigures;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.rulebook.CodeTables;
import org.shouxin.scoring.Grade;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The grade of one enterprise with its history and cases, and how many have which. */
@Controller
class GradePages {

    private final EnterpriseGrades grades;
    private final EnterpriseDirectory enterprises;
    private final GradeFigures figures;
    private final CodeTables tables;
    private final MessageSource messages;
    private final Clock clock;

    GradePages(EnterpriseGrades grades, EnterpriseDirectory enterprises, GradeFigures figures, CodeTables tables, MessageSource messages, Clock clock) {
        this.grades = grades;
        this.enterprises = enterprises;
        this.figures = figures;
        this.tables = tables;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(EnterpriseFilter.ADDRESS + "/{id}/grade")
    String grade(Actor actor, @PathVariable String id, HtmxRequest htmx, Locale locale, Model model) {
        var page = grades.page(actor, id);
        var history = page.history();
        model.addAttribute("enterprise", enterprises.find(actor, id));
        model.addAttribute("current", history.isEmpty() ? null : history.get(0));
        model.addAttribute("history", history);
        model.addAttribute("curve", history.isEmpty() ? null : GradeCurve.of(history, LocalDate.now(clock)));
        model.addAttribute("lines", Grade.values());
        model.addAttribute("change", page.change());
        model.addAttribute("sanctions", page.sanctions());
        model.addAttribute("assessments", page.assessments());
        model.addAttribute("blocking", page.blocking());
        model.addAttribute("cases", page.cases());
        model.addAttribute("words", new CreditWords(messages, locale));
        model.addAttribute("key", Ids.next());
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "credit/grade :: grade" : "credit/grade";
    }

    @GetMapping("/grades")
    String figures(Actor actor, Locale locale, Model model) {
        model.addAttribute("figures", figures.of(actor));
        model.addAttribute("names", new CodeNames(tables, locale));
        return "credit/grades";
    }
}
