package org.shouxin.workbench.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.identity.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("Signing in")
class SignInIT {

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;
    @Autowired
    People people;
    @Autowired
    SignIn signIn;

    @AfterEach
    void forgetFailures() {
        clock.reset();
        jdbc.sql("delete from identity_sign_in_attempt").update();
    }

    @Test
    @DisplayName("leads an unknown visitor of a page to the form and from there back to the page")
    void leadsBack() {
        var visitor = new Visitor(port);
        var turned = visitor.get("/account?x=1");
        assertThat(turned.statusCode()).isEqualTo(302);
        assertThat(turned.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        var entered = visitor.signIn("reviewer", "demo");
        assertThat(entered.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/account?x=1"));
        assertThat(visitor.get("/account").body()).contains("周晓岚", "初审人员");
    }

    @Test
    @DisplayName("keeps the session in the database, with the account's id and nothing else of the person")
    void sessionInDatabase() {
        var visitor = Visitor.as(port, "tester");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from workbench_session where principal_name = ?").param(people.userId("tester"))
                .query(Long.class).single()).isPositive();
        var stored = jdbc.sql("select a.attribute_bytes from workbench_session_ATTRIBUTES a join workbench_session s"
                + " on s.primary_id = a.session_primary_id where s.principal_name = ? and a.attribute_name = 'SPRING_SECURITY_CONTEXT'")
                .param(people.userId("tester")).query(byte[].class).list();
        assertThat(stored).isNotEmpty().allSatisfy(bytes -> {
            assertThat(bytes.length).isLessThan(1500);
            assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).contains(people.userId("tester")).doesNotContain("吴建平", "TESTER");
        });
    }

    @Test
    @DisplayName("gives the session a new id, so that a planted one is worth nothing")
    void fixation() {
        var attacker = new Visitor(port);
        attacker.get("/login");
        var planted = attacker.session().orElseThrow();
        var victim = new Visitor(port).withSession(planted);
        victim.signIn("reviewer", "demo");
        assertThat(victim.session()).isPresent().get().isNotEqualTo(planted);
        assertThat(victim.get("/account").statusCode()).isEqualTo(200);
        assertThat(attacker.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("ends with the session: signing out kills it on the server")
    void signOut() {
        var visitor = Visitor.as(port, "reviewer");
        visitor.get("/account");
        var session = visitor.session().orElseThrow();
        assertThat(visitor.post("/logout", Map.of()).headers().firstValue("Location").orElse("")).endsWith("/login?logout");
        assertThat(new Visitor(port).withSession(session).get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("rests after five failures for that address, with the same answer before, during and for unknown names")
    void lock() {
        for (var name : new String[] {"reviewer2", "nobody-of-that-name"}) {
            var visitor = new Visitor(port);
            for (var attempt = 1; attempt <= 6; attempt++) {
                assertThat(visitor.signIn(name, "wrong").headers().firstValue("Location").orElse("")).endsWith("/login?error");
            }
            assertThat(visitor.signIn(name, "demo").headers().firstValue("Location").orElse("")).endsWith("/login?error");
        }
        assertThat(visitorText("reviewer2")).isEqualTo(visitorText("nobody-of-that-name"));
        assertThat(signIn.verify("reviewer2", "demo", "10.0.0.9")).as("another address is not locked out").isPresent();
        clock.advance(Duration.ofMinutes(16));
        assertThat(new Visitor(port).signIn("reviewer2", "demo").headers().firstValue("Location").orElse("")).doesNotContain("error");
    }

    @Test
    @DisplayName("counts spaces around a name as nothing and letters as they are")
    void oneNameOneCount() {
        for (var attempt = 1; attempt <= 5; attempt++) {
            assertThat(signIn.verify("tester2" + " ".repeat(attempt), "wrong", "10.0.0.1")).isEmpty();
        }
        assertThat(signIn.verify("tester2", "demo", "10.0.0.1")).isEmpty();
        assertThat(signIn.verify("TESTER2", "demo", "10.0.0.2")).isEmpty();
        assertThat(signIn.verify("tester2", "demo", "10.0.0.2")).isPresent();
    }

    @Test
    @DisplayName("lets the account rest everywhere when it is guessed at from many addresses")
    void everywhere() {
        for (var attempt = 0; attempt < 50; attempt++) {
            assertThat(signIn.verify("investigator2", "wrong", "10.1.0." + attempt)).isEmpty();
        }
        assertThat(signIn.verify("investigator2", "demo", "10.9.9.9")).isEmpty();
        clock.advance(Duration.ofMinutes(16));
        assertThat(signIn.verify("investigator2", "demo", "10.9.9.9")).isPresent();
    }

    @Test
    @DisplayName("does not trust an address that the client names itself")
    void forwarded() {
        for (var attempt = 0; attempt < 5; attempt++) {
            var visitor = new Visitor(port);
            visitor.get("/login");
            visitor.post("/login", Map.of("username", "finance", "password", "wrong"), "X-Forwarded-For", "10.2.0." + attempt);
        }
        var visitor = new Visitor(port);
        visitor.get("/login");
        assertThat(visitor.post("/login", Map.of("username", "finance", "password", "demo"), "X-Forwarded-For", "10.2.0.77")
                .headers().firstValue("Location").orElse("")).endsWith("/login?error");
        assertThat(new Visitor(port).get("/account", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https")
                .headers().firstValue("Location").orElse("")).doesNotContain("evil.example");
    }

    @Test
    @DisplayName("records who came in, who failed and who rests, and never what was typed as a name")
    void recorded() {
        Visitor.as(port, "secretary");
        signIn.verify("my-secret-password", "x", "10.3.0.1");
        var last = jdbc.sql("select after_values from trail_entry where case_number = 'access' order by sequence_no desc limit 2")
                .query(String.class).list();
        assertThat(last.get(0)).contains("unknown", "10.3.0.1").doesNotContain("my-secret-password");
        assertThat(last.get(1)).contains(people.userId("secretary"));
    }

    private String visitorText(String name) {
        var visitor = new Visitor(port);
        visitor.signIn(name, "wrong");
        return visitor.get("/login?error").body().replaceAll("content=\"[^\"]*\"|value=\"[^\"]*\"", "");
    }
}
