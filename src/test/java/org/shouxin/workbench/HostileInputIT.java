package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouxin.workbench.HostileInputAnswers.assertDiscreet;
import static org.shouxin.workbench.HostileInputAnswers.assertRefused;
import static org.shouxin.workbench.HostileInputAnswers.call;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@IntegrationTest
@DisplayName("Hostile input")
class HostileInputIT {

    private static final String JSON = "application/json";
    private static final String CASES = "/api/v1/cases";

    @LocalServerPort
    int port;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{'process':'expert-recruitment','values':{},'bureauId':'320411'} | 400 | body.unknown-field",
            "{'process':'expert-recruitment','values':{},'initiatorUserId':'x'} | 400 | body.unknown-field",
            "{'process':'expert-recruitment','values':{},'@class':'java.net.URL'} | 400 | body.unknown-field",
            "{'process':'expert-recruitment','values':{'status':'APPOINTED'}} | 400 | form.unknown-field",
            "{'process':'expert-recruitment','values':{'bureauId':'320411'}} | 400 | form.unknown-field",
            "{'process':'expert-recruitment','values':{'personId':'x'}} | 400 | form.unknown-field",
            "{'process':'expert-recruitment','values':{'__proto__':{'admin':true}}} | 400 | form.unknown-field",
            "{'process':'expert-recruitment','values':{'workHistory':[{'role':'MANAGER'}]}} | 400 | form.unknown-field",
            "{'process':'expert-recruitment','values':{'workHistory':['x']}} | 400 | form.unknown-field",
            "{'process':'expert-recruitment','values':{'name':{'$ne':''}}} | 422 | input.invalid",
            "{'process':'expert-recruitment','values':{'name':['a']}} | 422 | input.invalid",
            "{'process':'expert-recruitment','values':{'name':'\\u0000'}} | 422 | input.invalid",
            "{'process':'expert-recruitment','values':{'name':'\\ud800'}} | 422 | input.invalid",
            "{'process':'expert-recruitment','values':{'specialtyYears':1e999999999}} | 422 | input.invalid",
            "{'process':'expert-recruitment','values':{'specialtyYears':'12'}} | 422 | input.invalid",
            "{'process':'expert-recruitment','values':{'specialtyYears':NaN}} | 400 | body.invalid",
            "{'process':'expert-recruitment','values':{'birthDate':'2023-02-29'}} | 422 | input.invalid",
            "{'process':'expert-recruitment','values':{'groups':'chemical'}} | 422 | input.invalid",
            "{'process':'expert-recruitment','values':{'groups':[['chemical']]}} | 422 | input.invalid",
            "{'process':'expert-recruitment','values':[]} | 400 | body.invalid",
            "{'process':'expert-recruitment','values':'x'} | 400 | body.invalid",
            "{'process':['expert-recruitment'],'values':{}} | 400 | body.invalid",
            "{'process':'../expert-recruitment','values':{}} | 404 | process.unknown",
            "{'process':null,'values':{}} | 400 | parameter.invalid",
            "{'process':'expert-recruitment','values':null} | 400 | parameter.invalid",
            "null | 400 | body.invalid",
            "{} trailing | 400 | parameter.invalid",
            "'text' | 400 | body.invalid"})
    @DisplayName("in a JSON body is refused by name")
    void bodies(String body, int status, String code) {
        assertRefused(call(port, "nominator", "POST", CASES, JSON, body.replace('\'', '"')), status, code);
    }

    @Test
    @DisplayName("as JSON without an end, or without a bottom, costs nothing and is refused")
    void depth() {
        var deep = "[".repeat(50_000) + "]".repeat(50_000);
        assertRefused(call(port, "nominator", "POST", CASES, JSON, "{\"process\":\"expert-recruitment\",\"values\":{\"name\":" + deep + "}}"), 400, "body.invalid");
        var nested = "{\"a\":".repeat(900) + "1" + "}".repeat(900);
        assertRefused(call(port, "nominator", "POST", CASES, JSON, "{\"process\":\"expert-recruitment\",\"values\":{\"name\":" + nested + "}}"), 422, "input.invalid");
        var long1 = "x".repeat(1_000_000);
        assertRefused(call(port, "nominator", "POST", CASES, JSON, "{\"process\":\"expert-recruitment\",\"values\":{\"ownStatement\":\"" + long1 + "\"}}"), 422, "input.invalid");
        assertRefused(call(port, "nominator", "POST", CASES, JSON, "{\"process\":\"expert-recruitment\",\"values\":{\"ownStatement\":\"" + long1 + long1 + "\"}}"), 413, "body.too-large");
    }

    @ParameterizedTest(name = "{0} {1} as {2}")
    @CsvSource({"POST, /api/v1/cases, text/plain, 415", "POST, /api/v1/cases, application/xml, 415", "POST, /api/v1/cases, application/x-www-form-urlencoded, 415",
            "POST, /api/v1/cases, multipart/form-data, 415", "POST, /api/v1/cases, nonsense, 415", "POST, /api/v1/cases, application/json;charset=no-such, 415",
            "PUT, /api/v1/cases, application/json, 405", "DELETE, /api/v1/cases, application/json, 405", "PATCH, /api/v1/tasks/x/complete, application/json, 405",
            "POST, /api/v1/tasks/x/complete, text/plain, 415", "POST, /api/v1/cases/x/documents, application/json, 415",
            "POST, /api/v1/cases/x/documents, multipart/form-data, 400", "POST, /api/v1/cases/x/documents, multipart/form-data;boundary=none, 400",
            "GET, /api/v1/nothing, application/json, 404"})
    @DisplayName("of a wrong kind is refused by name")
    void types(String method, String path, String type, int status) {
        var answer = call(port, "nominator", method, path, type, "GET".equals(method) ? "" : "{\"process\":\"x\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertDiscreet(answer);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"/api/v1/tasks?sort=due_at;drop table x | 400", "/api/v1/tasks?sort=(select 1) | 400", 
            "/api/v1/tasks?dir=asc,1 | 400", "/api/v1/tasks?limit=2147483648 | 400", "/api/v1/tasks?limit=-1 | 400", "/api/v1/tasks?scope=mine' or '1'='1 | 400",
            "/api/v1/tasks?q=' or 1=1 -- | 200", "/api/v1/tasks?q=%%%___!!! | 200", "/api/v1/tasks?process=\u0000 | 200", "/api/v1/tasks?after=bnVsbA | 400",
            "/api/v1/cases?q=' union select password_hash from identity_account -- | 200", "/api/v1/cases?state=OPEN' | 400", "/api/v1/cases?after=Y2FzZXMKMScKMQ | 400",
            "/api/v1/experts?sort=e.resident_id_index | 400", "/api/v1/experts?sort=- | 400", "/api/v1/experts?group=chemical' or ''=' | 400",
            "/api/v1/experts?status=ACTIVE | 400", "/api/v1/experts?q=\\' or 1=1 # | 200", "/api/v1/experts?limit=0 | 400", "/api/v1/experts?limit=100000 | 400",
            "/api/v1/experts?after=!!! | 400", "/api/v1/cases/none/trail?after=x | 400"})
    @DisplayName("in sort, filter and cursor is refused or finds nothing")
    void queries(String path, int status) {
        var answer = call(port, "reviewer", "GET", encoded(path), null, "");
        assertDiscreet(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.body()).contains("\"items\":[]");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/tasks?sort=x;drop&due=y&after=!!!", "/tasks?after=%00", "/tasks?back=a&back=b&after=bnVsbA", "/cases?state='&after=%F0%28", "/cases?process=%00%01",
            "/experts?sort=e.name desc--&group=x&standing=y&after=z", "/experts?status=%00&q=%27", "/cases/..%2f..%2fetc%2fpasswd", "/cases/%2e%2e/admin", "/cases/%00",
            "/cases/%27%20or%201=1", "/tasks/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/tasks/a;jsessionid=1", "/drafts/%E2%80%AE", "/experts/%25%25/photo", "/code/%27",
            "/code/..%5c..%5capplication.yml", "/problems/%3Cscript%3E", "/problems/http.500%0d%0aSet-Cookie:x=1", "/assets/..%2fapplication.yml", "/assets/%2e%2e/application.yml",
            "/assets/../../application.yml", "//evil.example/tasks", "/tasks?lang=%3Cscript%3E", "/cases?page=1&q=%F0%A0%AE%B7", "/cases/x/timeline?after=x"})
    @DisplayName("in addresses opens nothing")
    void addresses(String path) {
        var answer = Visitor.as(port, "reviewer").get(path.replace(" ", "%20"));
        assertDiscreet(answer);
        assertThat(answer.body()).doesNotContain("<script>", "root:", "spring:");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("x=1");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/admin/accounts?page=-1", "/admin/accounts?page=99999999999", "/admin/accounts?page=x", "/admin/accounts?q=%25%27%00", "/admin/access?before=x",
            "/admin/accounts/%27", "/admin/accounts?page=2147483647"})
    @DisplayName("in the addresses of administration opens nothing")
    void administration(String path) {
        assertDiscreet(Visitor.as(port, "sysadmin").get(path));
        assertDiscreet(Visitor.as(port, "secadmin").get(path));
    }

    @Test
    @DisplayName("that no parser reads ends at the door")
    void unparsable() throws IOException {
        for (var line : List.of("GET /tasks?q=\u0001 HTTP/1.1", "GET /%zz HTTP/1.1", "TRACE / HTTP/1.1", "GET /" + "a".repeat(20_000) + " HTTP/1.1", "GET /\\..\\x HTTP/1.1")) {
            try (var socket = new Socket("localhost", port)) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as(line).matches("(?s)HTTP/1.1 (302|4\\d\\d).*").doesNotContain("Exception", "Apache Tomcat");
            }
        }
    }

    @Test
    @DisplayName("in headers changes neither who acts nor where answers lead")
    void headers() {
        var forged = new String[] {"X-User", "manager", "X-Remote-User", "manager", "X-Tenant-Id", "320411", "X-Bureau-Id", "320411", "X-Forwarded-Host", "evil.example",
            "X-Forwarded-Proto", "https", "X-Forwarded-For", "127.0.0.1", "X-Forwarded-Prefix", "/evil", "Forwarded", "host=evil.example", "X-HTTP-Method-Override", "DELETE",
            "X-Original-URL", "/admin/accounts", "X-Rewrite-URL", "/admin/accounts", "Accept-Language", "zh-CN;q=x,<script>"};
        assertThat(new Visitor(port).get("/tasks", forged).headers().firstValue("Location").orElse("")).doesNotContain("evil");
        var visitor = Visitor.as(port, "reviewer");
        assertThat(visitor.get("/account", forged).body()).contains("周晓岚").doesNotContain("沈立新", "evil.example");
        assertThat(visitor.get("/admin/accounts", forged).statusCode()).isEqualTo(403);
        assertThat(call(port, "reviewer", "GET", "/api/v1/tasks", null, "", forged).statusCode()).isEqualTo(200);
        for (var bad : List.of("Basic", "Basic !!!", "Basic " + "A".repeat(4_000), "Bearer x.y.z", "Negotiate x")) {
            assertRefused(new Visitor(port).get("/api/v1/tasks", "Authorization", bad), 401, "signIn.required");
        }
    }

    @Test
    @DisplayName("in an idempotency key is refused, and a key means one request of one person")
    void keys() {
        var open = "{\"process\":\"errand\",\"values\":{\"title\":\"%s\"}}";
        for (var bad : List.of("a b", "x".repeat(101))) {
            assertRefused(call(port, "requester", "POST", CASES, JSON, open.formatted("x"), "Idempotency-Key", bad), 400, "idempotency.key");
        }
        var key = Ids.next();
        var first = call(port, "requester", "POST", CASES, JSON, open.formatted("one"), "Idempotency-Key", key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(call(port, "requester", "POST", CASES, JSON, open.formatted("one"), "Idempotency-Key", key).body()).isEqualTo(first.body());
        assertRefused(call(port, "requester", "POST", CASES, JSON, open.formatted("two"), "Idempotency-Key", key), 422, "idempotency.reused");
        assertRefused(call(port, "requester", "POST", "/api/v1/tasks/none/claim", JSON, "", "Idempotency-Key", key), 404, "task.unknown");
        assertThat(call(port, "requester2", "POST", CASES, JSON, open.formatted("one"), "Idempotency-Key", key).body()).isNotEqualTo(first.body());
    }

    @Test
    @DisplayName("from a foreign site is refused by every form of every page")
    void foreignSites() {
        var visitor = Visitor.as(port, "reviewer");
        forms().forEach(path -> assertThat(visitor.withoutGuard().post(path, Map.of("idempotencyKey", "x")).statusCode()).as(path).isEqualTo(403));
    }

    @Test
    @DisplayName("with fields missing, doubled or of a wrong type is refused by every form of every page")
    void brokenForms() {
        for (var user : List.of("nominator", "sysadmin", "secadmin")) {
            var visitor = Visitor.as(port, user);
            visitor.get("/account");
            forms().forEach(path -> {
                assertDiscreet(visitor.post(path, Map.of()));
                assertDiscreet(visitor.post(path, Map.of("values", "[[", "version", "x", "draftVersion", "9".repeat(30), "role", "KING", "allowed", "maybe", "kind", "\u0000")));
                assertDiscreet(visitor.send("POST", path, "multipart/form-data; boundary=x", "--x\r\nbroken".getBytes(StandardCharsets.UTF_8)));
                assertDiscreet(visitor.send("POST", path, "application/json", "{}".getBytes(StandardCharsets.UTF_8)));
                assertDiscreet(visitor.send("DELETE", path, null, new byte[0]));
            });
        }
        jdbc.sql("delete from identity_sign_in_attempt").update();
    }

    @Test
    @DisplayName("gives an account no more than its form has fields for")
    void massAssignment() {
        var visitor = Visitor.as(port, "sysadmin");
        visitor.get("/admin/accounts/new");
        var username = "h" + Ids.next().substring(0, 12);
        var answer = visitor.post("/admin/accounts", Map.of("username", username, "displayName", "越权", "residentId", "", "bureauId", "320412", "unitId", "",
                "grants", "MANAGER", "roles", "MANAGER", "id", people.userId("manager"), "personId", people.actor("manager").personId(), "passwordHash", "x"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(people.actor(username).grants()).isEmpty();
        assertThat(people.actor(username).personId()).isNotEqualTo(people.actor("manager").personId());
        assertThat(people.userId(username)).isNotEqualTo(people.userId("manager"));
    }

    private Stream<String> forms() {
        return mapping.getHandlerMethods().keySet().stream().filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .map(RequestMappingInfo::getPatternValues).flatMap(Set::stream).filter(path -> !path.startsWith("/api/"))
                .filter(path -> !path.equals("/activate") && !path.equals("/first-administrator"))
                .map(path -> path.replaceAll("\\{[^}]+}", "none")).distinct().sorted();
    }

    private static String encoded(String path) {
        var at = path.indexOf('=');
        return path.substring(0, at + 1) + URLEncoder.encode(path.substring(at + 1), StandardCharsets.UTF_8);
    }
}
