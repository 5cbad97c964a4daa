package org.shouxin.expert.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.expert.PersonalFields;
import org.shouxin.expert.PersonalGroup;
import org.shouxin.expert.PersonalSight;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.TooMany;
import org.shouxin.privacy.ShownField;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.ProblemWords;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks why, then shows a group of masked fields in this very answer: inside the page that asked, or as a page of its own. */
@Controller
class PersonalPages {

    private final PersonalFields personal;
    private final PersonalSight sight;
    private final Cases cases;
    private final RecruitmentFile file;
    private final ExpertDirectory experts;
    private final ProblemWords words;

    PersonalPages(PersonalFields personal, PersonalSight sight, Cases cases, RecruitmentFile file, ExpertDirectory experts, ProblemWords words) {
        this.personal = personal;
        this.sight = sight;
        this.cases = cases;
        this.file = file;
        this.experts = experts;
        this.words = words;
    }

    @GetMapping("/cases/{number}/personal/{group}")
    String askOfCase(Actor actor, @PathVariable String number, @PathVariable String group, HtmxRequest htmx, Model model) {
        var found = cases.find(actor, number);
        require(sight.mayShow(actor, file.of(found.number())));
        return panel("/cases/" + found.number(), PersonalGroup.of(group), htmx, model);
    }

    @PostMapping("/cases/{number}/personal/{group}")
    String ofCase(Actor actor, @PathVariable String number, @PathVariable String group, @RequestParam(defaultValue = "") String reason,
            HtmxRequest htmx, Locale locale, Model model, HttpServletResponse response) {
        return answer("/cases/" + number, PersonalGroup.of(group), chosen -> personal.ofCase(actor, number, chosen, reason), htmx, locale, model, response);
    }

    @GetMapping("/experts/{id}/personal/{group}")
    String askOfExpert(Actor actor, @PathVariable String id, @PathVariable String group, HtmxRequest htmx, Model model) {
        require(sight.mayShow(actor, experts.find(actor, id)));
        return panel("/experts/" + id, PersonalGroup.of(group), htmx, model);
    }

    @PostMapping("/experts/{id}/personal/{group}")
    String ofExpert(Actor actor, @PathVariable String id, @PathVariable String group, @RequestParam(defaultValue = "") String reason,
            HtmxRequest htmx, Locale locale, Model model, HttpServletResponse response) {
        return answer("/experts/" + id, PersonalGroup.of(group), chosen -> personal.ofExpert(actor, id, chosen, reason), htmx, locale, model, response);
    }

    private String answer(String record, PersonalGroup group, Function<PersonalGroup, List<ShownField>> fields, HtmxRequest htmx, Locale locale,
            Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            model.addAttribute("fields", fields.apply(group));
        } catch (InvalidInput | TooMany refusal) {
            refused(refusal, locale, model, response);
        }
        return panel(record, group, htmx, model);
    }

    private void refused(Problem refusal, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", words.of(refusal, locale));
        model.addAttribute("faults", refusal instanceof InvalidInput invalid ? words.fields(invalid, locale) : List.of());
    }

    private static String panel(String record, PersonalGroup group, HtmxRequest htmx, Model model) {
        model.addAttribute("record", record);
        model.addAttribute("group", group);
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "expert/personal :: content" : "expert/personal";
    }

    private static void require(boolean mayShow) {
        if (!mayShow) {
            throw new Forbidden("personal.role");
        }
    }
}
