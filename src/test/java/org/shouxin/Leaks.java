package org.shouxin;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for the identifiers of the suite's nominees where no personal data may be: in what the JVM prints, logs above all, and in
 * every text column of every table. All nominees share the first digits of resident ID, mobile and telephone.
 */
public final class Leaks {

    private static final String SECRET = "652301[0-9]{11}[0-9X]|139000[0-9]{5}|0519-8631[0-9]{4}|13912345(999|888)";
    private static final Pattern PATTERN = Pattern.compile(SECRET);
    private static final List<String> PRINTED = Collections.synchronizedList(new ArrayList<>());
    private static boolean listening;

    private Leaks() {
    }

    /** From now on every line that this JVM prints is looked at; a second time changes nothing. */
    static synchronized void listen() {
        if (!listening) {
            listening = true;
            System.setOut(new PrintStream(new Ear(System.out), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(new Ear(System.err), true, StandardCharsets.UTF_8));
        }
    }

    /** What was printed with an identifier in it, the identifier itself blotted out. */
    static List<String> printed() {
        return List.copyOf(PRINTED);
    }

    static void forget(String line) {
        PRINTED.removeIf(printed -> printed.contains(line));
    }

    /** Table and column with the number of rows that hold an identifier. */
    static List<String> stored(JdbcClient jdbc) {
        var schema = TestDatabase.isMysql() ? "database()" : "current_schema";
        var columns = jdbc.sql("select table_name, column_name from information_schema.columns where table_schema = " + schema
                + " and lower(data_type) in ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'character varying', 'character', 'character large object')")
                .query((row, index) -> new String[] {row.getString(1), row.getString(2)}).list();
        if (columns.size() < 300) {
            throw new IllegalStateException("only " + columns.size() + " columns to look at");
        }
        return columns.stream().map(column -> found(jdbc, column[0], column[1])).filter(found -> !found.isEmpty()).collect(Collectors.toList());
    }

    private static String found(JdbcClient jdbc, String table, String column) {
        var quote = TestDatabase.isMysql() ? "`" : "\"";
        var rows = jdbc.sql("select count(*) from " + quote + table + quote + " where regexp_like(" + quote + column + quote + ", ?)").param(SECRET)
                .query(Long.class).single();
        return rows == 0 ? "" : table + "." + column + ": " + rows;
    }

    /** Passes everything on, and listens line by line. */
    private static final class Ear extends OutputStream {

        private final PrintStream out;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        private Ear(PrintStream out) {
            this.out = out;
        }

        @Override
        public synchronized void write(int letter) {
            out.write(letter);
            if (letter == '\n') {
                hear();
            } else {
                line.write(letter);
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            out.write(bytes, from, length);
            for (var at = from; at < from + length; at++) {
                if (bytes[at] == '\n') {
                    hear();
                } else {
                    line.write(bytes[at]);
                }
            }
        }

        @Override
        public void flush() {
            out.flush();
        }

        private void hear() {
            var text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            if (PATTERN.matcher(text).find()) {
                PRINTED.add(PATTERN.matcher(text).replaceAll("#"));
            }
        }
    }
}
