package org.shouxin.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who is answered what at which address: {@code authorization-matrix.csv}, one line for each endpoint and kind of row that is
 * asked for, one column for each kind of person.
 *
 * @param actors usernames, and {@code anonymous}
 */
record AuthorizationMatrix(List<String> actors, List<Row> rows) {

    static final Path FILE = Path.of("src", "test", "resources", "authorization-matrix.csv");
    static final String ANONYMOUS = "anonymous";
    private static final String SEPARATOR = ";";
    private static final int DESCRIPTION = 4;
    private static final Pattern PROCESS = Pattern.compile("\"process\":\"([a-z-]+)\"");

    /**
     * One line.
     *
     * @param pattern of the endpoint as it is mapped
     * @param about   what the identifiers in the address lead to; empty when there are none
     * @param sends   a form, a JSON object, or {@code file} for an upload; empty for nothing
     * @param answers by actor: {@code ok}, {@code login} for the way to the sign-in page, or a status
     */
    record Row(String method, String pattern, String about, String sends, Map<String, String> answers) {

        String endpoint() {
            return method + " " + pattern;
        }

        /** The line of the file that would expect these answers. */
        String with(Map<String, String> given) {
            return String.join(SEPARATOR, method, pattern, about, sends) + SEPARATOR + String.join(SEPARATOR, given.values());
        }

        @Override
        public String toString() {
            return endpoint() + (about.isEmpty() ? "" : " (" + about + ")");
        }
    }

    static AuthorizationMatrix read() {
        try (var lines = Files.lines(FILE)) {
            var table = lines.filter(line -> !line.isBlank()).map(line -> line.split(SEPARATOR, -1)).toList();
            var actors = Arrays.asList(table.get(0)).subList(DESCRIPTION, table.get(0).length);
            return new AuthorizationMatrix(actors, table.stream().skip(1).map(cells -> row(actors, cells)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> actors, String[] cells) {
        if (cells.length != DESCRIPTION + actors.size()) {
            throw new IllegalStateException("%s has %d answers, not %d".formatted(cells[1], cells.length - DESCRIPTION, actors.size()));
        }
        var answers = new LinkedHashMap<String, String>();
        IntStream.range(0, actors.size()).forEach(at -> answers.put(actors.get(at), cells[DESCRIPTION + at]));
        return new Row(cells[0], cells[1], cells[2], cells[3], answers);
    }

    /** The page {@code docs/authorization.md}. */
    String page() {
        var page = new StringBuilder("""
                # Who may do what

                Every endpoint, page or API, with every kind of person. The build asks each of these questions over HTTP, on every
                database, and fails when an answer differs or an endpoint is missing here. A row that belongs to others is *not found*,
                and each such attempt stands in the access log. Made from `src/test/resources/authorization-matrix.csv` by
                `mvn test -Dtest=AuthorizationPageTest -Dshouxin.docs.write=true`.

                The case is a recruitment of Wujin, nominated by `nominator` (town Hutang) for `applicant`, waiting for the review; the
                expert is `applicant3`, appointed in another case, and `applicant2` has no part in any; the enterprise is one of
                Hutang, whose contact is `enterprise`, and so are those whose downgrades, repair and interview are asked for, each at the step
                that is named; the checked round was started by `head`. `nominator.niutang` is of
                another town, `xb.…` are the people of another bureau, Xinbei. *Let in, then refused* means that the person may do it,
                and the sample sent or the state of the task is what is refused (409: a colleague has it, 422: the values do not fit).

                | endpoint | about | may | let in, then refused | 403 | 404 | must sign in |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        rows.forEach(row -> page.append("| `%s` | %s | %s | %s | %s | %s | %s |\n".formatted(row.endpoint(), about(row), who(row, "ok"),
                who(row, "400", "409", "422"), who(row, "403"), who(row, "404"), who(row, "login", "401")).replace("  |", " |")));
        return page.toString();
    }

    /** What the address leads to, or else the process that the sample names. */
    private static String about(Row row) {
        var process = PROCESS.matcher(row.sends());
        return row.about().isEmpty() && process.find() ? "`" + process.group(1) + "`" : row.about();
    }

    private String who(Row row, String... answers) {
        var wanted = List.of(answers);
        var found = actors.stream().filter(actor -> wanted.contains(row.answers().get(actor))).toList();
        if (found.size() == actors.size()) {
            return "everybody";
        }
        var signedIn = actors.stream().filter(actor -> !actor.equals(ANONYMOUS)).toList();
        return found.size() > signedIn.size() / 2 && found.containsAll(signedIn) ? "everybody signed in"
                : found.size() > signedIn.size() / 2 ? allBut(signedIn, found)
                : String.join(", ", found);
    }

    private static String allBut(List<String> signedIn, List<String> found) {
        return "all but " + signedIn.stream().filter(actor -> !found.contains(actor)).collect(Collectors.joining(", "));
    }
}
