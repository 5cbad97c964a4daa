package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.credit.ImportView.State;
import org.shouxin.kernel.Problem;
import org.shouxin.scoring.Schemes;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("An import of enterprises")
class EnterpriseImportsIT {

    @Autowired
    EnterpriseImports imports;
    @Autowired
    ImportApplication application;
    @Autowired
    EnterpriseDirectory directory;
    @Autowired
    EnterpriseRegistry registry;
    @Autowired
    EnterpriseObservations observations;
    @Autowired
    People people;
    @Autowired
    Trail trail;
    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("from Excel enters enterprises and what is known of them after it was confirmed, and nothing before")
    void excel() throws IOException {
        var typed = SampleEnterprise.any();
        var id = imports.upload(people.actor("reviewer"), null, "企业.xlsx", ImportFiles.workbook(typed, "C01", 60, "C12", 79.5));
        assertThat(view(id)).matches(one -> one.state() == State.READY && one.totalRows() == 3 && one.knownRows() == 0 && one.faults() == 0);
        assertThat(found(typed.creditCode())).isEmpty();
        assertThat(jdbc.sql("select payload from credit_import_row where import_id = ?").param(id).query(String.class).list())
                .hasSize(3).noneMatch(payload -> payload.contains("13912345678") || payload.contains(typed.name()));
        apply(id);
        assertThat(view(id)).matches(one -> one.state() == State.APPLIED && one.appliedRows() == 3 && one.enteredRows() == 3 && one.refusedRows() == 0);
        var enterprise = found(typed.creditCode()).get(0);
        assertThat(enterprise.name()).isEqualTo(typed.name());
        var known = observations.on(people.actor("auditor"), enterprise.id(), LocalDate.of(2025, 6, 1));
        var cr = Schemes.bundled().byReference("CR@1").orElseThrow();
        assertThat(known.of(cr, "C01").value()).isEqualTo("60");
        assertThat(known.of(cr, "C01").evidenceOn()).isEqualTo("2025-03-01");
        assertThat(known.of(cr, "C12").value()).isEqualTo("79.5");
        assertThat(jdbc.sql("select payload from credit_import_row where import_id = ?").param(id).query(String.class).list()).containsOnly("");
        assertThat(trail.entries("enterprise-import-" + id, 0, 10)).extracting(TrailEntry::action)
                .containsExactly("import.uploaded", "import.confirmed", "import.applied");
        assertThat(trail.entries("enterprise-" + typed.creditCode(), 0, 10)).extracting(TrailEntry::action)
                .containsExactly("enterprise.registered", "observation.recorded", "observation.recorded");
    }

    @Test
    @DisplayName("of the same file again changes nothing, and of the same rows in another file neither")
    void again() throws IOException {
        var typed = SampleEnterprise.any();
        var file = ImportFiles.workbook(typed, "C01", 60, "C12", 79.5);
        var id = imports.upload(people.actor("reviewer"), null, "a.xlsx", file);
        apply(id);
        assertThat(imports.upload(people.actor("head"), null, "b.xlsx", file)).isEqualTo(id);
        var before = trail.entries("enterprise-" + typed.creditCode(), 0, 100);
        var other = imports.upload(people.actor("reviewer"), null, "c.json", ImportFiles.json(List.of(typed),
                List.of(ImportFiles.observation(typed.creditCode(), "C01", "60"), ImportFiles.observation(typed.creditCode(), "C12", "79.50"))));
        assertThat(other).isNotEqualTo(id);
        apply(other);
        assertThat(view(other)).matches(one -> one.sameRows() == 3 && one.enteredRows() == 0 && one.changedRows() == 0 && one.knownRows() == 3);
        assertThat(trail.entries("enterprise-" + typed.creditCode(), 0, 100)).isEqualTo(before);
    }

    @Test
    @DisplayName("leaves as it is what its cells leave blank")
    void blanks() throws IOException {
        var typed = SampleEnterprise.any();
        var enterprise = registry.register(people.actor("reviewer"), typed, null);
        var before = trail.entries("enterprise-" + typed.creditCode(), 0, 10);
        var blank = new TypedEnterprise(typed.creditCode(), typed.name(), typed.division(), typed.town(), typed.industry(), typed.hazardClass(), "", "", "", "");
        apply(imports.upload(people.actor("reviewer"), null, "blank.json", ImportFiles.json(List.of(blank), List.of())));
        assertThat(directory.find(people.actor("head"), enterprise)).matches(view -> view.contactName().equals(typed.contactName())
                && view.address().equals(typed.address()) && view.contactPhone() != null);
        assertThat(trail.entries("enterprise-" + typed.creditCode(), 0, 10)).isEqualTo(before);
    }

