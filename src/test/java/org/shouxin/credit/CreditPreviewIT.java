package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("A preview of a grade")
class CreditPreviewIT {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    @Autowired
    TestRestTemplate http;
    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("explains the worked example line by line, with exact numbers")
    void worked() {
        var before = trailEntries();
        var answer = ask("reviewer", question("CR", CreditExample.but("C01", 60)));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).contains("\"capability\":79.00", "\"posture\":74.00", "\"composite\":75.25", "\"grade\":\"B\"",
                "\"rulebookVersion\":\"CR@1\"", "\"missing\":[]", "\"outcome\":\"graded\"", "\"asOf\":\"2026-03-01\"");
        var body = json(answer);
        assertThat(body.path("lines")).hasSize(36);
        assertThat(line(body, "C12").toString()).contains("\"value\":\"75\"", "\"level\":\">0..<80\"", "\"score\":60.00", "\"weight\":0.10",
                "\"contribution\":6.00", "\"share\":1.50", "\"article\":\"CR-A1\"");
        assertThat(line(body, "E09").toString()).contains("\"contribution\":2.40", "\"share\":1.80");
        assertThat(line(body, "E17").toString()).contains("\"contribution\":0.20", "\"share\":0.15");
        assertThat(body.path("gates")).hasSize(1);
        assertThat(body.path("gates").path(0).path("effect").asText()).isEqualTo("passes");
        assertThat(body.path("parts").findValuesAsText("code")).containsExactly("C", "E");
        assertThat(trailEntries()).as("nothing is stored").isEqualTo(before);
    }

    @Test
    @DisplayName("says what is missing, scores 0 what may be scored 0, and gives no grade without what may not")
    void missing() {
        var zero = json(ask("reviewer", question("CR", CreditExample.but("C06", null))));
        assertThat(zero.path("missing").toString()).isEqualTo("[\"C06\"]");
        assertThat(zero.path("grade").asText()).isEqualTo("C");
        assertThat(zero.path("composite").decimalValue()).isEqualByComparingTo("70.25");
        assertThat(line(zero, "C06").path("effect").asText()).isEqualTo("missing-scores-zero");
        assertThat(line(zero, "C06").path("value").isNull()).isTrue();
        var blocked = json(ask("reviewer", question("CR", CreditExample.but("E22", " "))));
        assertThat(blocked.path("outcome").asText()).isEqualTo("blocked");
        assertThat(blocked.path("blocking").toString()).isEqualTo("[\"E22\"]");
        assertThat(List.of("grade", "composite", "capability", "posture")).allMatch(name -> blocked.path(name).isNull());
        assertThat(json(ask("reviewer", "{\"scheme\":\"CR\",\"asOf\":\"2026-03-01\"}")).path("missing")).hasSize(37);
    }

    @Test
    @DisplayName("suspends grading at a closed gate and caps the grade by a veto")
    void gateAndVeto() {
        var suspended = json(ask("manager", question("CR", CreditExample.but("E19", "listed"))));
        assertThat(suspended.path("outcome").asText()).isEqualTo("suspended");
        assertThat(suspended.path("grade").isNull()).isTrue();
        assertThat(suspended.path("gates").path(0).path("effect").asText()).isEqualTo("suspends");
        var vetoed = json(ask("manager", question("CR", CreditExample.but("E22", 1))));
        assertThat(vetoed.path("grade").asText()).isEqualTo("D");
        assertThat(vetoed.path("gradeByScore").asText()).isEqualTo("C");
        assertThat(vetoed.path("vetoes").path(0).toString()).contains("\"code\":\"fatal-accident\"", "\"stands\":true", "\"cap\":\"D\"",
                "\"article\":\"NB-3(2)\"");
    }

    @Test
    @DisplayName("by scheme NB takes dynamic points off while they are valid")
    void dynamic() {
        var body = json(ask("head", """
                {"scheme":"NB","asOf":"2026-03-01","values":{"N01":"2"},"occurrences":[{"code":"V02","on":"2025-03-02"},{"code":"V01","on":"2025-09-01"}]}"""));
        assertThat(body.path("composite").decimalValue()).isEqualByComparingTo("80");
        assertThat(body.path("grade").asText()).isEqualTo("B");
        assertThat(body.path("capability").isNull()).isTrue();
        assertThat(body.path("parts").path(0).path("score").decimalValue()).isEqualByComparingTo("85");
        assertThat(body.path("deductions").findValuesAsText("counts")).containsExactly("true", "false");
        assertThat(body.path("deductions").path(1).path("until").asText()).isEqualTo("2026-03-01");
    }

    @ParameterizedTest(name = "{0} → {1} {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{\"scheme\":\"XX\",\"asOf\":\"2026-03-01\",\"values\":{}} | 422 | credit.unknown-scheme | scheme",
            "{\"asOf\":\"2026-03-01\",\"values\":{}} | 422 | required | scheme",
            "{\"scheme\":\"CR\",\"values\":{}} | 422 | date | asOf",
            "{\"scheme\":\"CR\",\"asOf\":\"2026-02-30\"} | 422 | date | asOf",
            "{\"scheme\":\"CR\",\"asOf\":\"+999999999-12-31\"} | 422 | date | asOf",
            "{\"scheme\":\"CR\",\"asOf\":\"2019-12-31\"} | 422 | credit.no-rulebook | asOf",
            "{\"scheme\":\"CR\",\"asOf\":\"2026-03-01\",\"values\":{\"C99\":1}} | 422 | value.unknown-indicator | values.C99",
            "{\"scheme\":\"CR\",\"asOf\":\"2026-03-01\",\"values\":{\"<b>\":1}} | 422 | value.unknown-indicator | values.?b?",
            "{\"scheme\":\"CR\",\"asOf\":\"2026-03-01\",\"values\":{\"C01\":-1}} | 422 | value.not-a-whole-number | values.C01",
            "{\"scheme\":\"CR\",\"asOf\":\"2026-03-01\",\"values\":{\"C01\":1e999}} | 422 | value.not-a-whole-number | values.C01",
            "{\"scheme\":\"CR\",\"asOf\":\"2026-03-01\",\"values\":{\"C12\":100.01}} | 422 | value.not-a-percentage | values.C12",
            "{\"scheme\":\"CR\",\"asOf\":\"2026-03-01\",\"values\":{\"C12\":79.00000000000000001}} | 422 | value.too-fine | values.C12",
            "{\"scheme\":\"CR\",\"asOf\":\"2026-03-01\",\"values\":{\"C05\":true}} | 422 | value.unknown-choice | values.C05",
            "{\"scheme\":\"NB\",\"asOf\":\"2026-03-01\",\"occurrences\":[{\"code\":\"V99\",\"on\":\"2026-01-01\"}]} | 422 | value.unknown-deduction | occurrences[0].code",
            "{\"scheme\":\"NB\",\"asOf\":\"2026-03-01\",\"occurrences\":[{\"code\":\"V01\",\"on\":\"yesterday\"}]} | 422 | date | occurrences[0].on",
            "{\"scheme\":\"NB\",\"asOf\":\"2026-03-01\",\"occurrences\":[null]} | 422 | value.unknown-deduction | occurrences[0].code",
            "{\"scheme\":\"CR\",\"asOf\":\"2026-03-01\",\"store\":true} | 400 | body.unknown-field | -",
            "{\"scheme\":\"NB\",\"asOf\":\"2026-03-01\",\"occurrences\":[{\"code\":\"V01\",\"day\":\"x\"}]} | 400 | body.unknown-field | -",
            "{\"scheme\":\"CR\",\"asOf\":\"2026-03-01\",\"values\":{\"C01\":1,\"C01\":2}} | 400 | body.invalid | -",
            "{\"scheme\":\"CR\",\"asOf\":\"2026-03-01\",\"values\":{\"C01\":[1]}} | 400 | body.invalid | -",
            "{\"scheme\":\"CR\",\"asOf\":\"2026-03-01\",\"values\":[]} | 400 | body.invalid | -",
            "{\"scheme\":\"CR\" | 400 | body.invalid | -"})
    @DisplayName("refuses by name what it cannot read:")
    void refused(String body, int status, String code, String path) {
        var answer = ask("reviewer", body);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        var problem = json(answer);
        if (status == 400) {
            assertThat(problem.path("code").asText()).isEqualTo(code);
        } else {
            assertThat(problem.path("code").asText()).isEqualTo("input.invalid");
            assertThat(problem.path("fields").findValuesAsText("code")).containsExactly(code);
            assertThat(problem.path("fields").findValuesAsText("path")).containsExactly(path);
            assertThat(problem.path("fields").path(0).path("message").asText()).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    @DisplayName("names everything that is wrong at once")
    void all() {
        var fields = json(ask("reviewer", """
                {"scheme":"NB","asOf":"2026-03-01","values":{"N01":"9","C01":"1"},"occurrences":[{"code":"V01","on":"2026-01-01"},{"code":"V01","on":""}]}"""))
                .path("fields").findValuesAsText("path");
        assertThat(fields).containsExactly("values.N01", "values.C01", "occurrences[1].on");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"reviewer, 200", "head, 200", "manager, 200", "auditor, 200", "enterprise, 200", "nominator, 403", "applicant, 403", "tester, 403",
            "requester, 403", "secretary, 403", "investigator, 403", "finance, 403", "sysadmin, 403", "secadmin, 403", "xb.manager, 200"})
    @DisplayName("is open to")
    void rights(String user, int status) {
        var answer = ask(user, question("CR", CreditExample.but("C01", "60")));
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        if (status == 403) {
            assertThat(json(answer).path("code").asText()).isIn("credit.preview-forbidden", "api.notAllowed");
        }
    }

    private static Map<String, Object> question(String scheme, Map<String, Object> values) {
        return Map.of("scheme", scheme, "asOf", "2026-03-01", "values", values);
    }

    private ResponseEntity<String> ask(String user, Object body) {
        var headers = new HttpHeaders();
        headers.setBasicAuth(user, TestPeople.PASSWORD, StandardCharsets.UTF_8);
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("Accept-Language", "en");
        return http.exchange("/api/v1/credit/previews", HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        try {
            return JSON.readTree(answer.getBody());
        } catch (IOException e) {
            throw new IllegalStateException(answer.getBody(), e);
        }
    }

    private static JsonNode line(JsonNode body, String code) {
        return StreamSupport.stream(body.path("lines").spliterator(), false).filter(line -> line.path("code").asText().equals(code))
                .findFirst().orElseThrow();
    }

    private long trailEntries() {
        return jdbc.sql("select count(*) from trail_entry").query(Long.class).single();
    }
}
