package org.shouxin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Code tables")
class CodeTablesTest {

    private static final String HEAD = "# standard: GB/T 1-2000; list: x";

    @ParameterizedTest(name = "{0} {1} is {2} {3}")
    @CsvSource({"sex, male, GB/T 2261.1-2003, 1", "sex, female, GB/T 2261.1-2003, 2", "ethnicity, 01, GB/T 3304-1991, 01",
            "ethnicity, 56, GB/T 3304-1991, 56", "politicalAffiliation, 13, GB/T 4762-1984, 13", "education, doctor, GB/T 4658-2006, 11",
            "education, bachelor, GB/T 4658-2006, 20", "education, secondary, GB/T 4658-2006, 40 60 70 80 90",
            "titleLevel, associateSenior, GB/T 12407-2008, 412"})
    @DisplayName("say what a stored value is called by its standard")
    void codes(String list, String value, String standard, String codes) throws IOException {
        assertThat(new CodeTables().code(list, value)).contains(new CodeTables.StandardCode(standard, List.of(codes.split(" "))));
    }

    @Test
    @DisplayName("know nothing of what has no standard")
    void unknown() throws IOException {
        assertThat(new CodeTables().code("nominationKind", "town")).isEmpty();
        assertThat(new CodeTables().code("sex", "")).isEmpty();
        assertThat(new CodeTables().code("sex", null)).isEmpty();
        assertThat(new CodeTables().code("", "")).isEmpty();
    }

    @Test
    @DisplayName("and the option lists of the forms hold the same values, and the same words where codes and values are one to one")
    void forms() throws IOException {
        var lists = optionLists();
        for (var table : new CodeTables().all().stream().filter(table -> !table.list().isEmpty()).toList()) {
            var options = lists.get(table.list());
            assertThat(options).as("a form offers " + table.list()).isNotNull();
            var values = table.entries().stream().map(CodeTable.Entry::value).filter(value -> !value.isEmpty()).collect(Collectors.toSet());
            assertThat(options.keySet()).as(table.name()).isEqualTo(values);
            if (table.entries().stream().allMatch(entry -> entry.code().equals(entry.value()))) {
                table.entries().forEach(entry -> assertThat(options.get(entry.value())).isEqualTo(entry.zh()));
            }
        }
    }

    @Test
    @DisplayName("hold what their standards hold")
    void whole() throws IOException {
        var tables = new CodeTables().all().stream().collect(Collectors.toMap(CodeTable::name, table -> table));
        assertThat(tables).containsOnlyKeys("division", "education", "ethnicity", "industry", "politicalAffiliation", "sex", "titleLevel");
        assertThat(tables.get("ethnicity").entries()).hasSize(56);
        assertThat(tables.get("politicalAffiliation").entries()).hasSize(13);
        assertThat(tables.get("industry").entries()).filteredOn(entry -> entry.code().length() == 1).hasSize(20);
        assertThat(tables.get("industry").entries()).filteredOn(entry -> entry.code().length() == 2).hasSize(97);
        assertThat(tables.get("division").entry("320412").orElseThrow().zh()).isEqualTo("武进区");
        assertThat(tables.get("division").entries()).allMatch(entry -> entry.code().matches("[1-8][0-9]{5}"));
    }

    @Test
    @DisplayName("that are wrong stop the start with the line that is wrong")
    void wrong() {
        assertRefused("not a standard", "# standard: ISO 1; list: x", "code,value,zh,en", "1,,a,b");
        assertRefused("not a standard", HEAD, "code,zh,en", "1,a,b");
        assertRefused("line 3: not", HEAD, "code,value,zh,en", "1,a,b");
        assertRefused("line 3: not", HEAD, "code,value,zh,en", "1,,,b");
        assertRefused("line 4: the code 1 is given twice", HEAD, "code,value,zh,en", "1,,a,b", "1,,c,d");
    }

    private static void assertRefused(String message, String... lines) {
        assertThatThrownBy(() -> CodeTable.parse("x", List.of(lines))).isInstanceOf(IllegalStateException.class).hasMessageContaining(message);
    }

    /** Values and Chinese labels of every option list in every form; a list that two forms offer differently is a fault. */
    private static Map<String, Map<String, String>> optionLists() throws IOException {
        var lists = new HashMap<String, Map<String, String>>();
        try (var files = Files.walk(Path.of("forms"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".form")).toList()) {
                collect(new ObjectMapper().readTree(Files.readString(file)), lists);
            }
        }
        return lists;
    }

    private static void collect(JsonNode parent, Map<String, Map<String, String>> lists) {
        for (var component : parent.path("components")) {
            var list = component.path("properties").path("list").asText();
            if (!list.isEmpty()) {
                var options = new TreeMap<String, String>();
                component.path("values").forEach(option -> options.put(option.path("value").asText(), option.path("label").asText()));
                var other = lists.put(list, options);
                assertThat(other == null ? options : other).as(list).isEqualTo(options);
            }
            collect(component, lists);
        }
    }
}
