package org.shouxin.expert.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.PersonalFields;
import org.shouxin.expert.PersonalGroup;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.expert.process.RecruitmentSteps;
import org.shouxin.identity.AccessLog;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Role;
import org.shouxin.kernel.TooMany;
import org.shouxin.privacy.ShownField;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

@IntegrationTest
@DisplayName("Masked personal fields")
class PersonalFieldsIT {

    private static final String REASON = "电话通知综合测试时间";

    @LocalServerPort
    int port;
    @Autowired
    RecruitmentSteps steps;
    @Autowired
    RecruitmentFile file;
    @Autowired
    PersonalFields personal;
    @Autowired
    Rulebook rulebook;
    @Autowired
    Trail trail;
    @Autowired
    People people;
    private Nominee nominee;
    private String number;

    @BeforeEach
    void nominate() {
        nominee = Nominee.fit().with("email", "masked." + Ids.next().substring(0, 8) + "@example.com").with("wechat", "wx_" + Ids.next().substring(0, 8));
        number = steps.file("nominator", nominee);
    }

    @Test
    @DisplayName("are shown in one answer for a reason, and masked again in the next")
    void shownOnce() {
        var tester = Visitor.as(port, "tester");
        var secrets = List.of("residentId", "mobile", "address", "email", "wechat").stream().map(nominee::get).toList();
        var asked = "/cases/" + number + "/personal/contact";
        assertThat(tester.get("/cases/" + number).body()).contains(asked).doesNotContain(secrets);
        assertThat(tester.get(asked).body()).contains("name=\"reason\"").doesNotContain(secrets);

        var shown = tester.post(asked, Map.of("reason", REASON));

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue(HttpHeaders.CACHE_CONTROL).orElse("")).contains("no-store");
        assertThat(shown.body()).contains("<html", nominee.get("mobile"), nominee.get("address"), nominee.get("email"), nominee.get("wechat"))
                .doesNotContain(nominee.get("residentId"));
        assertThat(tester.post(asked, Map.of("reason", REASON), "HX-Request", "true").body()).doesNotContain("<html").contains(nominee.get("mobile"));
        assertThat(tester.get("/cases/" + number).body()).contains(REASON).doesNotContain(secrets);
    }

    @Test
    @DisplayName("leave who, which, why and the article in the trail of the case, and no value")
    void trail() {
        personal.ofCase(people.actor("tester"), number, PersonalGroup.CONTACT, REASON);

        var entry = unmasked(number).get(0);
        assertThat(entry.actorId()).isEqualTo(people.userId("tester"));
        assertThat(entry.role()).isEqualTo(Role.TESTER.name());
        assertThat(entry.after()).containsExactly(Map.entry("fields", "address,wechat,workPhone,mobile,email"));
        assertThat(entry.reason()).isEqualTo(REASON);
        assertThat(entry.articles()).isEqualTo("PIPL-6,PIPL-51");
        assertThat(entry.ruleVersion()).contains("personal.unmask.roles@1");
    }

    @Test
    @DisplayName("stay masked without a reason of some length, and nothing is counted")
    void reason() {
        var tester = Visitor.as(port, "tester");
        tester.get("/account");
        for (var reason : List.of("", "   ", "看看", " 看一看 ")) {
            var answer = tester.post("/cases/" + number + "/personal/identity", Map.of("reason", reason));
            assertThat(answer.statusCode()).as(reason).isEqualTo(422);
            assertThat(answer.body()).as(reason).contains("name=\"reason\"", "alert-danger").doesNotContain(nominee.get("residentId"));
        }
        assertThat(unmasked(number)).isEmpty();
        assertThatThrownBy(() -> personal.ofCase(people.actor("tester"), number, PersonalGroup.IDENTITY, "看一看")).isInstanceOf(InvalidInput.class);
        assertThat(personal.ofCase(people.actor("tester"), number, PersonalGroup.IDENTITY, "看一看吧")).extracting(ShownField::value)
                .containsExactly(nominee.get("residentId"));
    }

    @Test
    @DisplayName("come over the API under the same rules")
    void api() {
        var answer = call("tester", "contact", "{\"reason\":\"" + REASON + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue(HttpHeaders.CACHE_CONTROL).orElse("")).contains("no-store");
        assertThat(answer.body()).contains("\"key\":\"mobile\"", nominee.get("mobile"));
        assertThat(call("tester", "contact", "{}").body()).contains("input.invalid", "\"reason\"");
        assertThat(call("tester", "everything", "{\"reason\":\"" + REASON + "\"}").statusCode()).isEqualTo(400);
        assertThat(call("auditor", "contact", "{\"reason\":\"" + REASON + "\"}").body()).contains("personal.role");
        assertThat(unmasked(number)).hasSize(1);
    }

    @Test
    @DisplayName("of an expert leave their entry in the expert's chain")
    void expert() {
        var appointed = Nominee.fit();
        var expert = file.of(steps.appointed(appointed, "nominator")).appointment();
        var reviewer = Visitor.as(port, "reviewer");
        assertThat(reviewer.get("/experts/" + expert.expertId()).body()).contains("/personal/identity", "/personal/contact");
        assertThat(Visitor.as(port, "auditor").get("/experts/" + expert.expertId()).body()).doesNotContain("/personal/");

        var shown = reviewer.post("/experts/" + expert.expertId() + "/personal/identity", Map.of("reason", REASON));

        assertThat(shown.body()).contains(appointed.get("residentId")).doesNotContain(appointed.get("mobile"));
        assertThat(unmasked("expert-" + expert.expertNumber())).singleElement().matches(entry -> entry.reason().equals(REASON)
                && entry.after().equals(Map.of("fields", "residentId")));
    }

    @Test
    @DisplayName("are refused, with an alarm in the access log, after the day's number, whichever account of the person asks, even two at once")
    void limit() throws InterruptedException, ExecutionException {
        var person = Ids.next();
        var first = somebody(person);
        var second = somebody(person);
        var most = rulebook.on("personal.unmask.daily-limit", TestPeople.WUJIN, java.time.LocalDate.of(2026, 1, 1)).asInt();
        for (var at = 0; at < most - 1; at++) {
            personal.ofCase(at % 2 == 0 ? first : second, number, PersonalGroup.IDENTITY, REASON);
        }
        var threads = Executors.newFixedThreadPool(2);
        var admitted = 0;
        for (var result : threads.invokeAll(List.of(attempt(first), attempt(second)))) {
            admitted += result.get();
        }
        threads.shutdown();
        assertThat(admitted).isEqualTo(1);
        assertThat(unmasked(number)).hasSize(most);
        assertThat(trail.latest(AccessLog.REGISTER, Long.MAX_VALUE, 200)).filteredOn(entry -> "access.unmaskLimit".equals(entry.action()))
                .filteredOn(entry -> entry.actorId().equals(first.userId()) || entry.actorId().equals(second.userId())).singleElement()
                .matches(entry -> entry.after().get("id").equals(number) && entry.after().get("bureau").equals(TestPeople.WUJIN));
        assertThat(Visitor.as(port, "auditor").get("/admin/access").body()).contains(number);
        assertThat(personal.ofCase(somebody(Ids.next()), number, PersonalGroup.IDENTITY, REASON)).isNotEmpty();
    }

    @Test
    @DisplayName("are not lent to a deputy")
    void deputy() {
        var own = people.actor("tester");
        var standIn = new Actor(own.userId(), own.personId(), own.displayName(), own.grants(), people.userId("manager"));
        assertThatThrownBy(() -> personal.ofCase(standIn, number, PersonalGroup.IDENTITY, REASON)).isInstanceOf(Forbidden.class);
    }

    private Callable<Integer> attempt(Actor actor) {
        return () -> {
            try {
                return personal.ofCase(actor, number, PersonalGroup.IDENTITY, REASON).size();
            } catch (TooMany refused) {
                return 0;
            }
        };
    }

    private static Actor somebody(String personId) {
        return new Actor(Ids.next(), personId, "测试人员", List.of(new Grant(Role.TESTER, TestPeople.WUJIN, null)), null);
    }

    private List<TrailEntry> unmasked(String register) {
        return trail.entries(register, 0, 1000).stream().filter(entry -> "personal.unmasked".equals(entry.action())).toList();
    }

    private java.net.http.HttpResponse<String> call(String username, String group, String body) {
        return new Visitor(port).send("POST", "/api/v1/cases/" + number + "/personal/" + group, "application/json", body.getBytes(StandardCharsets.UTF_8),
                "Authorization", Visitor.basic(username, TestPeople.PASSWORD));
    }
}
