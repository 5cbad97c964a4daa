package org.shouxin;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Notes which databases and browsers really took part in a test run, and says so in plain words at its end. A suite that
 * was skipped leaves no note, so nobody can take its silence for success.
 */
public final class TookPart {

    private static final Path NOTES = Path.of("target", "took-part");
    private static final Map<String, String> HOW_TO = new TreeMap<>(Map.of(
            "h2", "always runs",
            "mysql", "set SHOUXIN_TEST_MYSQL_URL, for example with: export SHOUXIN_TEST_MYSQL_URL=$(.ci/mysql start)",
            "browser", "install Chromium as /usr/bin/chromium"));

    private TookPart() {
    }

    /** Called by the suites once they have talked to the real thing. */
    public static void note(String part, String what) {
        try {
            Files.createDirectories(NOTES);
            Files.writeString(NOTES.resolve(part), what, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length == 1 && args[0].equals("forget")) {
            for (var part : HOW_TO.keySet()) {
                Files.deleteIfExists(NOTES.resolve(part));
            }
            return;
        }
        print(System.out);
    }

    private static void print(PrintStream out) throws IOException {
        out.println();
        for (var part : HOW_TO.entrySet()) {
            var note = NOTES.resolve(part.getKey());
            out.println(Files.exists(note)
                    ? "TOOK PART:         " + Files.readString(note, StandardCharsets.UTF_8)
                    : "DID NOT TAKE PART: " + part.getKey() + " (" + part.getValue() + ")");
        }
        out.println();
    }
}
