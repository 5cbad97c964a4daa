package org.shouxin.workbench.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shouxin.identity.Deputyship;
import org.shouxin.identity.Deputyships;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.workbench.parts.StepCatalogue;
import org.shouxin.workbench.shell.Flash;
import org.shouxin.workflow.Deputising;
import org.shouxin.workflow.ProblemWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who stands in for whom: one's own deputies, those for whom one stands in, and for heads those of their people. */
@Controller
@RequestMapping("/deputies")
class DeputyPages {

    private static final String PAGE = "workbench/deputies";

    private final Deputyships deputyships;
    private final Deputising deputising;
    private final StepCatalogue catalogue;
    private final ProblemWords words;
    private final Flash flash;
    private final Clock clock;

    DeputyPages(Deputyships deputyships, Deputising deputising, StepCatalogue catalogue, ProblemWords words, Flash flash, Clock clock) {
        this.deputyships = deputyships;
        this.deputising = deputising;
        this.catalogue = catalogue;
        this.words = words;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * One line of the list.
     *
     * @param lastDay   the last day of the period
     * @param endable   whether it can still be ended
     * @param reasoned  whether ending it takes a reason
     * @param key       idempotency key of its button
     */
    record Row(Deputyship deputyship, String state, Instant lastDay, boolean endable, boolean reasoned, String key) {
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        model.addAttribute("form", new DeputyForm(actor.userId(), "", today, today.plusDays(6), List.of(), ""));
        return fill(actor, page, model);
    }

    @PostMapping
    String name(Actor actor, @ModelAttribute("form") DeputyForm form, @RequestParam String idempotencyKey, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes next) {
        try {
            deputising.name(actor, form.request(clock), idempotencyKey);
        } catch (Problem refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", words.of(refusal, locale));
            model.addAttribute("fields", refusal instanceof InvalidInput invalid ? words.fields(invalid, locale) : List.of());
            return fill(actor, 0, model);
        }
        flash.success(next, "page.deputies.named");
        return "redirect:/deputies";
    }

    @PostMapping("/{id}/revoke")
    String revoke(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String reason, @RequestParam String idempotencyKey,
            RedirectAttributes next) {
        deputyships.revoke(actor, id, reason, idempotencyKey);
        flash.success(next, "page.deputies.revoked");
        return "redirect:/deputies";
    }

    private String fill(Actor actor, int number, Model model) {
        var page = deputyships.list(actor, number);
        var now = clock.instant();
        model.addAttribute("page", page);
        model.addAttribute("rows", page.deputyships().stream().map(one -> row(actor, one, now)).toList());
        model.addAttribute("principals", deputyships.principals(actor));
        model.addAttribute("colleagues", deputyships.colleagues(actor));
        model.addAttribute("processes", catalogue.processes());
        model.addAttribute("me", actor.userId());
        model.addAttribute("key", Ids.next());
        return PAGE;
    }

    private static Row row(Actor actor, Deputyship one, Instant now) {
        var state = one.state(now);
        return new Row(one, state, one.until().minusSeconds(1), state.equals("ACTIVE") || state.equals("PLANNED"), !one.concerns(actor.userId()), Ids.next());
    }
}
