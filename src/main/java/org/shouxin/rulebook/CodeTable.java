package org.shouxin.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A code table of a national standard and how the product's own values map to it.
 *
 * @param name     file name; words under {@code codes.<name>}
 * @param standard e.g. {@code GB/T 3304-1991}
 * @param list     the option list of forms whose values are mapped; empty when forms offer none
 */
public record CodeTable(String name, String standard, String list, List<Entry> entries) {

    private static final String HEADER = "code,value,zh,en";
    private static final int CELLS = 4;

    /**
     * One code. Several codes may stand for one value, where forms are coarser than the standard.
     *
     * @param value the value that forms store; empty when they offer none
     */
    public record Entry(String code, String value, String zh, String en) {
    }

    public CodeTable {
        entries = List.copyOf(entries);
    }

    /** The codes of a stored value; several where the form is coarser than the standard. */
    public List<String> codes(String value) {
        return value == null || value.isEmpty() ? List.of()
                : entries.stream().filter(entry -> entry.value().equals(value)).map(Entry::code).toList();
    }

    public Optional<Entry> entry(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** @throws IllegalStateException naming file and line of the first thing that is wrong */
    static CodeTable parse(String name, List<String> lines) {
        if (lines.size() < 3 || !lines.get(0).matches("# standard: GB/T [0-9.]+-[0-9]{4}; list: \\S+") || !lines.get(1).equals(HEADER)) {
            throw new IllegalStateException(name + ": not a standard, its list and " + HEADER);
        }
        var entries = new ArrayList<Entry>();
        var seen = new HashSet<String>();
        for (var at = 2; at < lines.size(); at++) {
            var cells = lines.get(at).split(",", -1);
            if (cells.length != CELLS || cells[0].isBlank() || cells[2].isBlank() || cells[3].isBlank()) {
                throw new IllegalStateException(name + " line " + (at + 1) + ": not " + HEADER);
            }
            if (!seen.add(cells[0])) {
                throw new IllegalStateException(name + " line " + (at + 1) + ": the code " + cells[0] + " is given twice");
            }
            entries.add(new Entry(cells[0], cells[1], cells[2], cells[3]));
        }
        var head = lines.get(0).substring("# standard: ".length()).split("; list: ");
        return new CodeTable(name, head[0], head[1].equals("-") ? "" : head[1], entries);
    }
}
