package org.shouxin.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.credit.EnterpriseExports;
import org.shouxin.credit.EnterpriseQuery;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.SampleEnterprise;
import org.shouxin.kernel.Ids;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("An export of enterprises")
class EnterpriseExportIT {

    @LocalServerPort
    int port;
    @Autowired
    EnterpriseRegistry registry;
    @Autowired
    EnterpriseExports exports;
    @Autowired
    People people;
    @Autowired
    Trail trail;

    @Test
    @DisplayName("holds the filtered list over all pages, once it is known why, and nothing of contacts")
    void exported() throws IOException {
        var mark = Ids.next().substring(0, 8);
        for (var at = 0; at < 101; at++) {
            registry.register(people.actor("reviewer"), SampleEnterprise.named("出" + mark + "-" + at), null);
        }
        var visitor = Visitor.as(port, "manager");
        assertThat(visitor.get("/credit/enterprises?q=" + mark).body()).contains("导出本列表", "name=\"q\" value=\"" + mark + "\"");
        assertThat(visitor.post("/credit/enterprises/export", Map.of("q", mark, "reason", " ")).statusCode()).isEqualTo(422);
        var json = visitor.post("/credit/enterprises/export", Map.of("q", mark, "reason", "季度通报", "format", "json"));
        var rows = new ObjectMapper().readTree(json.body());
        assertThat(rows).hasSize(101).allMatch(row -> row.path("name").asText().startsWith("出" + mark)).allMatch(row -> row.size() == 7);
        assertThat(json.body()).doesNotContain("潘伟明", "13912345678");
        assertThat(json.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"enterprises.json\"");
        assertThat(trail.latest("access", Long.MAX_VALUE, 20)).anyMatch(entry -> entry.action().equals("enterprise.exported")
                && "季度通报".equals(entry.after().get("reason")) && "101".equals(entry.after().get("rows")) && "json".equals(entry.after().get("format")));
        var other = Visitor.as(port, "xb.manager");
        other.get("/credit/enterprises");
        assertThat(other.post("/credit/enterprises/export", Map.of("q", mark, "reason", "x", "format", "json")).body()).isEqualTo("[]");
        var excel = visitor.post("/credit/enterprises/export", Map.of("q", mark, "reason", "季度通报"));
        assertThat(excel.headers().firstValue("Content-Type").orElse("")).startsWith(ImportPages.EXCEL);
        assertThat(excel.body()).startsWith("PK");
    }

    @Test
    @DisplayName("reads every row once, in the order of the list")
    void ordered() {
        var mark = Ids.next().substring(0, 8);
        var names = List.of("a" + mark, "b" + mark, "c" + mark);
        names.forEach(name -> registry.register(people.actor("reviewer"), SampleEnterprise.named(name), null));
        var read = new ArrayList<String>();
        exports.begin(people.actor("auditor"), new EnterpriseQuery(mark, null, null, null, null, null, EnterpriseQuery.Sort.NAME, true, null, 1), "json", "x")
                .each(row -> read.add(row.name()));
        assertThat(read).containsExactly("c" + mark, "b" + mark, "a" + mark);
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "+86, '''+86'", "-1, '''-1'", "@SUM(A1), '''@SUM(A1)'", "＝1, '''＝1'", "＋1, '''＋1'", "－1, '''－1'", "＠x, '''＠x'", "常州=, 常州="})
    @DisplayName("has no cell that a spreadsheet takes for a formula")
    void formulas(String text, String cell) {
        assertThat(SafeCell.of(text)).isEqualTo(cell);
    }

    @Test
    @DisplayName("and the template open as workbooks, the template with the headings that an import knows")
    void template() throws IOException {
        var file = Visitor.as(port, "reviewer").bytes("/credit/imports/template.xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName()).toList()).containsExactly("企业", "指标");
            assertThat(book.getFirstSheet().read().get(0).getCellText(0)).isEqualTo("统一社会信用代码");
        }
    }
}
