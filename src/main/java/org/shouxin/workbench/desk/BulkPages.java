package org.shouxin.workbench.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.workbench.parts.FormValues;
import org.shouxin.workbench.shell.Flash;
import org.shouxin.workflow.BulkTasks;
import org.shouxin.workflow.ProblemWords;
import org.shouxin.workflow.SavedFilters;
import org.shouxin.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several tasks at once, and the filters a person keeps. */
@Controller
@RequestMapping("/worklist")
class BulkPages {

    private final BulkTasks bulk;
    private final Tasks tasks;
    private final SavedFilters filters;
    private final FormValues forms;
    private final ProblemWords words;
    private final Flash flash;

    BulkPages(BulkTasks bulk, Tasks tasks, SavedFilters filters, FormValues forms, ProblemWords words, Flash flash) {
        this.bulk = bulk;
        this.tasks = tasks;
        this.filters = filters;
        this.forms = forms;
        this.words = words;
        this.flash = flash;
    }

    /** @param refusal in words; {@code null} for what was done */
    record Line(BulkTasks.Result result, String refusal) {
    }

    @PostMapping("/claim")
    String claim(Actor actor, @RequestParam(required = false) List<String> ids, @RequestParam String idempotencyKey, Locale locale, Model model) {
        return told(bulk.claim(actor, ids, idempotencyKey), "page.bulk.claimed", locale, model);
    }

    @PostMapping("/choose")
    String form(Actor actor, @RequestParam(required = false) List<String> ids, Locale locale, Model model) {
        var items = bulk.together(actor, ids);
        var first = tasks.view(actor, items.get(0).taskId(), locale);
        model.addAttribute("items", items);
        model.addAttribute("stepKey", "model." + items.get(0).processKey() + "." + items.get(0).taskKey());
        model.addAttribute("schema", forms.write(first.form()));
        model.addAttribute("values", forms.write(Map.of()));
        model.addAttribute("key", Ids.next());
        return "workbench/bulk";
    }

    @PostMapping("/complete")
    String complete(Actor actor, @RequestParam(required = false) List<String> ids, @RequestParam String values, @RequestParam String idempotencyKey,
            Locale locale, Model model) {
        return told(bulk.complete(actor, ids, forms.read(values), idempotencyKey), "page.bulk.completed", locale, model);
    }

    @PostMapping("/filters")
    String save(Actor actor, @RequestParam String name, @RequestParam String address, @RequestParam String idempotencyKey, RedirectAttributes next) {
        filters.save(actor, name, address, idempotencyKey);
        flash.success(next, "page.filters.saved");
        return "redirect:" + address;
    }

    @PostMapping("/filters/{id}/delete")
    String delete(Actor actor, @PathVariable String id, @RequestParam String idempotencyKey, RedirectAttributes next) {
        filters.delete(actor, id, idempotencyKey);
        flash.success(next, "page.filters.deleted");
        return "redirect:/tasks";
    }

    private String told(List<BulkTasks.Result> results, String title, Locale locale, Model model) {
        model.addAttribute("title", title);
        model.addAttribute("lines", results.stream().map(one -> new Line(one, one.refusal() == null ? null : words.of(one.refusal(), locale).detail()))
                .toList());
        model.addAttribute("done", results.stream().filter(one -> one.refusal() == null).count());
        return "workbench/bulk-results";
    }
}
