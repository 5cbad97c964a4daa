package org.shouxin.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Every personal field with its purpose, basis, time and protection, from {@code privacy/fields.csv}. */
@Component
public class FieldRegister {

    private static final String FILE = "privacy/fields.csv";
    private static final String HEADER = "field,kept in,purpose,basis,kept for,protection";

    /**
     * One field.
     *
     * @param places     codes under {@code personal.place.<code>}
     * @param purpose    code under {@code personal.purpose.<code>}
     * @param basis      articles
     * @param kept       code under {@code personal.kept.<code>}
     * @param protection code under {@code personal.protection.<code>}
     */
    public record Entry(String field, List<String> places, String purpose, List<String> basis, String kept, String protection) {
    }

    private final List<Entry> entries;

    FieldRegister() throws IOException {
        entries = parse(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8).lines().toList());
    }

    public List<Entry> entries() {
        return entries;
    }

    /** @throws IllegalStateException naming the first line that is wrong */
    static List<Entry> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalStateException(FILE + " line 1: not " + HEADER);
        }
        return lines.stream().skip(1).filter(line -> !line.isBlank() && !line.startsWith("#")).map(FieldRegister::entry).toList();
    }

    private static Entry entry(String line) {
        var cells = line.split(",", -1);
        if (cells.length != HEADER.split(",").length || List.of(cells).contains("")) {
            throw new IllegalStateException(FILE + ": a cell is missing in " + line);
        }
        return new Entry(cells[0], List.of(cells[1].split(" ")), cells[2], List.of(cells[3].split(" ")), cells[4], cells[5]);
    }
}
