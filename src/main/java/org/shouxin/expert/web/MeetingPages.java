package org.shouxin.expert.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.shouxin.expert.MeetingExcusals;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.workflow.ProblemWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a director meeting adds to its case page: whom it waits for, and the secretary's way to excuse one of them.
 *
 * @article WJ-12(4)
 */
@Controller
@RequestMapping("/cases/{number}")
class MeetingPages {

    private final MeetingExcusals excusals;
    private final ProblemWords problems;

    MeetingPages(MeetingExcusals excusals, ProblemWords problems) {
        this.excusals = excusals;
        this.problems = problems;
    }

    /** A panel for the case page, or a page of its own. */
    @GetMapping("/members")
    String members(Actor actor, @PathVariable String number, HtmxRequest htmx, Model model) {
        fill(actor, number, model);
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "expert/members :: panel" : "expert/members";
    }

    @PostMapping("/excusals")
    String excuse(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String reason, @RequestParam(required = false) String idempotencyKey, Locale locale, Model model,
            HttpServletResponse response) {
        try {
            excusals.excuse(actor, number, member, reason, idempotencyKey);
        } catch (InvalidInput invalid) {
            response.setStatus(invalid.kind().status());
            fill(actor, number, model);
            model.addAttribute("chosen", member);
            model.addAttribute("reason", reason);
            model.addAttribute("refusal", problems.fields(invalid, locale).get(0).message());
            return "expert/members";
        }
        return "redirect:/cases/" + number;
    }

    private void fill(Actor actor, String number, Model model) {
        model.addAttribute("awaited", excusals.awaited(actor, number));
        model.addAttribute("mayExcuse", excusals.mayExcuse(actor, number));
        model.addAttribute("number", number);
        model.addAttribute("key", Ids.next());
    }
}
