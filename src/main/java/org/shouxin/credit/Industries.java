package org.shouxin.credit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouxin.rulebook.CodeTable.Entry;
import org.shouxin.rulebook.CodeTables;
import org.springframework.stereotype.Component;

/** Sections and divisions of GB/T 4754: the table holds each section's letter and then its divisions of two digits. */
@Component
public class Industries {

    /** Name of the code table. */
    public static final String TABLE = "industry";

    private final Map<Entry, List<Entry>> sections = new LinkedHashMap<>();
    private final Set<String> divisions;

    Industries(CodeTables tables) {
        var current = List.<Entry>of();
        for (var entry : tables.named(TABLE).entries()) {
            if (Character.isLetter(entry.code().charAt(0))) {
                current = new ArrayList<>();
                sections.put(entry, current);
            } else {
                current.add(entry);
            }
        }
        divisions = sections.values().stream().flatMap(List::stream).map(Entry::code).collect(Collectors.toUnmodifiableSet());
    }

    /** The divisions of each section, in the order of the standard. */
    public Map<Entry, List<Entry>> bySection() {
        return sections;
    }

    /** Whether it is a division, the level at which enterprises are classified. */
    boolean isDivision(String code) {
        return divisions.contains(code);
    }

    /** The divisions that a section's letter or a division's digits stand for; empty for anything else. */
    List<String> divisionsOf(String code) {
        return isDivision(code) ? List.of(code) : sections.entrySet().stream().filter(section -> section.getKey().code().equals(code))
                .flatMap(section -> section.getValue().stream()).map(Entry::code).toList();
    }
}
