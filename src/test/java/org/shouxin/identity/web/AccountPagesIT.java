package org.shouxin.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("Account pages")
class AccountPagesIT {

    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{5}(-[A-Z2-9]{5}){3}");
    private static final String PASSWORD = "Wujin-2026-ok";

    @LocalServerPort
    int port;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from identity_sign_in_attempt").update();
    }

    @Test
    @DisplayName("open an account, show its code once, let the person in, and force a new password when one is due")
    void wholeLife() {
        var sysadmin = Visitor.as(port, "sysadmin");
        var username = "p" + Ids.next().substring(0, 8);
        sysadmin.get("/admin/accounts/new");
        var refused = sysadmin.post("/admin/accounts", Map.of("username", "Bad Name", "displayName", "王小明", "residentId", "", "bureauId", "320412", "unitId", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("王小明", "is-invalid", "id=\"e-username\">2 至 32 个小写字母");
        var created = sysadmin.post("/admin/accounts", Map.of("username", username, "displayName", "王小明<script>", "residentId", "", "bureauId", "320412", "unitId", ""));
        assertThat(created.body()).doesNotContain("<script>alert");
        var code = CODE.matcher(created.body());
        assertThat(code.find()).isTrue();
        var id = people.userId(username);
        assertThat(sysadmin.get("/admin/accounts/" + id).body()).contains("待激活", "王小明&lt;script&gt;").doesNotContain(code.group());

        var person = new Visitor(port);
        person.get("/activate");
        var wrong = person.post("/activate", Map.of("code", "AAAAA-AAAAA-AAAAA-AAAAA", "password", PASSWORD, "repeated", PASSWORD));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("激活码有误");
        var activated = person.post("/activate", Map.of("code", code.group(), "password", PASSWORD, "repeated", PASSWORD));
        assertThat(activated.headers().firstValue("Location").orElse("")).endsWith("/login?activated");
        assertThat(person.get("/login?activated").body()).contains("账号已启用");
        person.signIn(username, PASSWORD);
        assertThat(person.get("/account").statusCode()).isEqualTo(200);

        assertThat(sysadmin.post("/admin/accounts/" + id + "/require-change", Map.of()).statusCode()).isEqualTo(302);
        assertThat(person.get("/tasks").headers().firstValue("Location").orElse("")).endsWith("/account?due");
        assertThat(person.get("/account?due").body()).contains("请先设置新密码");
        var changed = person.post("/account/password", Map.of("present", PASSWORD, "password", "Other-2026-ok", "repeated", "Other-2026-ok"));
        assertThat(changed.headers().firstValue("Location").orElse("")).endsWith("/login?changed");
        assertThat(person.get("/account").statusCode()).as("all sessions end").isEqualTo(302);
        person.signIn(username, "Other-2026-ok");
        assertThat(person.get("/account").statusCode()).isEqualTo(200);

        var secadmin = Visitor.as(port, "secadmin");
        assertThat(secadmin.get("/admin/accounts/" + id).body()).contains("授予角色");
        var given = secadmin.post("/admin/accounts/" + id + "/roles", Map.of("role", "TESTER", "place", "320412"));
        assertThat(given.statusCode()).isEqualTo(302);
        assertThat(secadmin.get("/admin/accounts/" + id).body()).contains("角色已授予", "测试人员");
        assertThat(person.get("/account").body()).contains("测试人员");
        var exclusive = secadmin.post("/admin/accounts/" + id + "/roles", Map.of("role", "AUDITOR", "place", "320412"));
        assertThat(exclusive.statusCode()).isEqualTo(422);
        assertThat(exclusive.body()).contains("角色互斥");
        secadmin.post("/admin/accounts/" + id + "/roles/take", Map.of("role", "TESTER", "place", "320412"));
        assertThat(person.get("/account").body()).doesNotContain("测试人员");
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource({
            "sysadmin, /admin/accounts, 200", "secadmin, /admin/accounts, 200", "auditor, /admin/accounts, 403", "manager, /admin/accounts, 403",
            "applicant, /admin/accounts, 403", "sysadmin, /admin/accounts/new, 200", "secadmin, /admin/accounts/new, 403",
            "sysadmin, /admin/access, 403", "secadmin, /admin/access, 200", "secadmin, /admin/access?register=identity, 200", "auditor, /admin/access, 200",
            "reviewer, /admin/access, 403", "sysadmin, /admin/organisation, 200", "secadmin, /admin/organisation, 200", "head, /admin/organisation, 403",
            "sysadmin, /admin/accounts?q=湖&page=0, 200", "sysadmin, /admin/accounts?page=1, 200", "reviewer, /account, 200", "sysadmin, /admin/accounts/none, 404"})
    @DisplayName("are for those they are for")
    void matrix(String username, String path, int status) {
        var answer = Visitor.as(port, username).get(path.replace("湖", "%E6%B9%96"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("??");
    }

    @ParameterizedTest(name = "{1} by {0}")
    @CsvSource({"secadmin, disable", "secadmin, reset", "secadmin, api", "secadmin, require-change", "sysadmin, roles", "sysadmin, roles/take", "reviewer, disable",
            "reviewer, roles", "xb.sysadmin, disable", "xb.secadmin, roles"})
    @DisplayName("refuse every measure to those whose it is not")
    void measures(String username, String measure) {
        var visitor = Visitor.as(port, username);
        visitor.get("/account");
        var answer = visitor.post("/admin/accounts/" + people.userId("tester2") + "/" + measure,
                Map.of("reason", "x", "allowed", "false", "role", "MANAGER", "place", "320412"));
        assertThat(answer.statusCode()).isEqualTo(username.startsWith("xb.") ? 404 : 403);
        assertThat(people.actor("tester2").roles()).containsExactly(org.shouxin.kernel.Role.TESTER);
    }

    @Test
    @DisplayName("enter units and bureaus, and name what is taken")
    void organisation() {
        var sysadmin = Visitor.as(port, "xb.sysadmin");
        sysadmin.get("/admin/organisation");
        var name = "试验镇" + Ids.next().substring(0, 6);
        assertThat(sysadmin.post("/admin/organisation/units", Map.of("bureauId", "320411", "kind", "TOWN", "name", name)).statusCode()).isEqualTo(302);
        assertThat(sysadmin.get("/admin/organisation").body()).contains(name);
        var taken = sysadmin.post("/admin/organisation/units", Map.of("bureauId", "320411", "kind", "TOWN", "name", name));
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("已有名为" + name);
        assertThat(sysadmin.post("/admin/organisation/units", Map.of("bureauId", "320412", "kind", "TOWN", "name", name)).statusCode()).isEqualTo(404);
        assertThat(sysadmin.post("/admin/organisation/bureaus", Map.of("division", "320412", "bureauName", "x")).statusCode()).isEqualTo(409);
        jdbc.sql("delete from identity_unit where name = ?").param(name).update();
    }

    @Test
    @DisplayName("speak both languages completely")
    void english() {
        for (var path : new String[] {"/admin/accounts", "/admin/accounts/new", "/admin/organisation", "/account"}) {
            var body = Visitor.as(port, "sysadmin").get(path + "?lang=en").body();
            var main = body.substring(body.indexOf("<main"), body.indexOf("</main>"));
            assertThat(main).doesNotContain("??");
        }
        assertThat(new Visitor(port).get("/activate?lang=en").body()).contains("Take over an account");
    }
}
