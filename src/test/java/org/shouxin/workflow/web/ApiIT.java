package org.shouxin.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

@IntegrationTest
@DisplayName("The API")
class ApiIT {

    @Autowired
    TestRestTemplate http;
    @Autowired
    People people;

    private ResponseEntity<JsonNode> get(String user, String path, Object... variables) {
        return call(user, HttpMethod.GET, path, null, Map.of(), variables);
    }

    private ResponseEntity<JsonNode> post(String user, String path, Object body) {
        return call(user, HttpMethod.POST, path, body, Map.of());
    }

    private ResponseEntity<JsonNode> call(String user, HttpMethod method, String path, Object body, Map<String, String> headers, Object... variables) {
        var all = new HttpHeaders();
        all.setBasicAuth(user, TestPeople.PASSWORD, StandardCharsets.UTF_8);
        all.setContentType(MediaType.APPLICATION_JSON);
        headers.forEach(all::set);
        return http.exchange("/api/v1" + path, method, new HttpEntity<>(body, all), JsonNode.class, variables);
    }

    private String file(String title) {
        var opened = post("requester", "/cases", Map.of("process", "errand", "values", Map.of("title", title)));
        assertThat(opened.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        var number = opened.getBody().path("number").asText();
        assertThat(opened.getHeaders().getLocation()).hasToString("/api/v1/cases/" + number);
        return number;
    }

    private String task(String user, String number) {
        return get(user, "/tasks?scope=groups&q={n}", number).getBody().path("items").path(0).path("id").asText();
    }

    @Test
    @DisplayName("carries a case from its opening to its end")
    void whole() {
        var number = file("over the wire 𠮷");
        var page = get("reviewer", "/tasks?scope=groups&process=errand&step=userTask_checkErrand&sort=created&dir=desc&limit=1&q={n}", number).getBody();
        assertThat(page.path("count").asInt()).isEqualTo(1);
        assertThat(page.path("capped").asBoolean()).isFalse();
        assertThat(page.has("next")).isFalse();
        var task = page.path("items").path(0).path("id").asText();
        var detail = get("reviewer", "/tasks/" + task).getBody();
        assertThat(detail.path("subject").asText()).isEqualTo("over the wire 𠮷");
        assertThat(detail.path("form").path("id").asText()).isEqualTo("check-errand");
        assertThat(detail.path("values").path("score").asInt()).isEqualTo(60);
        assertThat(detail.path("facts").path("sections")).hasSize(1);
        assertThat(detail.path("actions")).hasSize(3);
        assertThat(post("reviewer", "/tasks/" + task + "/claim", null).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("reviewer", "/tasks/" + task + "/draft", Map.of("values", Map.of("score", 70))).getBody().path("version").asInt()).isEqualTo(1);
        assertThat(post("reviewer", "/tasks/" + task + "/release", Map.of("reason", "lunch")).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("reviewer", "/tasks/" + task + "/claim", null).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("reviewer", "/tasks/" + task + "/handover", Map.of("to", people.userId("reviewer2"), "reason", "leave")).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("reviewer2", "/tasks/" + task + "/complete", Map.of("values", Map.of("outcome", "accept"))).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("head", "/tasks/" + task("head", number) + "/complete", Map.of("values", Map.of())).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        var ended = get("requester", "/cases/" + number).getBody();
        assertThat(ended.path("state").asText()).isEqualTo("ended");
        assertThat(ended.path("outcome").asText()).isEqualTo("endEvent_done");
        assertThat(get("auditor", "/cases?state=ended&process=errand&q={n}", number).getBody().path("items")).hasSize(1);
        var diagram = get("requester", "/cases/" + number + "/diagram").getBody();
        assertThat(diagram.path("xml").asText()).contains("userTask_checkErrand");
        assertThat(diagram.path("completed").toString()).contains("endEvent_done");
        assertThat(diagram.path("labels").path("userTask_checkErrand").asText()).isEqualTo("核对差事");
        var first = get("requester", "/cases/" + number + "/trail?limit=2").getBody();
        assertThat(first.path("items").path(0).path("action").asText()).isEqualTo("case.opened");
        assertThat(first.path("next").asText()).isEqualTo("2");
        assertThat(get("requester", "/cases/" + number + "/trail?after=2&limit=100").getBody().path("items").path(0).path("sequence").asInt()).isEqualTo(3);
    }

    @Test
    @DisplayName("refuses as problems in the caller's language, with fields named, and never as anything else")
    void problems() {
        var english = call("requester", HttpMethod.POST, "/cases", Map.of("process", "errand", "values", Map.of("urgent", true)),
                Map.of("Accept-Language", "en"));
        assertThat(english.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(english.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        var body = english.getBody();
        assertThat(body.path("type").asText()).isEqualTo("/problems/input.invalid");
        assertThat(body.path("status").asInt()).isEqualTo(422);
        assertThat(body.path("code").asText()).isEqualTo("input.invalid");
        assertThat(List.of(body.path("title"), body.path("detail"), body.path("next"))).allMatch(text -> !text.asText().isBlank());
        assertThat(body.path("fields").findValuesAsText("path")).containsExactly("title", "why");
        var chinese = call("requester", HttpMethod.POST, "/cases", Map.of("process", "errand", "values", Map.of("urgent", true)),
                Map.of("Accept-Language", "zh-CN")).getBody();
        assertThat(chinese.path("fields").path(0).path("message").asText()).isEqualTo("“事由”为必填项。");
    }

    @ParameterizedTest(name = "{0} {1} {2} → {3} {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "POST | /cases | {\"process\":\"errand\",\"values\":{},\"bureauId\":\"320411\"} | 400 | body.unknown-field",
            "POST | /cases | {\"process\":\"errand\",\"values\":{\"title\":\"x\",\"state\":\"ENDED\"}} | 400 | form.unknown-field",
            "POST | /cases | {\"process\":\"errand\" | 400 | body.invalid",
            "POST | /cases | [] | 400 | body.invalid",
            "POST | /cases | {\"process\":\"errand\"} | 400 | parameter.invalid",
            "POST | /cases | {\"process\":\"no-such\",\"values\":{}} | 404 | process.unknown",
            "GET | /tasks?scope=all | - | 400 | parameter.invalid",
            "GET | /tasks?sort=subject;drop | - | 400 | parameter.invalid",
            "GET | /tasks?dir=up | - | 400 | parameter.invalid",
            "GET | /tasks?after=%21 | - | 400 | cursor.invalid",
            "GET | /tasks?limit=0 | - | 400 | limit.invalid",
            "GET | /tasks?limit=x | - | 400 | parameter.invalid",
            "GET | /tasks?dueBefore=tomorrow | - | 400 | parameter.invalid",
            "GET | /tasks/none | - | 404 | task.unknown",
            "POST | /tasks/none/complete | {\"values\":{}} | 404 | task.unknown",
            "GET | /cases?state=lost | - | 400 | parameter.invalid",
            "GET | /cases/320412-ED-1999-0001 | - | 404 | case.unknown",
            "GET | /cases/320412-ED-1999-0001/trail | - | 404 | case.unknown",
            "GET | /cases/320412-ED-1999-0001/diagram | - | 404 | case.unknown",
            "GET | /cases/320412-ED-1999-0001/documents | - | 404 | case.unknown",
            "GET | /cases/320412-ED-1999-0001/documents/x/content | - | 404 | case.unknown"})
    void refusals(String method, String path, String body, int status, String code) {
        var answer = call("requester", HttpMethod.valueOf(method), path.replace("%21", "!"), "-".equals(body) ? null : body, Map.of());
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody().path("code").asText()).isEqualTo(code);
        assertThat(answer.getBody().path("title").asText()).isNotBlank();
    }

    @Test
    @DisplayName("opens cases only for the roles of the process")
    void forbidden() {
        var answer = post("reviewer", "/cases", Map.of("process", "errand", "values", Map.of("title", "x")));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody().path("code").asText()).isEqualTo("case.start-forbidden");
    }

    @Test
    @DisplayName("reads no more than a megabyte")
    void tooLarge() {
        var answer = post("requester", "/cases", Map.of("process", "errand", "values", Map.of("title", "x".repeat(1_100_000))));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(answer.getBody().path("code").asText()).isEqualTo("body.too-large");
    }

    @Test
    @DisplayName("does a repeated request once and refuses the key for another")
    void idempotent() {
        var key = Map.of("Idempotency-Key", Ids.next());
        var body = Map.of("process", "errand", "values", Map.of("title", "once"));
        var first = call("requester", HttpMethod.POST, "/cases", body, key).getBody();
        assertThat(call("requester", HttpMethod.POST, "/cases", body, key).getBody()).isEqualTo(first);
        var other = call("requester", HttpMethod.POST, "/cases", Map.of("process", "errand", "values", Map.of("title", "twice")), key);
        assertThat(other.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(other.getBody().path("code").asText()).isEqualTo("idempotency.reused");
    }

    @Test
    @DisplayName("takes files of a case up and gives them down, to those who see the case")
    void documents() {
        var number = file("with a file");
        var png = java.util.Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(png) {
            @Override
            public String getFilename() {
                return "证件.png";
            }
        });
        parts.add("kind", "other");
        var added = call("requester", HttpMethod.POST, "/cases/" + number + "/documents", parts, Map.of("Content-Type", "multipart/form-data"));
        assertThat(added.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(added.getBody().path("fileName").asText()).isEqualTo("证件.png");
        assertThat(get("auditor", "/cases/" + number + "/documents").getBody().path("items")).hasSize(1);
        var auditor = http.withBasicAuth("auditor", TestPeople.PASSWORD).getForEntity(added.getHeaders().getLocation().toString(), byte[].class);
        assertThat(auditor.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(auditor.getBody()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(get("xb.reviewer", "/cases/" + number + "/documents").getBody().path("code").asText()).isEqualTo("case.unknown");
        var refused = call("auditor", HttpMethod.POST, "/cases/" + number + "/documents", parts, Map.of("Content-Type", "multipart/form-data"));
        assertThat(refused.getBody().path("code").asText()).isEqualTo("case.read-only");
    }

    @Test
    @DisplayName("describes every operation with its refusals")
    void description() {
        var api = http.withBasicAuth("requester", TestPeople.PASSWORD).getForEntity("/v3/api-docs", JsonNode.class).getBody();
        var paths = api.path("paths");
        assertThat(paths.fieldNames()).toIterable().contains("/api/v1/tasks", "/api/v1/tasks/{id}", "/api/v1/tasks/{id}/claim",
                "/api/v1/tasks/{id}/release", "/api/v1/tasks/{id}/handover", "/api/v1/tasks/{id}/draft", "/api/v1/tasks/{id}/complete",
                "/api/v1/cases", "/api/v1/cases/{number}", "/api/v1/cases/{number}/trail", "/api/v1/cases/{number}/diagram",
                "/api/v1/cases/{number}/documents", "/api/v1/cases/{number}/documents/{id}/content");
        paths.forEach(path -> path.forEach(operation -> {
            assertThat(operation.path("summary").asText()).as(operation.path("operationId").asText()).isNotBlank();
            assertThat(operation.path("responses").fieldNames()).toIterable().contains("400", "401", "403", "404");
            operation.path("parameters").forEach(parameter -> assertThat(parameter.path("name").asText()).isNotIn("actor", "locale"));
        }));
        assertThat(paths.path("/api/v1/tasks/{id}/complete").path("post").path("parameters").findValuesAsText("name")).contains("id", "Idempotency-Key");
        assertThat(paths.path("/api/v1/tasks/{id}/complete").path("post").path("responses").path("409").path("content").fieldNames()).toIterable()
                .containsExactly("application/problem+json");
        assertThat(api.path("components").path("schemas").path("ApiProblem").path("properties").fieldNames()).toIterable()
                .contains("type", "title", "status", "detail", "code", "next", "fields");
    }
}
