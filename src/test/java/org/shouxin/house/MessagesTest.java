package org.shouxin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** All words live in the bundles, in both languages; templates and code hold keys only. Each check is first shown to bite. */
@DisplayName("Messages")
class MessagesTest {

    /** What keeps its Chinese form in English too: the name of the product and of the other language. */
    private static final Set<String> NAMES = Set.of("page.product", "page.language.zh");

    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff01-\\uff5e]");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[(}]");
    /** Keys handed over as text: fragment('page.x.title', …) and #messages.msg('page.x'). */
    private static final Pattern KEY_AS_TEXT = Pattern.compile("'((?:page|action|field|role|problem)\\.[\\w.-]*\\w)'(?!\\s*\\+)");
    /** Three English words in a row between tags or in an attribute that is not Thymeleaf's. */
    private static final Pattern PROSE = Pattern.compile("[A-Za-z]{2,}(?: [A-Za-z]+){2,}");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    /** A sentence in Java: a capital, at least four words, and a full stop. What an exception says to an administrator has none. */
    private static final Pattern SENTENCE = Pattern.compile("\"[A-Z][a-z]*(?: [\\w’',-]+){3,}[.!?]\"");

    @Test
    @DisplayName("have the same keys in Chinese and in English, in every bundle")
    void sameKeys() throws IOException {
        assertThat(difference(Map.of("a", "x"), Map.of("b", "x"))).isNotEmpty();
        var bundles = WordFiles.bundles();
        assertThat(bundles).as("there are bundles to compare").hasSizeGreaterThan(4);
        for (var bundle : bundles) {
            assertThat(difference(WordFiles.read(bundle), WordFiles.read(WordFiles.chinese(bundle)))).as("keys of only one language in " + bundle).isEmpty();
        }
    }

    @Test
    @DisplayName("name every field that the trail keeps")
    void trailFields() throws IOException {
        var known = new TreeSet<String>();
        for (var bundle : WordFiles.bundles()) {
            WordFiles.read(bundle).forEach((key, value) -> known.add(key.toString()));
        }
        var fields = new TreeSet<String>();
        try (var sources = Files.walk(WordFiles.JAVA)) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Pattern.compile("changed\\(\\s*\"([A-Za-z]+)\"").matcher(Files.readString(source)).results().forEach(found -> fields.add(found.group(1)));
            }
        }
        assertThat(fields).contains("status", "task", "meetingDate");
        assertThat(fields).allMatch(field -> Stream.of("trail.field.", "form.file-nomination.", "form.common.").anyMatch(prefix -> known.contains(prefix + field)));
    }

    @Test
    @DisplayName("of the same key take the same arguments in both languages")
    void sameArguments() throws IOException {
        assertThat(arguments("{0} of {1} {by}")).isNotEqualTo(arguments("{0}"));
        for (var bundle : WordFiles.bundles()) {
            var chinese = WordFiles.read(WordFiles.chinese(bundle));
            WordFiles.read(bundle).forEach((key, value) -> assertThat(arguments(chinese.get(key))).as(key).isEqualTo(arguments(value)));
        }
    }

    @Test
    @DisplayName("with numbered arguments can be formatted and lose no quotation mark")
    void formattable() throws IOException {
        var numbered = Pattern.compile("\\{\\d");
        for (var bundle : WordFiles.bundles()) {
            for (var file : List.of(bundle, WordFiles.chinese(bundle))) {
                WordFiles.read(file).forEach((key, value) -> {
                    if (numbered.matcher(value).find()) {
                        assertThat(new MessageFormat(value).format(new Object[] {2, 3, 4, 5})).as(key).isNotBlank();
                        assertThat(value.replace("''", "")).as(key + " has a quote that the format swallows").doesNotContain("'");
                    }
                });
            }
        }
    }

    @Test
    @DisplayName("are never empty by accident, and English ones hold no Chinese")
    void languages() throws IOException {
        assertThat(HAN.matcher("Sign in 登录").find()).isTrue();
        for (var bundle : WordFiles.bundles()) {
            WordFiles.read(bundle).forEach((key, value) -> {
                if (!NAMES.contains(key)) {
                    assertThat(HAN.matcher(value).find()).as(key + " = " + value).isFalse();
                }
            });
            var chinese = WordFiles.read(WordFiles.chinese(bundle));
            WordFiles.read(bundle).forEach((key, value) -> assertThat(value.isBlank()).as(key + " is blank in one language only").isEqualTo(chinese.get(key).isBlank()));
        }
    }

    @Test
    @DisplayName("exist for every key that a template names")
    void keysOfTemplates() throws IOException {
        var known = new HashMap<String, String>();
        for (var bundle : WordFiles.bundles()) {
            known.putAll(WordFiles.read(bundle));
        }
        var missing = new TreeSet<String>();
        var found = 0;
        for (var template : WordFiles.templates()) {
            for (var pattern : List.of(KEY, KEY_AS_TEXT)) {
                var keys = pattern.matcher(WordFiles.withoutComments(Files.readString(template)));
                while (keys.find()) {
                    found++;
                    if (!known.containsKey(keys.group(1))) {
                        missing.add(template.getFileName() + " " + keys.group(1));
                    }
                }
            }
        }
        assertThat(found).as("keys were found").isGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("are the only place with sentences: templates hold none")
    void noProseInTemplates() throws IOException {
        assertThat(prose("<p>Please wait a moment</p>")).isNotEmpty();
        assertThat(prose("<p th:text=\"#{page.x}\">提交</p>")).isNotEmpty();
        assertThat(prose("<p class=\"a b c\" th:text=\"#{page.x}\"></p>")).isEmpty();
        var sentences = new ArrayList<String>();
        for (var template : WordFiles.templates()) {
            prose(Files.readString(template)).forEach(text -> sentences.add(template.getFileName() + ": " + text));
        }
        assertThat(sentences).isEmpty();
    }

    @Test
    @DisplayName("are the only place with sentences: Java holds none but those for administrators in exceptions and logs")
    void noProseInJava() throws IOException {
        assertThat(sentences("return \"Please wait a moment.\";")).isNotEmpty();
        assertThat(sentences("return \"提交\";")).isNotEmpty();
        var sentences = new ArrayList<String>();
        var sources = WordFiles.sources();
        var startRefusals = startRefusals(sources);
        for (var source : sources) {
            sentences(Files.readString(source), startRefusals).forEach(text -> sentences.add(source.getFileName() + ": " + text));
        }
        assertThat(sentences).isEmpty();
    }

    private static List<String> difference(Map<String, String> one, Map<String, String> other) {
        var odd = new TreeSet<>(one.keySet());
        odd.removeAll(other.keySet());
        var rest = new TreeSet<>(other.keySet());
        rest.removeAll(one.keySet());
        odd.addAll(rest);
        return List.copyOf(odd);
    }

    private static TreeSet<String> arguments(String message) {
        var names = new TreeSet<String>();
        var found = Pattern.compile("\\{(\\w+)").matcher(message == null ? "" : message);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** Text between tags and in plain attributes that reads like a sentence. */
    private static List<String> prose(String html) {
        var text = WordFiles.withoutComments(html).replaceAll("\\[\\[.*?]]", "").replaceAll("(?:th|hx|data-th)[:-][\\w-]+=\"[^\"]*\"", "")
                .replaceAll("(?:class|style|d|viewBox|content|accept|sizes|media|hx-[a-z]+)=\"[^\"]*\"", "");
        var bodies = text.replaceAll("(?s)<style.*?</style>", "").replaceAll("<!DOCTYPE[^>]*>", "");
        var found = new ArrayList<String>();
        Stream.concat(Pattern.compile(">([^<>]+)<").matcher(bodies).results(), Pattern.compile("=\"([^\"]*)\"").matcher(bodies).results())
                .map(result -> result.group(1)).filter(part -> HAN.matcher(part).find() || PROSE.matcher(part).find()).forEach(found::add);
        return found;
    }

    private static List<String> sentences(String java) {
        return sentences(java, "");
    }

    /** @param startRefusals names of what a start is refused with, as {@code |A|B}: their words go to an administrator's console */
    private static List<String> sentences(String java, String startRefusals) {
        var code = java.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?s)(?:log\\.\\w+|new (?:\\w*(?:Exception|Error)|FailureAnalysis" + startRefusals + "))\\(.*?\\);", "");
        return LITERAL.matcher(code).results().map(result -> result.group())
                .filter(text -> HAN.matcher(text).find() || SENTENCE.matcher(text).matches()).toList();
    }

    /** What a failure analyzer of the product puts on the console when the start is refused. */
    private static String startRefusals(List<Path> sources) throws IOException {
        var names = new StringBuilder();
        for (var source : sources) {
            Pattern.compile("extends AbstractFailureAnalyzer<(\\w+)>").matcher(Files.readString(source)).results()
                    .forEach(found -> names.append('|').append(found.group(1)));
        }
        return names.toString();
    }
}
