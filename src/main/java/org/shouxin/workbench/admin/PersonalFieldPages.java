package org.shouxin.workbench.admin;

import java.util.Locale;
import org.shouxin.privacy.FieldRegister;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which personal fields the product keeps, what for, on which basis and for how long: open to everybody who has an account. */
@Controller
class PersonalFieldPages {

    private final FieldRegister register;
    private final MessageSource messages;

    PersonalFieldPages(FieldRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /** A field with its name in words. */
    record Row(String name, FieldRegister.Entry entry) {
    }

    @GetMapping("/personal-fields")
    String fields(Locale locale, Model model) {
        model.addAttribute("rows", register.entries().stream().map(entry -> new Row(messages.getMessage("form.file-nomination." + entry.field(), null,
                messages.getMessage("personal.field." + entry.field(), null, entry.field(), locale), locale), entry)).toList());
        return "workbench/personal-fields";
    }
}
