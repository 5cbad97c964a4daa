package org.shouxin.rules.web;

import java.util.Locale;
import org.shouxin.kernel.Actor;
import org.shouxin.rulebook.CodeTables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The code tables with the standards they come from. */
@Controller
class CodeTablePages {

    private final CodeTables tables;

    CodeTablePages(CodeTables tables) {
        this.tables = tables;
    }

    @GetMapping("/code-tables")
    String list(Actor actor, Locale locale, Model model) {
        model.addAttribute("tables", tables.all());
        model.addAttribute("chinese", locale.getLanguage().equals("zh"));
        return "rules/code-tables";
    }
}
