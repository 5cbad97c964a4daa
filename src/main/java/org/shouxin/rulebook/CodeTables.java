package org.shouxin.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The code tables that ship with the product, checked when it starts: {@code codes/*.csv}. */
@Component
public class CodeTables {

    /**
     * What a stored value is called by its national standard.
     *
     * @param codes several where the form is coarser than the standard
     */
    public record StandardCode(String standard, List<String> codes) {
    }

    private final List<CodeTable> tables;

    CodeTables() throws IOException {
        var read = new ArrayList<CodeTable>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:codes/*.csv")) {
            var name = String.valueOf(file.getFilename()).replace(".csv", "");
            read.add(CodeTable.parse(name, file.getContentAsString(StandardCharsets.UTF_8).lines().toList()));
        }
        read.sort(Comparator.comparing(CodeTable::name));
        this.tables = List.copyOf(read);
    }

    public List<CodeTable> all() {
        return tables;
    }

    /** The table of that name; the ones that ship are there or the product does not start. */
    public CodeTable named(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow(() -> new IllegalStateException(name));
    }

    /** The standard's codes of a value that a form stores; empty for a list without a standard or a value it does not know. */
    public Optional<StandardCode> code(String list, String value) {
        return tables.stream().filter(table -> table.list().equals(list)).filter(table -> !table.codes(value).isEmpty()).findFirst()
                .map(table -> new StandardCode(table.standard(), table.codes(value)));
    }
}
