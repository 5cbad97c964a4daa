package org.shouxin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws about how the source reads, which bytecode cannot tell. Each predicate is first shown to bite on a small breach. */
@DisplayName("Source")
class SourceTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]+\\.(\\w+);$");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:final |abstract |sealed )*(?:class|interface|record|enum|@interface) ");
    private static final Pattern DOCUMENTED_TYPE = Pattern.compile("\\*/\\s*(?:@[^\\n]+\\n(?:[ )}\\]\"][^\\n]*\\n)*)*public ");

    private record Source(Path path, String text) {
        long lines() {
            return text.lines().count();
        }

        String name() {
            return MAIN.relativize(path).toString();
        }
    }

    @Test
    @DisplayName("files stay under 250 lines")
    void shortFiles() throws IOException {
        check(source -> source.lines() >= 250, "x\n".repeat(250));
    }

    @Test
    @DisplayName("never swallows every exception")
    void noCatchAll() throws IOException {
        check(source -> Pattern.compile("catch \\((?:final )?(?:Exception|Throwable) ").matcher(source.text()).find(),
                "try { } catch (Exception e) { }");
    }

    @Test
    @DisplayName("holds no Chinese sentence: words live in message bundles")
    void noWords() throws IOException {
        check(source -> HAN.matcher(withoutComments(source.text())).find() && !isDemoData(source), "String s = \"提交\";");
    }

    @Test
    @DisplayName("says of every public type what it is")
    void javadoc() throws IOException {
        check(source -> PUBLIC_TYPE.matcher(source.text()).find() && !DOCUMENTED_TYPE.matcher(source.text()).find()
                && !source.name().endsWith("Application.java"), "public class Bare {\n}");
    }

    @Test
    @DisplayName("carries no marks of unfinished work")
    void finished() throws IOException {
        check(source -> Pattern.compile("TODO|FIXME|XXX|UnsupportedOperationException\\(\\)|printStackTrace").matcher(source.text()).find(),
                "// TODO");
    }

    @Test
    @DisplayName("imports nothing that it does not use")
    void imports() throws IOException {
        check(source -> {
            var body = source.text().replaceAll("(?m)^import .*$", "");
            return IMPORT.matcher(source.text()).results().map(found -> found.group(1))
                    .anyMatch(name -> !Pattern.compile("\\b" + name + "\\b").matcher(body).find());
        }, "import java.util.List;\nclass Bare {\n}");
    }

    @Test
    @DisplayName("keeps delegates and task handlers under 25 lines of code in the class body")
    void thinHandlers() throws IOException {
        var thin = (Predicate<Source>) source -> source.name().contains("/process/")
                && source.name().matches(".*(Delegate|Task)\\.java")
                && source.text().substring(source.text().indexOf('{')).lines().filter(line -> !line.isBlank()).count() > 26;
        assertThat(sources().stream().filter(source -> source.name().matches(".*/process/.*(Delegate|Task)\\.java"))).isNotEmpty();
        var offenders = sources().stream().filter(thin).map(Source::name).toList();
        assertThat(offenders).isEmpty();
        assertThat(thin.test(new Source(MAIN.resolve("org/shouxin/x/process/FatTask.java"), "class FatTask {\n" + "x\n".repeat(30) + "}"))).isTrue();
    }

    private static void check(Predicate<Source> breach, String example) throws IOException {
        assertThat(breach.test(new Source(MAIN.resolve("org/shouxin/Example.java"), example))).as("the law bites").isTrue();
        var all = sources();
        assertThat(all).as("there is source to look at").hasSizeGreaterThan(50);
        assertThat(all.stream().filter(breach).map(Source::name)).isEmpty();
    }

    private static boolean isDemoData(Source source) {
        return source.name().startsWith("org/shouxin/workbench/demo/");
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    }

    private static List<Source> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(path -> path.toString().endsWith(".java") && !path.endsWith("package-info.java")).map(SourceTest::read).toList();
        }
    }

    private static Source read(Path path) {
        try {
            return new Source(path, Files.readString(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
