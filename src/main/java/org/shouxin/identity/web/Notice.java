package org.shouxin.identity.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page what was done on this one. */
@Component
class Notice {

    /** @param kind {@code success} or another kind of alert of the page frame */
    record Message(String kind, String text) implements Serializable {
    }

    private final MessageSource messages;

    Notice(MessageSource messages) {
        this.messages = messages;
    }

    void done(RedirectAttributes next, String key, Object... arguments) {
        var text = messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
        next.addFlashAttribute("flash", new ArrayList<>(List.of(new Message("success", text))));
    }
}
