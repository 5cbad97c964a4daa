package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.InvalidInput;

@DisplayName("A form on the server")
class FormCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static FormSchema form(String... components) {
        return FormParser.parse("{\"id\":\"f\",\"type\":\"default\",\"components\":[" + String.join(",", components) + "]}");
    }

    private static Map<String, Object> values(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** {@code clean: …}, or {@code path code} of every refused field. */
    private static String check(FormSchema form, String json) {
        try {
            return "clean: " + FormCheck.clean(form, values(json), TODAY);
        } catch (InvalidInput refused) {
            return refused.fields().stream().map(field -> field.path() + " " + field.code()).collect(Collectors.joining(", "));
        }
    }

    @ParameterizedTest(name = "{0} with {1} given {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "textfield | \"required\":true | null | a required",
            "textfield | \"required\":true | \"\" | a required",
            "textfield | \"required\":true | \"  \" | a required",
            "textfield | \"required\":true | \" 𠮷 \" | clean: {a=𠮷}",
            "textfield | \"maxLength\":3 | \" abc \" | clean: {a=abc}",
            "textfield | \"maxLength\":3 | \"abcd\" | a maxLength",
            "textfield | \"maxLength\":3 | \"𠮷𠮷\" | a maxLength",
            "textfield | \"minLength\":2 | \"a\" | a minLength",
            "textfield | \"minLength\":2 | \"\" | clean: {}",
            "textfield | \"pattern\":\"^1[0-9]+$\" | \"123\" | clean: {a=123}",
            "textfield | \"pattern\":\"^1[0-9]+$\" | \"x123\" | a pattern",
            "textfield | \"pattern\":\"[0-9]\" | \"x1x\" | clean: {a=x1x}",
            "textfield | \"required\":false | 5 | a type",
            "textfield | \"required\":false | {\"x\":1} | a type",
            
            "number | \"required\":true | null | a required",
            "number | \"min\":0,\"max\":40 | 0 | clean: {a=0}",
            "number | \"min\":0,\"max\":40 | 40 | clean: {a=40}",
            "number | \"min\":0,\"max\":40 | -1 | a min",
            "number | \"min\":0,\"max\":40 | 41 | a max",
            "number | \"min\":0,\"max\":40 | 40.5 | a max",
            "number | \"min\":0 | \"5\" | a number",
            "number | \"min\":0 | true | a number",
            "number | \"min\":0 | 1e999 | a number",
            "number | \"min\":0 | 0.1 | clean: {a=0.1}",
            "checkbox | \"required\":true | false | a required",
            "checkbox | \"required\":true | true | clean: {a=true}",
            "checkbox | \"required\":false | false | clean: {a=false}",
            "checkbox | \"required\":false | \"true\" | a type"})
    void values(String type, String validate, String value, String expected) {
        var form = form("{\"type\":\"" + type + "\",\"id\":\"c\",\"key\":\"a\",\"label\":\"A\",\"validate\":{" + validate + "}}");
        assertThat(check(form, "{\"a\":" + value + "}")).isEqualTo(expected.replace("\\n", "\n").replace("\\t", "\t"));
    }

    @ParameterizedTest(name = "{0} given {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "radio | \"x\" | clean: {a=x}", "radio | \"z\" | a option", "radio | [\"x\"] | a option", "radio | 1 | a option",
            "select | \"y\" | clean: {a=y}", "select | \"X\" | a option",
            "checklist | [\"x\",\"y\"] | clean: {a=[x, y]}", "checklist | [\"x\",\"x\"] | a option", "checklist | [\"x\",\"z\"] | a option",
            "checklist | [] | a required", "checklist | \"x\" | a option", "checklist | null | a required"})
    void choices(String type, String value, String expected) {
        var form = form("{\"type\":\"" + type + "\",\"id\":\"c\",\"key\":\"a\",\"label\":\"A\",\"values\":[{\"label\":\"X\",\"value\":\"x\"},"
                + "{\"label\":\"Y\",\"value\":\"y\"}],\"validate\":{\"required\":true}}");
        assertThat(check(form, "{\"a\":" + value + "}")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "date {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "\"2026-03-01\" | clean: {a=2026-03-01}", "\"2024-02-29\" | a past", "\"2027-02-29\" | a date", "\"2026-3-1\" | a date",
            "\"2026-02-28\" | a past", "\"01.03.2026\" | a date", "\"2026-03-01T00:00\" | a date", "20260301 | a date"})
    void dates(String value, String expected) {
        var form = form("{\"type\":\"datetime\",\"subtype\":\"date\",\"id\":\"c\",\"key\":\"a\",\"dateLabel\":\"A\",\"disallowPassedDates\":true}");
        assertThat(check(form, "{\"a\":" + value + "}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u200Bb", "a\u202Eb", "a\u0001b", "a\tb", "a\uFEFF", "a\u2028b", "\uD842"})
    @DisplayName("refuses invisible characters and halves of characters in single lines")
    void invisible(String text) {
        var form = form("{\"type\":\"textfield\",\"id\":\"c\",\"key\":\"a\",\"label\":\"A\"}");
        assertThatThrownBy(() -> FormCheck.clean(form, Map.of("a", "x" + text + "x"), TODAY)).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.fields()).extracting(InvalidInput.FieldProblem::code).containsExactly("characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "䶮", "𬺈", "𰻝", "买买提\u00B7艾力", "葛\uDB40\uDD00", "O\u2019Brien"})
    @DisplayName("takes rare characters, variation selectors and the dot of minority names as they are")
    void rare(String name) {
        var form = form("{\"type\":\"textfield\",\"id\":\"c\",\"key\":\"a\",\"label\":\"A\"}");
        assertThat(FormCheck.clean(form, Map.of("a", name), TODAY)).containsEntry("a", name);
    }

    @Test
    @DisplayName("takes line breaks and tabs in texts of several lines, and no other control")
    void lines() {
        var form = form("{\"type\":\"textarea\",\"id\":\"c\",\"key\":\"a\",\"label\":\"A\"}");
        assertThat(FormCheck.clean(form, Map.of("a", "a\nb\tc"), TODAY)).containsEntry("a", "a\nb\tc");
        assertThatThrownBy(() -> FormCheck.clean(form, Map.of("a", "a\u0000b"), TODAY)).isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("drops what a rule hides, groups included, and requires what is shown")
    void hidden() {
        var form = form("{\"type\":\"radio\",\"id\":\"c\",\"key\":\"outcome\",\"label\":\"O\",\"values\":[{\"value\":\"accept\"},{\"value\":\"return\"}]}",
                "{\"type\":\"group\",\"id\":\"g\",\"conditional\":{\"hide\":\"=outcome = \\\"accept\\\"\"},\"components\":["
                        + "{\"type\":\"textfield\",\"id\":\"r\",\"key\":\"reason\",\"label\":\"R\",\"validate\":{\"required\":true}}]}",
                "{\"type\":\"number\",\"id\":\"n\",\"key\":\"points\",\"label\":\"P\",\"conditional\":{\"hide\":\"=outcome != \\\"accept\\\"\"}}");
        assertThat(check(form, "{\"outcome\":\"accept\",\"reason\":\"typed before\",\"points\":3}")).isEqualTo("clean: {outcome=accept, points=3}");
        assertThat(check(form, "{\"outcome\":\"return\",\"points\":\"junk\"}")).isEqualTo("reason required");
        assertThat(check(form, "{}")).as("nothing equals a missing value").isEqualTo("reason required");
    }

    @Test
    @DisplayName("names fields of list rows by their path and leaves blank rows out")
    void rows() {
        var form = form("{\"type\":\"dynamiclist\",\"id\":\"l\",\"path\":\"history\",\"components\":["
                + "{\"type\":\"textfield\",\"id\":\"f\",\"key\":\"from\",\"label\":\"F\",\"validate\":{\"pattern\":\"^[0-9]{4}$\"}},"
                + "{\"type\":\"textfield\",\"id\":\"e\",\"key\":\"employer\",\"label\":\"E\"}]}");
        assertThat(check(form, "{\"history\":[{\"from\":\"1988\"},{\"from\":\"88\"}]}")).isEqualTo("history[1].from pattern");
        assertThat(check(form, "{\"history\":[{\"from\":\"\",\"employer\":\" \"},{\"from\":\"1988\"},{}]}")).isEqualTo("clean: {history=[{from=1988}]}");
        assertThat(check(form, "{}")).isEqualTo("clean: {history=[]}");
        assertThat(check(form, "{\"history\":\"x\"}")).isEqualTo("history rows");
        assertThat(check(form, "{\"history\":[" + String.join(",", Collections.nCopies(201, "{}")) + "]}")).isEqualTo("history rows");
        for (var unknown : List.of("{\"other\":1}", "{\"history\":[{\"other\":1}]}", "{\"history\":[1]}")) {
            assertThatThrownBy(() -> FormCheck.clean(form, values(unknown), TODAY)).isInstanceOf(BadRequest.class).hasMessage("form.unknown-field");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"type\":\"html\",\"id\":\"x\",\"content\":\"<b>\"}", "{\"type\":\"filepicker\",\"id\":\"x\",\"key\":\"a\"}",
            "{\"type\":\"textfield\",\"id\":\"x\",\"key\":\"A b\"}", "{\"type\":\"textfield\",\"id\":\"x\",\"key\":\"a\",\"disabled\":true}",
            "{\"type\":\"textfield\",\"id\":\"x\",\"key\":\"a\",\"validate\":{\"required\":\"=b\"}}",
            "{\"type\":\"textfield\",\"id\":\"x\",\"key\":\"a\",\"validate\":{\"validationType\":\"email\"}}",
            "{\"type\":\"textfield\",\"id\":\"x\",\"key\":\"a\",\"conditional\":{\"hide\":\"=b > 1\"}}",
            "{\"type\":\"textfield\",\"id\":\"x\",\"key\":\"a\"},{\"type\":\"textfield\",\"id\":\"y\",\"key\":\"a\"}",
            "{\"type\":\"select\",\"id\":\"x\",\"key\":\"a\",\"valuesKey\":\"b\"}", "{\"type\":\"radio\",\"id\":\"x\",\"key\":\"a\"}",
            "{\"type\":\"datetime\",\"id\":\"x\",\"key\":\"a\",\"subtype\":\"time\"}"})
    @DisplayName("stops the start when it cannot check everything in it")
    void notSupported(String component) {
        assertThatThrownBy(() -> form(component)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("parses every form of the product")
    void ofTheProduct() throws IOException {
        var files = new org.springframework.core.io.support.PathMatchingResourcePatternResolver().getResources("classpath*:forms/*/*.form");
        assertThat(files).hasSizeGreaterThan(6);
        for (var file : files) {
            assertThat(FormParser.parse(file.getContentAsString(StandardCharsets.UTF_8)).id() + ".form").isEqualTo(file.getFilename());
        }
    }
}
