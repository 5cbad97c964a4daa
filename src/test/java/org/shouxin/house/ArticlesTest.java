package org.shouxin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * {@code docs/articles.md} leads from an article of the regulations to the model element, the class and the test that keep
 * it. It is made from the sources; this test fails when it is stale, and writes it with {@code -Dshouxin.docs.write=true}.
 */
@DisplayName("Articles")
class ArticlesTest {

    private static final Path PAGE = Path.of("docs", "articles.md");
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern TAG = Pattern.compile("@article\\s+([A-Z]{2}-[^\\n*]+)");

    /** @param element id in the model, or empty for a rule that lives in a class alone */
    private record Line(String article, String model, String element, String type, String test) {
    }

    @Test
    @DisplayName("each lead to a model element or a class, and the page says so")
    void pageIsCurrent() throws IOException {
        var lines = Stream.concat(modelLines(), classLines()).distinct().sorted(Comparator.comparing(Line::article, ArticlesTest::byNumber)
                .thenComparing(Line::model).thenComparing(Line::element).thenComparing(Line::type)).toList();
        assertThat(lines).hasSizeGreaterThan(20);
        var page = render(lines);
        if (Boolean.getBoolean("shouxin.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "").isEqualTo(page);
    }

    @Test
    @DisplayName("are named by every flow node of every model")
    void everyNodeNamesItsArticle() {
        var bare = models(".bpmn").flatMap(model -> flowNodes(parse(model)).filter(node -> article(node).isEmpty())
                .map(node -> model + " " + node.getAttribute("id")));
        assertThat(bare).isEmpty();
        assertThat(models(".bpmn")).isNotEmpty();
    }

    @Test
    @DisplayName("lead from every service and user task to a class of the same name")
    void everyTaskHasItsClass() {
        var lost = models(".bpmn").flatMap(model -> flowNodes(parse(model)).filter(node -> beanOf(node).isPresent())
                .filter(node -> classFile(beanOf(node).orElseThrow()).isEmpty()).map(node -> model + " " + node.getAttribute("id")));
        assertThat(lost).isEmpty();
    }

    private static Stream<Line> modelLines() {
        var processes = models(".bpmn").flatMap(model -> {
            var document = parse(model);
            var test = testOf(model);
            return flowNodes(document).flatMap(node -> article(node).stream().flatMap(ArticlesTest::split)
                    .map(article -> new Line(article, name(model), node.getAttribute("id"), beanOf(node).orElse(""), test)));
        });
        var decisions = models(".dmn").flatMap(model -> {
            var text = read(model);
            return Pattern.compile("\"([A-Z]{2}-[0-9A]+[^\"]*)\"").matcher(text.replace("&quot;", "\"")).results()
                    .flatMap(found -> split(found.group(1)))
                    .map(article -> new Line(article, name(model), "decision table", "", testOf(model)));
        });
        return Stream.concat(processes, decisions);
    }

    private static Stream<Line> classLines() {
        return javaFiles(MAIN).flatMap(file -> TAG.matcher(read(file)).results().flatMap(found -> split(found.group(1)))
                .map(article -> new Line(article, "", "", simpleName(file), classFileIn(TESTS, simpleName(file) + "Test")
                        .or(() -> classFileIn(TESTS, simpleName(file) + "IT")).map(ArticlesTest::simpleName).orElse(""))));
    }

    private static String render(List<Line> lines) {
        var page = new StringBuilder("""
                # Articles

                From the regulation to what keeps it. WJ = Wujin expert management measures, QZ = Quzhou points and codes,
                NB = Ningbo enterprise integrity system, CR = credit risk indicators. Made from the models and sources by
                `mvn test -Dtest=ArticlesTest -Dshouxin.docs.write=true`; the build fails when it is stale.

                | article | model | element | class | test |
                | --- | --- | --- | --- | --- |
                """);
        lines.forEach(line -> page.append("| %s | %s | %s | %s | %s |%n".formatted(line.article(), line.model(), line.element(),
                line.type(), line.test()).replace("  |", " |")));
        return page.toString();
    }

    /** userTask_reviewRegistration → ReviewRegistrationTask; ${appointExpertDelegate} → AppointExpertDelegate. */
    private static Optional<String> beanOf(Element node) {
        var id = node.getAttribute("id");
        if (id.startsWith("userTask_")) {
            return Optional.of(capital(id.substring("userTask_".length())) + "Task");
        }
        var expression = node.getAttribute("camunda:delegateExpression");
        return expression.isEmpty() ? Optional.empty() : Optional.of(capital(expression.replaceAll("[${}]", "")));
    }

    private static Stream<Element> flowNodes(Document document) {
        return elements(document.getDocumentElement()).filter(element -> List.of("startEvent", "endEvent", "userTask", "serviceTask",
                "businessRuleTask", "callActivity", "exclusiveGateway", "parallelGateway", "eventBasedGateway", "inclusiveGateway", "subProcess",
                "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent", "receiveTask").contains(element.getLocalName()));
    }

    private static Optional<String> article(Element node) {
        return children(node).filter(child -> "extensionElements".equals(child.getLocalName())).flatMap(ArticlesTest::elements)
                .filter(child -> "property".equals(child.getLocalName()) && "article".equals(child.getAttribute("name")))
                .map(child -> child.getAttribute("value")).filter(value -> !value.isBlank()).findFirst();
    }

    private static Stream<Element> elements(Element root) {
        return children(root).flatMap(child -> Stream.concat(Stream.of(child), elements(child)));
    }

    private static Stream<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found.stream();
    }

    private static Document parse(Path model) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(model.toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(model.toString(), e);
        }
    }

    private static String testOf(Path model) {
        var test = Arrays.stream(name(model).split("-")).map(ArticlesTest::capital).collect(Collectors.joining());
        return Stream.of(test + "ProcessIT", test + "IT", test + "DecisionTest", test + "Test", test + "DecisionIT")
                .filter(candidate -> classFileIn(TESTS, candidate).isPresent()).findFirst().orElse("");
    }

    private static Stream<String> split(String articles) {
        return Arrays.stream(articles.split("[,;·]")).map(String::trim).filter(article -> !article.isEmpty());
    }

    private static final Map<String, Integer> SOURCES = new TreeMap<>(Map.of("WJ", 1, "QZ", 2, "NB", 3, "CR", 4));

    /** WJ-3 before WJ-12(1) before WJ-12(3). */
    private static int byNumber(String left, String right) {
        return key(left).compareTo(key(right));
    }

    private static String key(String article) {
        var digits = Pattern.compile("\\d+").matcher(article).replaceAll(number -> "%05d".formatted(Integer.valueOf(number.group())));
        return SOURCES.getOrDefault(article.substring(0, 2), 9) + digits;
    }

    private static Optional<Path> classFile(String simpleName) {
        return classFileIn(MAIN, simpleName);
    }

    private static Optional<Path> classFileIn(Path root, String simpleName) {
        return javaFiles(root).filter(file -> file.endsWith(simpleName + ".java")).findFirst();
    }

    private static Stream<Path> models(String ending) {
        return walk(Path.of("processes")).filter(file -> file.toString().endsWith(ending));
    }

    private static Stream<Path> javaFiles(Path root) {
        return walk(root).filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> walk(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String name(Path model) {
        return model.getFileName().toString().replaceAll("\\.(bpmn|dmn)$", "");
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
