package org.shouxin.workbench.parts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.workflow.ProblemWords;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A form that was not taken: everything typed comes back, refused fields with their reason, any other refusal above the form. */
@Component
public class RefusedForm {

    private final FormValues forms;
    private final ProblemWords words;

    public RefusedForm(FormValues forms, ProblemWords words) {
        this.forms = forms;
        this.words = words;
    }

    public void tell(Model model, Map<String, Object> typed, Problem problem, Locale locale) {
        model.addAttribute("values", forms.write(typed));
        model.addAttribute("unsaved", true);
        if (problem instanceof InvalidInput invalid) {
            model.addAttribute("errors", forms.write(sentences(invalid, locale)));
        } else {
            model.addAttribute("refusal", words.of(problem, locale));
        }
    }

    private Map<String, String> sentences(InvalidInput problem, Locale locale) {
        var labels = new LinkedHashMap<String, String>();
        problem.fields().forEach(field -> labels.putIfAbsent(field.path(), String.valueOf(field.arguments().getOrDefault("label", ""))));
        var sentences = new LinkedHashMap<String, String>();
        words.fields(problem, locale).forEach(field -> sentences.putIfAbsent(field.path(), unlabelled(field.message(), labels.get(field.path()))));
        return sentences;
    }

    /** The form writes each field's label itself, so the sentence need not begin with it. */
    private static String unlabelled(String sentence, String label) {
        if (label.isEmpty() || !sentence.startsWith(label)) {
            return sentence;
        }
        var rest = sentence.substring(label.length()).replaceFirst("^[:\\uff1a\\s]+", "");
        return rest.isEmpty() ? sentence : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }
}
