package org.shouxin.workbench.problems;

import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.NotFound;
import org.shouxin.workflow.ProblemWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Explains a code: what the {@code type} of a JSON problem opens. */
@Controller
class ProblemPages {

    private final ProblemWords words;

    ProblemPages(ProblemWords words) {
        this.words = words;
    }

    @GetMapping("/problems/{code}")
    String explain(@PathVariable String code, Locale locale, Model model) {
        if (!words.knows(code)) {
            throw new NotFound("problem.unknown");
        }
        model.addAttribute("problem", ProblemView.of(words.of(code, Map.of(), locale), null));
        return "workbench/problem";
    }
}
