package org.shouxin.workbench.admin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Address;
import org.shouxin.kernel.Cursors;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Role;
import org.shouxin.notices.MailAdministration;
import org.shouxin.notices.MailState;
import org.shouxin.notices.MailView;
import org.shouxin.notices.NoticeWords;
import org.shouxin.workbench.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How letters fare, for the system administrator. */
@Controller
class OutboxPages {

    private final MailAdministration mail;
    private final NoticeWords words;
    private final Flash flash;

    OutboxPages(MailAdministration mail, NoticeWords words, Flash flash) {
        this.mail = mail;
        this.words = words;
        this.flash = flash;
    }

    /** @param key idempotency key of its button */
    record Row(MailView mail, String title, boolean retryable, String key) {
    }

    @GetMapping("/admin/mail")
    String list(Actor actor, Locale locale, @RequestParam(defaultValue = "") String state, @RequestParam(required = false) String after,
            @RequestParam(required = false) List<String> back, Model model) {
        var chosen = states(state);
        var page = mail.page(actor, chosen, after);
        var cursors = new Cursors(after, back);
        var address = new Address("/admin/mail").with("state", chosen.size() == 1 ? state : "");
        model.addAttribute("rows", page.items().stream().map(one -> new Row(one, words.title(one.template(), locale),
                one.state() == MailState.FAILED || one.state() == MailState.SKIPPED, Ids.next())).toList());
        model.addAllAttributes(cursors.pager(address, page.next(), page.count(), page.capped()));
        model.addAttribute("state", chosen.size() == 1 ? state : "");
        model.addAttribute("states", MailState.values());
        model.addAttribute("configured", mail.configured());
        model.addAttribute("opensAccounts", actor.has(Role.SYSADMIN));
        model.addAttribute("givesRoles", actor.has(Role.SECADMIN));
        return "notices/outbox";
    }

    @PostMapping("/admin/mail/{id}/retry")
    String retry(Actor actor, @PathVariable String id, @RequestParam(required = false) String idempotencyKey, RedirectAttributes next) {
        mail.retry(actor, id, idempotencyKey);
        flash.success(next, "page.outbox.retried");
        return "redirect:/admin/mail";
    }

    private static Set<MailState> states(String typed) {
        return Arrays.stream(MailState.values()).filter(state -> state.name().equals(typed)).findFirst().map(state -> (Set<MailState>) EnumSet.of(state))
                .orElseGet(() -> EnumSet.allOf(MailState.class));
    }
}
