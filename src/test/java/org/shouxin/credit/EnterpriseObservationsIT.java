package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("What is known of an enterprise")
class EnterpriseObservationsIT {

    @LocalServerPort
    int port;
    @Autowired
    EnterpriseObservations observations;
    @Autowired
    EnterpriseRegistry registry;
    @Autowired
    CreditSchemes schemes;
    @Autowired
    People people;
    @Autowired
    Trail trail;
    @Autowired
    Clock clock;
    private TypedEnterprise enterprise;
    private String id;

    @BeforeEach
    void enter() {
        enterprise = SampleEnterprise.any();
        id = registry.register(people.actor("reviewer"), enterprise, null);
    }

    @Test
    @DisplayName("on a day is the row that holds then and began last, and nothing before and after")
    void asOf() {
        record("C01", "60", "2025-01-10", "", "2025-12-31");
        record("C01", "120", "2025-07-01", "", "2025-09-30");
        assertThat(List.of("2025-01-09", "2025-01-10", "2025-06-30", "2025-07-01", "2025-09-30", "2025-10-01", "2025-12-31", "2026-01-01").stream()
                .map(day -> value("C01", day)).toList()).containsExactly(null, "60", "60", "120", "120", "60", "60", null);
        record("C01", "70", "2025-07-01", "", "");
        assertThat(value("C01", "2025-07-01")).as("of two that began together the one recorded last").isEqualTo("70");
        assertThat(value("C01", "2026-11-01")).as("without an end until something younger is known").isEqualTo("70");
    }

    @Test
    @DisplayName("is corrected by another row, once, and taken back by one without a value; nothing is ever lost")
    void corrected() {
        var wrong = record("C12", "７９.5", "2025-03-01", "", "");
        assertThat(value("C12", "2025-03-01")).isEqualTo("79.5");
        var right = correct("C12", "89.5", "2025-03-01", wrong);
        assertThat(value("C12", "2025-03-01")).isEqualTo("89.5");
        assertThatThrownBy(() -> correct("C12", "99", "2025-03-01", wrong)).hasMessage("observation.corrected");
        assertThatThrownBy(() -> correct("C01", "99", "2025-03-01", right)).as("of another indicator").hasMessage("observation.unknown");
        correct("C12", "", "2025-03-01", right);
        assertThat(value("C12", "2025-03-01")).isNull();
        assertThat(observations.history(people.actor("auditor"), id, "C12")).extracting(RecordedObservation::sequence, RecordedObservation::value,
                RecordedObservation::supersedes).containsExactly(tuple(3L, null, right), tuple(2L, "89.5", wrong), tuple(1L, "79.5", null));
        assertThat(trail.entries("enterprise-" + enterprise.creditCode(), 0, 100)).extracting(TrailEntry::action).containsExactly("enterprise.registered",
                "observation.recorded", "observation.corrected", "observation.corrected");
    }

    @Test
    @DisplayName("feeds a scheme with values, evidence and deductions, those only that happened by the day")
    void feedsFacts() {
        record("N01", "2", "2025-01-10", "", "");
        record("C01", "60", "2025-01-10", "", "");
        var fine = record("V02", null, "2025-02-01", "", "");
        record("V02", null, "2025-02-01", "", "");
        record("V02", null, "2025-05-01", "", "");
        var scheme = schemes.on(TestPeople.WUJIN, "NB", LocalDate.of(2025, 3, 1)).orElseThrow();
        var grading = scheme.grade(observations.facts(id, scheme, LocalDate.of(2025, 3, 1)));
        assertThat(grading.composite()).as("85 less two fines of 5").isEqualByComparingTo("75");
        correct("V02", null, "2025-02-01", fine);
        assertThat(scheme.grade(observations.facts(id, scheme, LocalDate.of(2025, 3, 1))).composite()).isEqualByComparingTo("80");
        var row = observations.history(people.actor("head"), id, "V02").get(1);
        assertThat(row.value()).isEqualTo("5");
        assertThat(row.validUntil()).as("12 months, the day itself included").isEqualTo("2026-04-30");
        var composite = schemes.on(TestPeople.WUJIN, "CR", LocalDate.of(2025, 3, 1)).orElseThrow();
        assertThat(observations.facts(id, composite, LocalDate.of(2025, 3, 1)).missing()).hasSize(36).doesNotContain("C01");
    }

