package org.shouxin.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The bundles, which hold all words, and the templates and sources, which hold keys only. */
final class WordFiles {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "messages");
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    static final Path JAVA = Path.of("src", "main", "java");
    private static final String CHINESE = "_zh_CN.properties";

    private WordFiles() {
    }

    static String withoutComments(String html) {
        return html.replaceAll("(?s)<!--.*?-->", "");
    }

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(path -> path.toString().endsWith(".properties") && !path.toString().endsWith(CHINESE)).sorted().toList();
        }
    }

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(path -> path.toString().endsWith(".html")).sorted().toList();
        }
    }

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(JAVA)) {
            return files.filter(path -> path.toString().endsWith(".java") && !path.toString().contains("/demo/")).toList();
        }
    }

    static Path chinese(Path bundle) {
        return bundle.resolveSibling(bundle.getFileName().toString().replace(".properties", CHINESE));
    }

    static Map<String, String> read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            var messages = new HashMap<String, String>();
            properties.forEach((key, value) -> messages.put((String) key, (String) value));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
