package org.shouxin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.credit.EnterpriseImports;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.Rounds;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.house.AuthorizationMatrix.Row;
import org.shouxin.identity.AccountAdministration;
import org.shouxin.identity.Deputyships;
import org.shouxin.identity.RoleAdministration;
import org.shouxin.kernel.Ids;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Consultations;
import org.shouxin.workflow.SavedFilters;
import org.shouxin.workflow.StartDrafts;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every question of the matrix over HTTP, through the real filters, as people who have really signed in. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The authorization matrix")
class AuthorizationMatrixIT {

    private static final AuthorizationMatrix MATRIX = AuthorizationMatrix.read();

    private final Map<String, Visitor> visitors = new HashMap<>();
    private AuthorizationScene scene;
    /** Attempts in the access log after the last row that was asked, or {@code null}. */
    private Map<String, Long> noted;

    @LocalServerPort
    int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @BeforeAll
    void prepare(@Autowired People people, @Autowired Cases cases, @Autowired Tasks tasks, @Autowired StartDrafts drafts,
            @Autowired Attachments attachments, @Autowired AccountAdministration accounts, @Autowired RoleAdministration roles,
            @Autowired Deputyships deputyships, @Autowired Consultations consultations, @Autowired SavedFilters filters,
            @Autowired ProcessSteps steps, @Autowired ExpertDirectory experts, @Autowired EnterpriseRegistry enterprises, @Autowired EnterpriseImports imports,
            @Autowired Rounds rounds, @Autowired Clock clock, @Autowired JdbcClient jdbc, @Autowired ApplicationContext product) {
        scene = new AuthorizationScene(
                new AuthorizationScene.Hands(people, cases, tasks, drafts, attachments, accounts, roles, deputyships, consultations, filters,
                        steps, experts, enterprises, imports, rounds, clock, jdbc, new GradingAbouts(product)));
        MATRIX.actors().forEach(actor -> visitors.put(actor, AuthorizationMatrix.ANONYMOUS.equals(actor) ? new Visitor(port) : Visitor.as(port, actor)));
        visitors.get(AuthorizationMatrix.ANONYMOUS).get("/login");
        AuthorizationScene.known(MATRIX.actors()).forEach(actor -> visitors.get(actor).get("/account"));
    }

    @AfterEach
    void forgetFailures(@Autowired JdbcClient jdbc) {
        jdbc.sql("delete from identity_sign_in_attempt").update();
    }

    @Test
    @DisplayName("names every endpoint there is, and none that is gone")
    void complete() {
        var mapped = mapping.getHandlerMethods().keySet().stream().flatMap(AuthorizationMatrixIT::endpoints).distinct().sorted();
        assertThat(MATRIX.rows().stream().map(Row::endpoint).distinct().sorted()).containsExactlyElementsOf(mapped.toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("is what is answered")
    void answers(Row row) {
        var notedBefore = noted == null ? scene.foreignAttempts() : noted;
        noted = null;
        var given = new LinkedHashMap<String, String>();
        for (var actor : MATRIX.actors()) {
            given.put(actor, ask(row, actor));
        }
        noted = scene.foreignAttempts();
        assertThat(row.with(given)).isEqualTo(row.with(row.answers()));
        for (var actor : AuthorizationScene.known(MATRIX.actors())) {
            var foreign = !row.about().isEmpty() && "404".equals(given.get(actor)) ? 1 : 0;
            assertThat(noted.getOrDefault(actor, 0L) - notedBefore.getOrDefault(actor, 0L)).as("attempts of %s in the access log", actor).isEqualTo(foreign);
        }
    }

    static Stream<Row> rows() {
        return MATRIX.rows().stream();
    }

    private String ask(Row row, String actor) {
        var answer = meaning(send(row, actor));
        if ("ok".equals(answer) && "POST".equals(row.method())) {
            scene.restore();
        }
        return answer;
    }

    private HttpResponse<String> send(Row row, String actor) {
        var api = row.pattern().startsWith("/api/") || row.pattern().startsWith("/v3/");
        var visitor = api ? new Visitor(port) : visitors.get(actor);
        var headers = api && !AuthorizationMatrix.ANONYMOUS.equals(actor)
                ? new String[] {"Authorization", Visitor.basic(actor, TestPeople.PASSWORD)} : new String[0];
        var address = scene.address(row);
        var sends = scene.sends(row);
        if ("GET".equals(row.method()) || "ANY".equals(row.method())) {
            return visitor.get(address + (sends.isEmpty() ? "" : "?" + sends), headers);
        }
        if ("file".equals(sends)) {
            return visitor.upload(address, Map.of("kind", "other", "idempotencyKey", Ids.next()), "附件.pdf",
                    AuthorizationScene.file(), headers);
        }
        var type = api ? "application/json" : "application/x-www-form-urlencoded";
        return visitor.send(row.method(), address, sends.isEmpty() && api ? null : type, sends.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static String meaning(HttpResponse<String> answer) {
        var status = answer.statusCode();
        var leads = answer.headers().firstValue("Location").orElse("");
        if (status == 302 && leads.endsWith("/login")) {
            return "login";
        }
        return status < 400 ? "ok" : String.valueOf(status);
    }

    private static Stream<String> endpoints(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return (methods.isEmpty() ? List.of("ANY") : methods).stream()
                .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }
}
