package org.shouxin.credit.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.credit.EnterpriseObservations;
import org.shouxin.credit.TypedObservation;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.scoring.Scheme;
import org.shouxin.workflow.ProblemWords;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is known of an enterprise on a day, and each indicator with its rows and the form for another one. */
@Controller
@RequestMapping(EnterpriseFilter.ADDRESS + "/{id}/observations")
class ObservationPages {

    private final EnterpriseObservations observations;
    private final EnterpriseDirectory enterprises;
    private final ProblemWords problems;
    private final MessageSource messages;
    private final Clock clock;

    ObservationPages(EnterpriseObservations observations, EnterpriseDirectory enterprises, ProblemWords problems, MessageSource messages, Clock clock) {
        this.observations = observations;
        this.enterprises = enterprises;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String all(Actor actor, @PathVariable String id, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf, Locale locale,
            HtmxRequest htmx, Model model) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        model.addAttribute("enterprise", enterprises.find(actor, id));
        model.addAttribute("known", observations.on(actor, id, day));
        model.addAttribute("schemes", observations.schemes(actor, id, day));
        model.addAttribute("words", new CreditWords(messages, locale));
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "credit/observations :: list" : "credit/observations";
    }

    @GetMapping("/{indicator}")
    String one(Actor actor, @PathVariable String id, @PathVariable("indicator") String code, Locale locale, Model model) {
        model.addAttribute("errors", Map.of());
        return one(actor, id, code, new TypedObservation(code, "", "", "", "", "", ""), locale, model);
    }

    @PostMapping("/{indicator}")
    String record(Actor actor, @PathVariable String id, @PathVariable("indicator") String code, @ModelAttribute TypedObservation typed,
            @RequestParam(required = false) String idempotencyKey, Locale locale, Model model, HttpServletResponse response) {
        var named = new TypedObservation(code, typed.value(), typed.source(), typed.evidenceOn(), typed.validFrom(), typed.validUntil(), typed.corrects());
        try {
            observations.record(actor, id, named, idempotencyKey);
            return "redirect:" + EnterpriseFilter.ADDRESS + "/" + id + "/observations/" + code;
        } catch (InvalidInput invalid) {
            response.setStatus(invalid.kind().status());
            model.addAttribute("errors", problems.byField(invalid, locale));
            return one(actor, id, code, named, locale, model);
        } catch (Conflict conflict) {
            response.setStatus(conflict.kind().status());
            model.addAttribute("errors", Map.of());
            model.addAttribute("refusal", problems.of(conflict, locale));
            return one(actor, id, code, named, locale, model);
        }
    }

    private String one(Actor actor, String id, String code, TypedObservation typed, Locale locale, Model model) {
        var enterprise = enterprises.find(actor, id);
        var scheme = observations.schemes(actor, id, LocalDate.now(clock)).stream().filter(one -> has(one, code)).findFirst()
                .orElseThrow(() -> new NotFound("observation.code-unknown"));
        var rows = observations.history(actor, id, code);
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("scheme", scheme);
        model.addAttribute("indicator", scheme.indicator(code));
        model.addAttribute("deduction", scheme.deduction(code));
        model.addAttribute("rows", rows);
        model.addAttribute("recorders", observations.recorders(rows));
        model.addAttribute("correctable", rows.stream().filter(row -> row.supersededBy() == null && row.value() != null).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("words", new CreditWords(messages, locale));
        model.addAttribute("key", Ids.next());
        return "credit/observation";
    }

    private static boolean has(Scheme scheme, String code) {
        return scheme.indicator(code) != null || scheme.deduction(code) != null;
    }
}
