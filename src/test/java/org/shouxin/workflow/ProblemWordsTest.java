package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every refusal that the source can raise has a title, a detail and a next step in both languages. */
@DisplayName("Refusals")
class ProblemWordsTest {

    private static final Pattern RAISED =
            Pattern.compile("new (?:BadRequest|Conflict|Forbidden|NotFound|Refused|Unavailable)\\(\\s*\"([A-Za-z0-9.-]+)\"");
    private static final Pattern FIELD = Pattern.compile("(?:new FieldProblem\\([^,;]+,\\s*|refuse\\.accept\\(|refused\\(refuse, )\"([A-Za-z0-9.-]+)\"");

    @Test
    @DisplayName("have words in both languages")
    void words() throws IOException {
        var codes = codes(RAISED);
        assertThat(codes).contains("task.done", "case.unknown", "form.unknown-field");
        assertThat(missing(codes, code -> List.of("problem." + code + ".title", "problem." + code + ".detail", "problem." + code + ".next"))).isEmpty();
    }

    @Test
    @DisplayName("of fields have words in both languages")
    void fields() throws IOException {
        var codes = codes(FIELD);
        assertThat(codes).contains("required", "pattern", "whole", "option");
        assertThat(missing(codes, code -> List.of("field." + code))).isEmpty();
    }

    private static Set<String> missing(Set<String> codes, java.util.function.Function<String, List<String>> keys) throws IOException {
        var missing = new TreeSet<String>();
        for (var code : codes) {
            for (var key : keys.apply(code)) {
                for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                    if (bundles(locale).getMessage(key, null, "", locale).isBlank()) {
                        missing.add(key + " in " + locale);
                    }
                }
            }
        }
        return missing;
    }

    /** Bundles without a fallback from Chinese to English. */
    private static ResourceBundleMessageSource bundles(Locale locale) throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        var suffix = locale.equals(Locale.ENGLISH) ? "" : "_zh_CN";
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".properties"))
                    .map(name -> name.replace(".properties", "")).filter(name -> name.endsWith("_zh_CN") != suffix.isEmpty())
                    .forEach(name -> source.addBasenames("messages/" + name));
        }
        return source;
    }

    private static Set<String> codes(Pattern pattern) throws IOException {
        var codes = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var found = pattern.matcher(Files.readString(file));
                while (found.find()) {
                    codes.add(found.group(1));
                }
            }
        }
        return codes;
    }
}
