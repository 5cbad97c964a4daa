package org.shouxin.workflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.shouxin.workflow.spi.FactSheet;

/** Facts of a case in words. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FactsJson(List<Section> sections) {

    /** Pairs, or a table when there are columns. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Section(String key, String title, List<Fact> facts, List<String> columns, List<List<Fact>> rows) {
    }

    /** @param tone {@code ok}, {@code warn} or {@code bad} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fact(String key, String label, String value, String tone, String articles) {
    }

    static FactsJson of(FactSheet sheet, ApiWords words) {
        return new FactsJson(sheet.sections().stream().map(section -> section(section, words)).toList());
    }

    private static Section section(FactSheet.Section section, ApiWords words) {
        return new Section(section.titleKey(), words.say(section.titleKey()), facts(section.facts(), words),
                section.columnKeys().stream().map(words::say).toList(), section.rows().stream().map(row -> facts(row, words)).toList());
    }

    private static List<Fact> facts(List<FactSheet.Fact> facts, ApiWords words) {
        return facts.stream().map(fact -> new Fact(fact.labelKey(), words.say(fact.labelKey()),
                fact.valueKey() == null ? fact.value() : words.say(fact.valueKey()), fact.tone(), fact.articles())).toList();
    }
}
