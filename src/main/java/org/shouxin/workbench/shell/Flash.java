package org.shouxin.workbench.shell;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what was done on this one. */
@Component
public class Flash {

    /** @param kind {@code success}, {@code info}, {@code warning} or {@code danger} */
    public record Message(String kind, String text) implements Serializable {
    }

    private final MessageSource messages;

    public Flash(MessageSource messages) {
        this.messages = messages;
    }

    public void success(RedirectAttributes next, String key, Object... arguments) {
        var text = messages.getMessage(key, arguments, language());
        next.addFlashAttribute("flash", new ArrayList<>(List.of(new Message("success", text))));
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
