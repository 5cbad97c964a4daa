package org.shouxin.rules.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.shouxin.identity.Organisation.Bureau;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Ids;
import org.shouxin.rules.RuleReading;
import org.shouxin.rules.RuleWords;
import org.shouxin.workflow.StartDrafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rulebook of a bureau: what holds on a day, how a rule came to be what it is, and the way to another value. */
@Controller
@RequestMapping("/rules")
class RulePages {

    private static final String PROCESS = "rule-change";

    private final RuleReading rules;
    private final RuleWords words;
    private final StartDrafts drafts;
    private final Clock clock;

    RulePages(RuleReading rules, RuleWords words, StartDrafts drafts, Clock clock) {
        this.rules = rules;
        this.words = words;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) String bureau, @RequestParam(required = false) String asOf, Locale locale,
            Model model) {
        var shown = rules.bureau(actor, bureau);
        var day = day(asOf);
        frame(actor, shown, locale, model);
        model.addAttribute("asOf", day.toString());
        model.addAttribute("today", LocalDate.now(clock).toString());
        model.addAttribute("lines", rules.on(id(shown), day));
        return "rules/rules";
    }

    @GetMapping("/{key}")
    String history(Actor actor, @PathVariable String key, @RequestParam(required = false) String bureau, Locale locale, Model model) {
        var shown = rules.bureau(actor, bureau);
        var history = rules.history(key, id(shown));
        frame(actor, shown, locale, model);
        model.addAttribute("history", history);
        model.addAttribute("name", words.name(key, locale));
        model.addAttribute("range", history.definition() == null ? null : words.range(history.definition(), locale));
        return "rules/rule";
    }

    /** Opens the start form of a rule change with the rule chosen, and the given value or the one in force, for the bureau whose rules are shown. */
    @PostMapping("/{key}/propose")
    String propose(Actor actor, @PathVariable String key, @RequestParam(required = false) String bureau,
            @RequestParam(defaultValue = "") String value, @RequestParam String idempotencyKey) {
        var shown = rules.bureau(actor, bureau);
        var current = rules.history(key, id(shown)).current();
        var proposed = value.isEmpty() && current != null ? current.value() : value;
        var draft = drafts.begin(actor, PROCESS, id(shown), idempotencyKey);
        var begun = drafts.open(actor, draft, Locale.ROOT);
        if (begun.values().isEmpty()) {
            drafts.save(actor, draft, Map.of("ruleKey", key, "newValue", proposed), begun.version(), null);
        }
        return "redirect:/drafts/" + draft;
    }

    private void frame(Actor actor, Bureau shown, Locale locale, Model model) {
        model.addAttribute("bureau", shown);
        model.addAttribute("bureaus", rules.bureaus(actor));
        model.addAttribute("mayPropose", rules.mayPropose(actor, id(shown)));
        model.addAttribute("locale", locale);
        model.addAttribute("idempotencyKey", Ids.next());
    }

    private LocalDate day(String asOf) {
        try {
            return asOf == null || asOf.isBlank() ? LocalDate.now(clock) : LocalDate.parse(asOf);
        } catch (DateTimeParseException unreadable) {
            throw new BadRequest("parameter.invalid", Map.of("name", "asOf"));
        }
    }

    private static String id(Bureau bureau) {
        return bureau == null ? null : bureau.id();
    }
}
