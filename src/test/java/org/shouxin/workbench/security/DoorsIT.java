package org.shouxin.workbench.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.identity.AccountAdministration;
import org.shouxin.identity.RoleAdministration;
import org.shouxin.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("The doors")
class DoorsIT {

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;
    @Autowired
    People people;
    @Autowired
    AccountAdministration accounts;
    @Autowired
    RoleAdministration roles;

    @AfterEach
    void reset() {
        clock.reset();
        jdbc.sql("delete from identity_sign_in_attempt").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/tasks", "/cases", "/experts", "/admin/accounts", "/nothing-here", "/actuator", "/actuator/env",
            "/h2-console", "/h2-console/login.do"})
    @DisplayName("are shut for whoever is not signed in")
    void shut(String path) {
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump", "/h2-console"})
    @DisplayName("to the machinery stay shut for the system administrator too")
    void machinery(String path) {
        assertThat(Visitor.as(port, "sysadmin").get(path).statusCode()).isIn(403, 404);
    }

    @Test
    @DisplayName("to health, sign-in and activation are open")
    void open() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/actuator/health").body()).contains("UP").doesNotContain("database", "components");
        assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/activate").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("tell the browser what not to do")
    void headers() {
        var headers = new Visitor(port).get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy")).hasValue("default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data: blob:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).contains("SESSION", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    @DisplayName("refuse a form that a foreign site could have sent")
    void foreignForm() {
        var visitor = Visitor.as(port, "reviewer");
        assertThat(visitor.withoutGuard().post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/account").statusCode()).as("still signed in").isEqualTo(200);
        assertThat(new Visitor(port).post("/login", Map.of("username", "reviewer", "password", "demo")).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("ask a program for credentials, say so as a problem, and put up no window in a browser")
    void unauthenticated() {
        var answer = new Visitor(port).get("/api/v1/tasks");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).contains("\"type\":\"/problems/signIn.required\"", "\"status\":401", "\"code\":\"signIn.required\"");
        assertThat(new Visitor(port).get("/api/v1/tasks", "Sec-Fetch-Mode", "cors").headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(new Visitor(port).get("/api/v1/tasks", "Accept-Language", "en").body()).contains("Sign-in required");
        assertThat(new Visitor(port).call("/api/v1/tasks", "reviewer", "wrong").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).call("/api/v1/tasks", "nobody", "wrong").body()).isEqualTo(new Visitor(port).call("/api/v1/tasks", "reviewer", "wrong").body());
    }

    @Test
    @DisplayName("of the API do not open to a page's session, nor keep one")
    void apiIsApart() {
        var visitor = Visitor.as(port, "reviewer");
        assertThat(visitor.get("/api/v1/tasks").statusCode()).isEqualTo(401);
        var caller = new Visitor(port);
        assertThat(caller.call("/api/v1/nothing", "reviewer", "demo").statusCode()).isNotIn(401, 403);
        assertThat(caller.session()).isEmpty();
    }

    @Test
    @DisplayName("of the API open to allowed accounts only, and shut at once when the permission goes")
    void apiAllowed() {
        var sysadmin = people.actor("sysadmin");
        assertThat(call("requester2")).isNotIn(401, 403);
        accounts.allowApi(sysadmin, people.userId("requester2"), false, null);
        var answer = new Visitor(port).call("/api/v1/nothing", "requester2", "demo");
        assertThat(answer.statusCode()).isEqualTo(403);
        accounts.allowApi(sysadmin, people.userId("requester2"), true, null);
        assertThat(call("requester2")).isNotIn(401, 403);
    }

    @Test
    @DisplayName("shut at once for an account that is disabled, on pages and on the API, though both knew it a moment ago")
    void disabled() {
        var sysadmin = people.actor("sysadmin");
        var id = people.userId("applicant3");
        var visitor = Visitor.as(port, "applicant3");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(call("applicant3")).isNotIn(401, 403);
        accounts.disable(sysadmin, id, "left", null);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
        assertThat(call("applicant3")).isEqualTo(401);
        accounts.enable(sysadmin, id, "back", null);
        assertThat(visitor.get("/account").statusCode()).as("the old session stays dead").isEqualTo(302);
        assertThat(Visitor.as(port, "applicant3").get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("show the roles of this very moment: a role taken away is gone with the next request")
    void roleChange() {
        var secadmin = people.actor("secadmin");
        var id = people.userId("manager3");
        var visitor = Visitor.as(port, "manager3");
        assertThat(visitor.get("/account").body()).contains("局领导");
        roles.take(secadmin, id, Role.MANAGER, TestPeople.WUJIN, null, null);
        assertThat(visitor.get("/account").body()).doesNotContain("局领导");
        roles.give(secadmin, id, Role.MANAGER, TestPeople.WUJIN, null, null);
        assertThat(visitor.get("/account").body()).contains("局领导");
    }

    @Test
    @DisplayName("do not believe a request that says who it is or what it may")
    void forged() {
        var visitor = Visitor.as(port, "reviewer");
        var answer = visitor.get("/account?userId=" + people.userId("manager") + "&groups=MANAGER&bureauId=320411&actor=x&grants=SYSADMIN",
                "X-User", "manager", "X-Forwarded-User", "manager", "X-Tenant", "320411", "X-Roles", "SYSADMIN", "Remote-User", "manager");
        assertThat(answer.body()).contains("周晓岚").doesNotContain("沈立新");
        assertThat(visitor.get("/admin/accounts?role=SYSADMIN&groups=sysadmin").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("end a session that is older than a working day, however busy it is")
    void longSession() {
        var visitor = Visitor.as(port, "tester");
        clock.advance(Duration.ofHours(13));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("end a session after 30 idle minutes")
    void idle() {
        var visitor = Visitor.as(port, "tester");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        age("tester", Duration.ofMinutes(29));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        age("tester", Duration.ofMinutes(31));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("send the whole window to sign in when a fragment is asked for without a session")
    void fragment() {
        var answer = new Visitor(port).get("/tasks", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login?expired");
    }

    @Test
    @DisplayName("to the description of the API open for the signed in and for callers")
    void description() {
        assertThat(new Visitor(port).get("/v3/api-docs").statusCode()).isEqualTo(401);
        assertThat(Visitor.as(port, "reviewer").get("/v3/api-docs").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).call("/v3/api-docs", "reviewer", "demo").body()).contains("\"openapi\"").doesNotContain("\"Actor\"", "\"grants\"");
    }

    private void age(String username, Duration by) {
        jdbc.sql("update workbench_session set last_access_time = last_access_time - ?, expiry_time = expiry_time - ? where principal_name = ?")
                .params(by.toMillis(), by.toMillis(), people.userId(username)).update();
    }

    private int call(String username) {
        return new Visitor(port).call("/api/v1/nothing", username, "demo").statusCode();
    }
}
