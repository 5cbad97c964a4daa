package org.shouxin.credit.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.credit.Industries;
import org.shouxin.credit.RoundBook;
import org.shouxin.credit.RoundSelection;
import org.shouxin.credit.RoundView;
import org.shouxin.credit.Rounds;
import org.shouxin.credit.SchemeVersions;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Address;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.rulebook.CodeTables;
import org.shouxin.scoring.Grade;
import org.shouxin.workflow.ProblemWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rounds: the list with the form that starts one, and one round with its progress and what it changes. */
@Controller
@RequestMapping(RoundPages.ADDRESS)
class RoundPages {

    static final String ADDRESS = "/rounds";
    private static final int ROWS = 20;

    private final Rounds rounds;
    private final RoundBook book;
    private final EnterpriseDirectory enterprises;
    private final Industries industries;
    private final SchemeVersions versions;
    private final CodeTables tables;
    private final ProblemWords problems;

    RoundPages(Rounds rounds, RoundBook book, EnterpriseDirectory enterprises, Industries industries, SchemeVersions versions, CodeTables tables, ProblemWords problems) {
        this.rounds = rounds;
        this.book = book;
        this.enterprises = enterprises;
        this.industries = industries;
        this.versions = versions;
        this.tables = tables;
        this.problems = problems;
    }

    /** What was typed to start a round. */
    record RoundForm(String scheme, String asOf, String town, String industry, String grade, String division) {

        static final RoundForm EMPTY = new RoundForm("", "", "", "", "", "");

        RoundSelection selection() {
            return new RoundSelection(town, industry, grade);
        }
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int from, Locale locale, Model model) {
        model.addAttribute("errors", Map.of());
        return list(actor, from, RoundForm.EMPTY, locale, model);
    }

    @PostMapping
    String start(Actor actor, @ModelAttribute RoundForm typed, Locale locale, Model model, HttpServletResponse response) {
        try {
            return "redirect:" + ADDRESS + "/" + rounds.start(actor, typed.division(), typed.scheme(), typed.asOf(), typed.selection());
        } catch (InvalidInput invalid) {
            response.setStatus(invalid.kind().status());
            model.addAttribute("errors", problems.byField(invalid, locale));
            return list(actor, 0, typed, locale, model);
        }
    }

    private String list(Actor actor, int from, RoundForm typed, Locale locale, Model model) {
        var first = Math.max(0, from);
        var found = book.list(actor, first, ROWS + 1);
        model.addAttribute("rows", found.subList(0, Math.min(ROWS, found.size())));
        model.addAttribute("previous", first == 0 ? null : ADDRESS + "?from=" + Math.max(0, first - ROWS));
        model.addAttribute("next", found.size() > ROWS ? ADDRESS + "?from=" + (first + ROWS) : null);
        model.addAttribute("starts", Rounds.starts(actor));
        model.addAttribute("typed", typed);
        model.addAttribute("bureaus", book.starting(actor));
        model.addAttribute("schemes", book.schemes());
        model.addAttribute("grades", Arrays.stream(Grade.values()).map(Grade::name).toList());
        model.addAttribute("towns", EnterpriseDirectory.open(actor) ? enterprises.towns(actor) : List.of());
        model.addAttribute("industries", industries.bySection());
        model.addAttribute("names", new CodeNames(tables, locale));
        return "credit/rounds";
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable String id, @RequestParam(required = false) String move, @RequestParam(required = false) String after,
            Locale locale, HtmxRequest htmx, Model model) {
        var one = book.find(actor, id);
        var changes = book.changes(actor, id, move, after, ROWS);
        model.addAttribute("one", one);
        model.addAttribute("told", book.names(one));
        model.addAttribute("moves", book.moves(actor, id));
        model.addAttribute("move", move);
        model.addAttribute("changes", changes.items());
        var moved = new Address(ADDRESS + "/" + id).with("move", move);
        var here = moved.with("after", after);
        model.addAttribute("here", here.text());
        model.addAttribute("next", changes.next() == null ? null : moved.with("after", changes.next()).text());
        model.addAttribute("first", here.equals(moved) ? null : moved.text());
        model.addAttribute("confirms", rounds.confirms(actor, one));
        model.addAttribute("discards", rounds.discards(actor, one));
        if (one.draft()) {
            version(actor, one, model);
        }
        model.addAttribute("names", new CodeNames(tables, locale));
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "credit/round :: progress" : "credit/round";
    }

    /** What became, or may become, of the draft. */
    private void version(Actor actor, RoundView one, Model model) {
        var kept = versions.of(one);
        var keeps = kept == null && versions.keeps(actor, one);
        model.addAttribute("kept", kept);
        model.addAttribute("keeps", keeps);
        model.addAttribute("number", keeps ? versions.next(one) : null);
        model.addAttribute("proposes", SchemeVersions.proposes(actor, one.bureauId()));
        model.addAttribute("key", Ids.next());
    }

    @PostMapping("/{id}/confirm")
    String confirm(Actor actor, @PathVariable String id) {
        rounds.confirm(actor, id);
        return "redirect:" + ADDRESS + "/" + id;
    }

    @PostMapping("/{id}/discard")
    String discard(Actor actor, @PathVariable String id) {
        rounds.discard(actor, id);
        return "redirect:" + ADDRESS + "/" + id;
    }
}
