package org.shouxin.credit.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.shouxin.credit.CreditPreviews;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.scoring.Scheme;
import org.shouxin.workflow.ProblemWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The preview as a page: a form that asks by GET, since nothing is written, so that a preview can be kept as a link. */
@Controller
class PreviewPages {

    private static final String FIRST = "CR";

    private final CreditPreviews previews;
    private final ProblemWords problems;
    private final MessageSource messages;
    private final Clock clock;

    PreviewPages(CreditPreviews previews, ProblemWords problems, MessageSource messages, Clock clock) {
        this.previews = previews;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/credit/preview")
    String preview(Actor actor, @RequestParam MultiValueMap<String, String> query, HtmxRequest htmx, Locale locale, Model model,
            HttpServletResponse response) {
        var today = LocalDate.now(clock).toString();
        var id = query.getFirst("scheme") == null ? FIRST : query.getFirst("scheme");
        var asOf = query.getFirst("asOf") == null ? today : query.getFirst("asOf").strip();
        var typed = TypedPreview.of(schemeToShow(actor, id, asOf, today), asOf, query);
        model.addAttribute("words", new CreditWords(messages, locale));
        model.addAttribute("schemes", previews.schemes());
        model.addAttribute("bureau", previews.bureauName(actor));
        model.addAttribute("scheme", typed.scheme());
        model.addAttribute("typed", typed);
        try {
            var preview = previews.preview(actor, typed.request());
            model.addAttribute("grading", preview.grading());
            model.addAttribute("next", preview.next());
        } catch (InvalidInput invalid) {
            response.setStatus(invalid.kind().status());
            model.addAttribute("refused", problems.fields(invalid, locale));
            model.addAttribute("typed", typed.refused(problems.byField(invalid, locale)));
        }
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "credit/preview :: result" : "credit/preview";
    }

    /** With a date that cannot be used the form is that of today, so that the date can be corrected in it. */
    private Scheme schemeToShow(Actor actor, String id, String asOf, String today) {
        try {
            return previews.scheme(actor, id, asOf);
        } catch (InvalidInput unusable) {
            return previews.scheme(actor, id, today);
        }
    }
}
