package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@IntegrationTest
@DisplayName("Forms, records and words")
class FormsMatchRecordsIT {

    private static final Set<String> OF_THE_TESTS = Set.of("file-errand", "check-errand", "mend-errand", "endorse-errand");

    @Autowired
    FormsMatchRecords check;
    @Autowired
    MessageSource messages;

    record Differs(@NotBlank String title, String urgent, String why, java.time.LocalDate day, List<Row> stops) {
    }

    record Row(String place, String month) {
    }

    record Lacks(@NotBlank String title) {
    }

    @Test
    @DisplayName("agree for every handler, and a difference would be found")
    void agree() {
        assertThat(check.findings()).isEmpty();
        assertThat(product()).extracting(FormSchema::id).contains("file-nomination", "review-registration", "sign-commitment");
        var start = check.inUse().stream().filter(form -> form.id().equals("file-errand")).findFirst().orElseThrow();
        assertThat(FormsMatchRecords.differences(start, Differs.class)).containsExactly("file-errand.urgent cannot be a String",
                "file-errand.stops.place is required in the form only");
        assertThat(FormsMatchRecords.differences(start, Lacks.class)).singleElement().asString().contains("keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("have a label for every field and option in both languages")
    void words(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var missing = new ArrayList<String>();
        for (var form : product()) {
            form.fields().stream().flatMap(field -> Stream.concat(Stream.of(field), field.rowFields().stream()))
                    .map(field -> "form." + form.id() + "." + field.path()).filter(key -> lacks(key, locale)).forEach(missing::add);
            form.schema().findParents("values").forEach(choice -> choice.path("values").forEach(option -> {
                var key = "option." + choice.path("properties").path("list").asText() + "." + option.path("value").asText();
                if (lacks(key, locale)) {
                    missing.add(key);
                }
            }));
        }
        assertThat(missing).isEmpty();
    }

    private List<FormSchema> product() {
        return check.inUse().stream().filter(form -> !OF_THE_TESTS.contains(form.id())).toList();
    }

    private boolean lacks(String key, Locale locale) {
        return messages.getMessage(key, null, "", locale).isBlank();
    }
}