    @Test
    @DisplayName("with one fault enters nothing and tells row, column and reason in both languages")
    void faults() throws IOException {
        var good = SampleEnterprise.any();
        var id = imports.upload(people.actor("reviewer"), null, "x.json", ImportFiles.json(List.of(good, SampleEnterprise.with(SampleEnterprise.any(), "industry", "99"), good),
                List.of(ImportFiles.observation(good.creditCode(), "C01", "many"), ImportFiles.observation(SampleEnterprise.code(), "C01", "1"))));
        assertThat(view(id)).matches(one -> one.state() == State.FAULTY && one.faults() == 4 && one.totalRows() == 5);
        assertThat(told(id, Locale.ENGLISH)).containsExactly("ENTERPRISE 2 industry Industry: please give a division of GB/T 4754, two digits.",
                "ENTERPRISE 3 creditCode Unified social credit code: stands twice in the file.",
                "OBSERVATION 1 value C01 Value: please give a whole number from 0 to 999999999.",
                "OBSERVATION 2 creditCode Unified social credit code: no such enterprise in the registry or in this file.");
        assertThat(told(id, Locale.SIMPLIFIED_CHINESE).get(1)).contains("“统一社会信用代码”在文件中重复出现");
        assertThatThrownBy(() -> imports.confirm(people.actor("reviewer"), id)).hasMessage("import.state");
        assertThat(found(good.creditCode())).isEmpty();
        assertThat(jdbc.sql("select count(*) from credit_import_row where import_id = ?").param(id).query(Long.class).single()).isZero();
    }

    @Test
    @DisplayName("cut off in the middle goes on where it stood, also by two nodes at once, and applies every row once")
    void interrupted() throws Exception {
        var many = IntStream.range(0, 250).mapToObj(at -> SampleEnterprise.any()).toList();
        var id = imports.upload(people.actor("reviewer"), null, "many.json", ImportFiles.json(many, List.of()));
        imports.confirm(people.actor("reviewer"), id);
        try {
            application.chunk(id);
        } catch (Problem busy) {
            assertThat(view(id).state()).as("the node's own worker was faster").isEqualTo(State.APPLYING);
        }
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var done : pool.invokeAll(List.<Callable<Object>>of(() -> ImportFiles.finish(application, imports, people, id), () -> ImportFiles.finish(application, imports, people, id)))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(view(id)).matches(one -> one.state() == State.APPLIED && one.appliedRows() == 250 && one.enteredRows() == 250 && one.sameRows() == 0);
        assertThat(many).allMatch(one -> trail.entries("enterprise-" + one.creditCode(), 0, 10).size() == 1);
        assertThat(trail.entries("enterprise-import-" + id, 0, 10)).extracting(TrailEntry::action).containsOnlyOnce("import.applied");
    }

    @Test
    @DisplayName("does not touch what was closed after the check, and says so")
    void closedMeanwhile() throws IOException {
        var typed = SampleEnterprise.any();
        var enterprise = registry.register(people.actor("reviewer"), typed, null);
        var id = imports.upload(people.actor("reviewer"), null, "x.json", ImportFiles.json(List.of(SampleEnterprise.with(typed, "name", "改名公司")), List.of()));
        registry.close(people.actor("head"), enterprise, "停业", 0, null);
        apply(id);
        assertThat(view(id)).matches(one -> one.refusedRows() == 1 && one.state() == State.APPLIED);
        assertThat(told(id, Locale.ENGLISH)).containsExactly("ENTERPRISE 1 creditCode Unified social credit code: the enterprise is closed; reopen it first.");
        assertThat(directory.find(people.actor("head"), enterprise).row().name()).isEqualTo(typed.name());
    }

    private void apply(String id) {
        imports.confirm(people.actor("reviewer"), id);
        ImportFiles.finish(application, imports, people, id);
    }

    private ImportView view(String id) {
        return imports.find(people.actor("auditor"), id);
    }

    private List<EnterpriseRow> found(String code) {
        return directory.list(people.actor("auditor"), new EnterpriseQuery(code, null, null, null, null, null, EnterpriseQuery.Sort.CODE, false, null, 10)).items();
    }

    private List<String> told(String id, Locale locale) {
        return imports.faults(people.actor("auditor"), id, 0, 100, locale).stream()
                .map(fault -> fault.sheet() + " " + fault.number() + " " + fault.field() + " " + fault.message()).toList();
    }
}
