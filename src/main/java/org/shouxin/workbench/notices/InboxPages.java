package org.shouxin.workbench.notices;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.Locale;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.notices.Inbox;
import org.shouxin.notices.NoticeView;
import org.shouxin.notices.NoticeWords;
import org.shouxin.workbench.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the signed-in person was told. */
@Controller
class InboxPages {

    private final Inbox inbox;
    private final NoticeWords words;
    private final Flash flash;

    InboxPages(Inbox inbox, NoticeWords words, Flash flash) {
        this.inbox = inbox;
        this.words = words;
        this.flash = flash;
    }

    /** One notice in the reader's language. @param key idempotency key of its buttons */
    record Row(NoticeView notice, String title, String text, String key) {
    }

    @GetMapping("/notices")
    String list(Actor actor, @ModelAttribute("filter") InboxFilter filter, HtmxRequest htmx, Locale locale, Model model) {
        var page = inbox.page(actor, filter.query());
        model.addAttribute("rows", page.items().stream().map(notice -> new Row(notice, words.title(notice.template(), locale),
                words.text(notice.template(), notice.facts(), locale), Ids.next())).toList());
        model.addAllAttributes(filter.cursors().pager(filter.address(), page.next(), page.count(), page.capped()));
        model.addAttribute("here", filter.address().with("after", filter.after()).text());
        if (htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest()) {
            return "notices/inbox :: results";
        }
        model.addAttribute("unread", inbox.unread(actor));
        model.addAttribute("key", Ids.next());
        return "notices/inbox";
    }

    /** @param returnTo the list the button stood in, or the case the notice is about */
    @PostMapping("/notices/{id}/read")
    String read(Actor actor, @PathVariable String id, @RequestParam(required = false) String idempotencyKey,
            @RequestParam(defaultValue = "") String returnTo) {
        var notice = inbox.read(actor, id, idempotencyKey);
        return "redirect:" + (isInbox(returnTo) ? returnTo : "/cases/" + notice.caseNumber());
    }

    @PostMapping("/notices/read-all")
    String readAll(Actor actor, @RequestParam(required = false) String idempotencyKey, RedirectAttributes next) {
        inbox.readAll(actor, idempotencyKey);
        flash.success(next, "page.notices.allRead");
        return "redirect:/notices";
    }

    private static boolean isInbox(String address) {
        return address.equals("/notices") || address.startsWith("/notices?");
    }
}
