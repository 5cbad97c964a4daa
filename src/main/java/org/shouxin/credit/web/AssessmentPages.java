package org.shouxin.credit.web;

import java.util.Locale;
import org.shouxin.credit.EnterpriseGrades;
import org.shouxin.kernel.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One assessment with everything it rests on, computed again from what was known then. */
@Controller
class AssessmentPages {

    private final EnterpriseGrades grades;
    private final MessageSource messages;

    AssessmentPages(EnterpriseGrades grades, MessageSource messages) {
        this.grades = grades;
        this.messages = messages;
    }

    @GetMapping("/credit/assessments/{id}")
    String assessment(Actor actor, @PathVariable String id, Locale locale, Model model) {
        var explained = grades.assessment(actor, id);
        model.addAttribute("assessment", explained.view());
        model.addAttribute("enterprise", explained.enterprise());
        model.addAttribute("scheme", explained.scheme());
        model.addAttribute("grading", explained.grading());
        model.addAttribute("next", explained.next());
        model.addAttribute("words", new CreditWords(messages, locale));
        return "credit/assessment";
    }
}
