package org.shouxin.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.SampleEnterprise;
import org.shouxin.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The pages and the API of the registry of enterprises")
class EnterprisePagesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1/credit/enterprises";
    private static final Pattern PLACE = Pattern.compile("/credit/enterprises/[0-9a-f-]{36}");

    @LocalServerPort
    int port;
    @Autowired
    EnterpriseRegistry registry;
    @Autowired
    People people;
    /** Part of the names of the enterprises of this test alone. */
    private String mark;
    private final List<String> ids = new ArrayList<>();

    @BeforeAll
    void enterThree() {
        mark = Ids.next().substring(0, 8);
        var reviewer = people.actor("reviewer");
        ids.add(registry.register(reviewer, SampleEnterprise.named("甲" + mark), null));
        ids.add(registry.register(reviewer, SampleEnterprise.with(SampleEnterprise.with(SampleEnterprise.named("乙" + mark), "industry", "17"), "town", "牛塘镇"), null));
        ids.add(registry.register(reviewer, SampleEnterprise.with(SampleEnterprise.with(SampleEnterprise.named("丙" + mark), "industry", "51"), "hazardClass", "low"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "code", "-code", "industry", "-industry"})
    @DisplayName("read page by page in every order lose and repeat nobody")
    void paged(String sort) throws IOException {
        var all = names(list("reviewer", "q=" + mark + "&sort=" + sort));
        assertThat(all).hasSize(3);
        var read = new ArrayList<String>();
        var after = "";
        do {
            var page = list("reviewer", "q=" + mark + "&limit=1&sort=" + sort + after);
            assertThat(page.path("count").asInt()).isEqualTo(3);
            read.addAll(names(page));
            after = page.has("next") ? "&after=" + page.path("next").asText() : "";
        } while (!after.isEmpty());
        assertThat(read).isEqualTo(all);
        assertThat(call("GET", API + "?sort=name&after=" + "bmFtZQ", "reviewer", null).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("fetch what is known of an enterprise, and what was done with it, as parts of its page")
    void parts() {
        var reviewer = Visitor.as(port, "reviewer");
        var page = "/credit/enterprises/" + ids.get(0);
        assertThat(reviewer.get(page + "/observations", "HX-Request", "true").body()).contains("C01").doesNotContain("<html");
        assertThat(reviewer.get(page + "/trail", "HX-Request", "true").body()).contains("timeline-list").doesNotContain("<html");
        assertThat(reviewer.get(page + "/observations").body()).contains("C01", "<html");
    }

    @Test
    @DisplayName("narrow by text, industry and its section, hazard class, town and status")
    void narrowed() throws IOException {
        assertThat(names(list("reviewer", "q=" + mark + "&industry=C"))).hasSize(2);
        assertThat(names(list("reviewer", "q=" + mark + "&industry=51"))).containsExactly("丙" + mark);
        assertThat(names(list("reviewer", "q=" + mark + "&hazard=low"))).containsExactly("丙" + mark);
        assertThat(names(list("reviewer", "q=" + mark + "&town=" + people.unit(TestPeople.WUJIN, "牛塘镇")))).containsExactly("乙" + mark);
        assertThat(names(list("reviewer", "q=" + mark + "&status=closed"))).isEmpty();
        assertThat(names(list("reviewer", "q=" + mark + "&division=320412"))).hasSize(3);
        assertThat(names(list("reviewer", "q=" + mark + "&division=320411"))).isEmpty();
        var code = list("reviewer", "q=" + mark).path("items").path(0).path("creditCode").asText();
        assertThat(list("reviewer", "q=" + code.toLowerCase()).path("items")).hasSize(1);
        assertThat(names(list("reviewer", "q=%25" + mark))).isEmpty();
        for (var wrong : List.of("sort=id", "industry=99", "hazard=red", "status=x", "limit=0", "limit=101")) {
            assertThat(call("GET", API + "?" + wrong, "reviewer", null).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    @DisplayName("take choices with a blank around them, and carry what was chosen from page to page")
    void carried() {
        var reviewer = Visitor.as(port, "reviewer");
        assertThat(reviewer.get("/credit/enterprises?q=" + mark + "&status=%20active").body()).contains("甲" + mark);
        assertThat(reviewer.get("/credit/enterprises?q=" + mark + "&hazard=%20low").body()).contains("丙" + mark).doesNotContain("甲" + mark);
        assertThat(reviewer.get("/credit/enterprises?q=" + mark + "&industry=26").body()).contains("?q=" + mark + "&amp;industry=26&amp;sort=");
    }

    @Test
    @DisplayName("show a town its own enterprises, a contact the own one and another bureau none")
    void sight() throws IOException {
        assertThat(names(list("nominator", "q=" + mark))).containsExactlyInAnyOrder("甲" + mark, "丙" + mark);
        assertThat(names(list("nominator.niutang", "q=" + mark))).containsExactly("乙" + mark);
        assertThat(names(list("enterprise", "q=" + mark))).isEmpty();
        assertThat(names(list("xb.reviewer", "q=" + mark))).isEmpty();
        var own = SampleEnterprise.of("enterprise");
        registry.register(people.actor("reviewer"), own, null);
        assertThat(names(list("enterprise", "q=" + own.creditCode()))).containsExactly(own.name());
        assertThat(names(list("auditor", "q=" + mark))).hasSize(3);
    }

    @Test
    @DisplayName("enter, change and close through forms that keep what was typed")
    void forms() {
        var visitor = Visitor.as(port, "reviewer");
        visitor.get("/credit/enterprises/new");
        var own = Ids.next().substring(0, 8);
        var typed = SampleEnterprise.named("表单" + own + "<b>");
        var form = new HashMap<>(Map.of("creditCode", "X" + typed.creditCode().substring(1), "name", typed.name(), "division", "320412", "town",
                people.unit(TestPeople.WUJIN, "湖塘镇"), "industry", "26", "hazardClass", "major", "contactPhone", "13800000000"));
        var refused = visitor.post("/credit/enterprises", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("校验码", "表单" + own + "&lt;b&gt;", "value=\"13800000000\"").doesNotContain("<b>\"");
        form.put("creditCode", typed.creditCode());
        var entered = PLACE.matcher(visitor.post("/credit/enterprises", form).headers().firstValue("Location").orElse(""));
        assertThat(entered.find()).isTrue();
        var page = entered.group();
        assertThat(visitor.get(page).body()).contains(typed.creditCode(), "重大风险", "化学原料和化学制品制造业", "138******00").doesNotContain("13800000000");
        assertThat(visitor.get(page + "/change").body()).contains("name=\"version\" value=\"0\"").doesNotContain("13800000000");
        form.put("version", "0");
        form.put("name", "改名" + own);
        form.put("contactPhone", "");
        assertThat(visitor.post(page + "/change", form).statusCode()).isEqualTo(302);
        assertThat(visitor.post(page + "/change", form).statusCode()).as("the version is gone").isEqualTo(409);
        assertThat(visitor.get(page).body()).contains("改名" + own, "138******00");
        var late = visitor.post(page + "/close", Map.of("reason", "已注销<i>", "version", "0"));
        assertThat(late.statusCode()).as("somebody changed it since").isEqualTo(409);
        assertThat(late.body()).contains("已注销&lt;i&gt;</textarea>", "role=\"alert\"").doesNotContain("已注销<i>");
        var empty = visitor.post(page + "/close", Map.of("reason", " ", "version", "1"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("aria-describedby=\"e-reason\"", "id=\"e-reason\"");
        assertThat(visitor.post(page + "/close", Map.of("reason", "已注销", "version", "1")).statusCode()).isEqualTo(302);
        assertThat(visitor.get(page).body()).contains("恢复企业").doesNotContain("/change\"");
        assertThat(visitor.get(page + "/trail").body()).contains("登记企业", "变更企业信息", "注销企业", "改名" + own).doesNotContain("13800000000");
    }

    @Test
    @DisplayName("answer a call with what is wrong, and refuse fields that there are not")
    void api() throws IOException {
        var answer = call("POST", API, "reviewer", "{\"creditCode\":\"1\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("fields").findValuesAsText("path")).contains("creditCode", "name", "division");
        assertThat(call("POST", API, "reviewer", "{\"status\":\"CLOSED\"}").statusCode()).isEqualTo(400);
        var created = call("POST", API, "reviewer", JSON.writeValueAsString(SampleEnterprise.any()));
        assertThat(created.statusCode()).isEqualTo(201);
        var id = JSON.readTree(created.body()).path("id").asText();
        var detail = JSON.readTree(call("GET", API + "/" + id, "manager", null).body());
        assertThat(detail.path("contactPhone").asText()).isEqualTo("139******78");
        var change = Map.of("enterprise", SampleEnterprise.with(SampleEnterprise.any(), "creditCode", detail.path("enterprise").path("creditCode").asText()), "version", 0);
        assertThat(call("PUT", API + "/" + id, "manager", JSON.writeValueAsString(change)).statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(call("PUT", API + "/" + id, "head", JSON.writeValueAsString(change)).body()).path("version").asInt()).isEqualTo(1);
        assertThat(call("PUT", API + "/" + id, "head", "{\"enterprise\":{}}").statusCode()).as("no version").isEqualTo(400);
        assertThat(call("POST", API + "/" + id + "/close", "head", "{\"reason\":\"停业\",\"version\":1}").statusCode()).isEqualTo(204);
        assertThat(call("GET", API + "/" + ids.get(0), "xb.manager", null).statusCode()).isEqualTo(404);
    }

    private JsonNode list(String username, String query) throws IOException {
        var answer = call("GET", API + "?" + query, username, null);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<String> names(JsonNode page) {
        return page.path("items").findValuesAsText("name");
    }

    private HttpResponse<String> call(String method, String path, String username, String body) {
        return new Visitor(port).send(method, path, body == null ? null : "application/json",
                (body == null ? "" : body).getBytes(StandardCharsets.UTF_8), "Authorization", Visitor.basic(username, TestPeople.PASSWORD));
    }
}
