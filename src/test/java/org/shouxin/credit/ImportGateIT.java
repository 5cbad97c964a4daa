package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.credit.ImportView.Fault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("A file of enterprises")
class ImportGateIT {

    @Autowired
    EnterpriseImports imports;
    @Autowired
    ImportApplication application;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(delimiter = '|', value = {"x.json|[]|import.unreadable", "x.json|{\"enterprise\":[]}|import.empty", "x.json|{\"enterprise\":{}}|import.unreadable",
            "x.json|{\"enterprise\":[{\"salary\":1}]}|import.header", "x.json|{\"other\":[]}|import.unreadable", "x.json|{\"enterprise\":[{\"name\":[]}]}|import.unreadable",
            "x.json|{\"enterprise\":[{\"name\":1}]} x|import.unreadable", "x.json|{\"enterprise\":[{\"name\":1,\"name\":2}]}|import.unreadable", "x.pdf|%PDF-1.4|document.type",
            "x.xlsx|not a zip|document.type", "x.exe|MZ|document.type"})
    @DisplayName("of anything else is refused as a whole")
    void hostile(String name, String content, String code) {
        assertThatThrownBy(() -> imports.upload(people.actor("reviewer"), null, name, content.getBytes(StandardCharsets.UTF_8))).hasMessage(code);
    }

    @Test
    @DisplayName("of a zip bomb, without what makes a workbook, or with a column that there is not, is refused")
    void bombs() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            for (var name : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                for (var megabyte = 0; megabyte < 40; megabyte++) {
                    zip.write(new byte[1024 * 1024]);
                }
            }
        }
        assertThatThrownBy(() -> imports.upload(people.actor("reviewer"), null, "x.xlsx", bomb.toByteArray())).hasMessage("document.size");
        var hollow = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(hollow)) {
            for (var name : List.of("[Content_Types].xml", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThatThrownBy(() -> imports.upload(people.actor("reviewer"), null, "x.xlsx", hollow.toByteArray())).hasMessage("import.unreadable");
        var strange = new ByteArrayOutputStream();
        try (var book = new Workbook(strange, "test", "1.0")) {
            book.newWorksheet("企业").value(0, 0, "工资");
        }
        assertThatThrownBy(() -> imports.upload(people.actor("reviewer"), null, "x.xlsx", strange.toByteArray())).hasMessage("import.header");
    }

    @Test
    @DisplayName("of ten thousand rows is checked in chunks and can be thrown away")
    void many() throws IOException {
        var lines = new ArrayList<TypedEnterprise>();
        var sample = SampleEnterprise.any();
        IntStream.range(0, 10_000).forEach(at -> lines.add(new TypedEnterprise(SampleEnterprise.code(), sample.name(), "320412", "湖塘镇", "26", "low", null, null, null, null)));
        var id = imports.upload(people.actor("reviewer"), null, "x.json", ImportFiles.json(lines, List.of()));
        assertThat(view(id).totalRows()).isEqualTo(10_000);
        imports.discard(people.actor("head"), id);
        assertThat(jdbc.sql("select count(*) from credit_import_row where import_id = ?").param(id).query(Long.class).single()).isZero();
        assertThatThrownBy(() -> imports.confirm(people.actor("reviewer"), id)).hasMessage("import.state");
    }

    @Test
    @DisplayName("belongs to one bureau: others neither see nor confirm it, nor import over its enterprises")
    void scope() throws IOException {
        var typed = SampleEnterprise.any();
        var id = imports.upload(people.actor("reviewer"), null, "x.json", ImportFiles.json(List.of(typed), List.of()));
        assertThatThrownBy(() -> imports.find(people.actor("xb.reviewer"), id)).hasMessage("import.unknown");
        assertThatThrownBy(() -> imports.confirm(people.actor("xb.reviewer"), id)).hasMessage("import.unknown");
        assertThatThrownBy(() -> imports.confirm(people.actor("manager"), id)).hasMessage("enterprise.maintainers-only");
        assertThatThrownBy(() -> imports.upload(people.actor("manager"), null, "x.json", ImportFiles.json(List.of(typed), List.of()))).hasMessage("enterprise.maintainers-only");
        apply(id);
        var there = imports.upload(people.actor("xb.reviewer"), null, "x.json", ImportFiles.json(List.of(typed), List.of(ImportFiles.observation(typed.creditCode(), "C01", "1"))));
        assertThat(imports.faults(people.actor("xb.reviewer"), there, 0, 10, Locale.ENGLISH)).extracting(Fault::field)
                .containsExactly("division", "town", "creditCode");
    }

    private void apply(String id) {
        imports.confirm(people.actor("reviewer"), id);
        ImportFiles.finish(application, imports, people, id);
    }

    private ImportView view(String id) {
        return imports.find(people.actor("auditor"), id);
    }
}