    @ParameterizedTest(name = "{0}={1} of {2}, {3}..{4}: {5} {6}")
    @CsvSource(nullValues = "-", value = {"C01, -, 2025-01-01, -, -, value, required", "C01, 1.5, 2025-01-01, -, -, value, value.not-a-whole-number",
            "C01, -1, 2025-01-01, -, -, value, value.not-a-whole-number", "C12, 100.1, 2025-01-01, -, -, value, value.not-a-percentage",
            "C12, 99.1234567, 2025-01-01, -, -, value, value.too-fine", "C02, yes, 2025-01-01, -, -, value, value.unknown-choice",
            "C99, 1, 2025-01-01, -, -, code, observation.code", "'', 1, 2025-01-01, -, -, code, required", "C01, 1, -, -, -, evidenceOn, required",
            "C01, 1, 2025-02-30, -, -, evidenceOn, date", "C01, 1, 1999-12-31, -, -, evidenceOn, date", "C01, 1, 2025-01-02, 2025-01-01, -, validFrom, observation.from",
            "C01, 1, 2025-01-02, -, 2025-01-01, validUntil, observation.until", "C01, 1, 2025-01-02, 2025-01-03, 2025-01-02, validUntil, observation.until"})
    @DisplayName("is refused with the field named")
    void refused(String code, String value, String evidence, String from, String until, String field, String problem) {
        assertThatThrownBy(() -> record(code, value, evidence, from, until)).isInstanceOfSatisfying(InvalidInput.class, refusal ->
                assertThat(refusal.fields()).extracting(FieldProblem::path, FieldProblem::code).containsExactly(tuple(field, problem)));
    }

    @Test
    @DisplayName("has no evidence of tomorrow, and nothing is recorded of a closed enterprise")
    void tomorrow() {
        var today = LocalDate.now(clock);
        record("C01", "1", today.toString(), "", "");
        assertThatThrownBy(() -> record("C01", "1", today.plusDays(1).toString(), "", "")).isInstanceOf(InvalidInput.class);
        registry.close(people.actor("head"), id, "停业", 0, null);
        assertThatThrownBy(() -> record("C01", "1", today.toString(), "", "")).hasMessage("enterprise.closed");
    }

    @Test
    @DisplayName("is shown with what is missing and recorded through a form that keeps what was typed")
    void pages() {
        var visitor = Visitor.as(port, "reviewer");
        var base = "/credit/enterprises/" + id + "/observations";
        assertThat(visitor.get(base).body()).contains("C01", "缺少数据", "V02", "id=\"observations\"");
        var form = new HashMap<>(Map.of("value", "", "source", "统计年报<1>", "evidenceOn", "2025-01-10", "validFrom", "", "validUntil", ""));
        var refused = visitor.post(base + "/C01", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("统计年报&lt;1&gt;", "为必填项", "value=\"2025-01-10\"");
        form.put("value", "６０");
        assertThat(visitor.post(base + "/C01", form).statusCode()).isEqualTo(302);
        assertThat(visitor.get(base + "/C01").body()).contains("统计年报&lt;1&gt;", "自 2025-01-10 起", "周晓岚");
        assertThat(visitor.get(base + "?asOf=2025-01-09").body()).doesNotContain("统计年报");
        assertThat(visitor.get(base + "?asOf=nonsense").statusCode()).isEqualTo(400);
        assertThat(visitor.get(base + "/C99").statusCode()).isEqualTo(404);
        var auditor = Visitor.as(port, "auditor");
        assertThat(auditor.get(base + "/C01").body()).contains("统计年报").doesNotContain("name=\"evidenceOn\"");
        var api = auditor.call("/api/v1" + base + "?asOf=2025-06-01", "auditor", TestPeople.PASSWORD).body();
        assertThat(api).contains("\"asOf\":\"2025-06-01\"", "\"code\":\"C01\",\"value\":\"60\"", "\"rulebookVersion\":\"CR@1\"");
    }

    private String value(String code, String day) {
        var row = observations.on(people.actor("manager"), id, LocalDate.parse(day)).of(schemes.on(TestPeople.WUJIN, "CR", LocalDate.parse(day)).orElseThrow(), code);
        return row == null ? null : row.value();
    }

    private String record(String code, String value, String evidence, String from, String until) {
        return observations.record(people.actor("reviewer"), id, new TypedObservation(code, value, "区应急局 2025 年检查", evidence, from, until, null), null);
    }

    private String correct(String code, String value, String evidence, String wrong) {
        return observations.record(people.actor("head"), id, new TypedObservation(code, value, "更正", evidence, "", "", wrong), null);
    }
}
