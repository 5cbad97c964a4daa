package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;

@DisplayName("A form in the reader's language")
class FormWordsTest {

    private static FormSchema nomination() throws IOException {
        return FormParser.parse(new ClassPathResource("forms/expert/file-nomination.form").getContentAsString(StandardCharsets.UTF_8));
    }

    private static FormWords words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/models");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new FormWords(messages);
    }

    @Test
    @DisplayName("is English throughout: labels, helps, options, texts, list rows and pattern words")
    void english() throws IOException {
        var text = words().localised(nomination(), Locale.ENGLISH).toString();
        assertThat(text).contains("Years in the specialty", "Completed years.", "Chemical", "Registration form", "Give the 11-digit mobile number.",
                "Employer and department", "Date of birth").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    @DisplayName("keeps keys, rules and the file itself untouched")
    void untouched() throws IOException {
        var form = nomination();
        var before = form.schema().deepCopy();
        var localised = words().localised(form, Locale.SIMPLIFIED_CHINESE);
        assertThat(form.schema()).isEqualTo(before);
        assertThat(FormParser.parse(localised.toString()).fields()).extracting(FormField::path)
                .containsExactlyElementsOf(form.fields().stream().map(FormField::path).toList());
    }
}
