package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.expert.NominationPapers;
import org.shouxin.expert.Nominee;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.WorkQuery;
import org.shouxin.workflow.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages over the whole product, with real people, cases and a real database. */
@IntegrationTest
@DisplayName("The workbench")
class WorkbenchIT {

    private static final Pattern MINUTE = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d");

    @LocalServerPort
    private int port;
    @Autowired
    private People people;
    @Autowired
    private Cases cases;
    @Autowired
    private Attachments attachments;
    @Autowired
    private Worklist worklist;
    @Autowired
    private Trail trail;
    @Autowired
    private ObjectMapper mapper;

    private String number;
    private String task;

    @BeforeEach
    void nominate() {
        number = cases.start(people.actor("nominator"), "expert-recruitment", Nominee.fit().values(), null, UUID.randomUUID().toString());
        NominationPapers.handIn(attachments, people.actor("nominator"), number);
        var query = new WorkQuery(WorkQuery.Scope.GROUPS, null, null, null, number, WorkQuery.Sort.DUE, false, null, 10);
        task = worklist.page(people.actor("reviewer"), query).items().get(0).taskId();
    }

    @Test
    @DisplayName("completes a task once, however often the button is pressed")
    void doubleClick() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<Integer> press = () -> {
            var reviewer = Visitor.as(port, "reviewer");
            reviewer.get("/tasks/" + task);
            return reviewer.post("/tasks/" + task + "/complete", form("values", json(Map.of("outcome", "accept")), "idempotencyKey", key)).statusCode();
        };
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (var answer : pool.invokeAll(List.of(press, press, press, press))) {
                assertThat(answer.get()).isEqualTo(302);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(trail.entries(number, 0, 100).stream().map(TrailEntry::action).filter("task.completed"::equals)).hasSize(1);
    }

    @Test
    @DisplayName("tells the slower of two who was faster and when, with the way to the case")
    void slower() {
        var slow = Visitor.as(port, "reviewer2");
        slow.get("/tasks/" + task);
        var fast = Visitor.as(port, "reviewer");
        fast.get("/tasks/" + task);
        assertThat(complete(fast, Map.of("outcome", "accept")).statusCode()).isEqualTo(302);
        for (var answer : List.of(complete(slow, Map.of("outcome", "accept")), slow.get("/tasks/" + task))) {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("周晓岚").containsPattern(MINUTE).contains("/cases/" + number);
        }
    }

    @Test
    @DisplayName("gives back what was typed with the reason at the field, in the reader's language")
    void refusedField() {
        var reviewer = Visitor.as(port, "reviewer");
        reviewer.get("/tasks/" + task + "?lang=en");
        var answer = complete(reviewer, Map.of("outcome", "refuse", "waiverReason", "typed before"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("typed before").contains("\"reason\":\"").contains("data-form-changed").contains("lang=\"en\"");
    }

    @Test
    @DisplayName("keeps a draft for its writer, and shows both versions when two windows wrote")
    void drafts() {
        var window = Visitor.as(port, "reviewer");
        window.get("/tasks/" + task);
        assertThat(draft(window, "first words", 0).statusCode()).isEqualTo(302);
        assertThat(window.get("/tasks/" + task).body()).contains("first words").contains("name=\"draftVersion\" value=\"1\"");
        var late = draft(window, "other words", 0);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("draft-versions").contains("first words").contains("other words");
        assertThat(Visitor.as(port, "reviewer2").get("/tasks/" + task).body()).doesNotContain("first words");
    }

    @Test
    @DisplayName("shows people of another bureau nothing of a case, and does not even say that there is one")
    void foreign() {
        var stranger = Visitor.as(port, "xb.reviewer");
        for (var path : List.of("/cases/" + number, "/cases/" + number + "/timeline", "/cases/" + number + "/diagram.json", "/cases/" + number + "/trail/verify",
                "/cases/" + number + "/documents/x", "/tasks/" + task)) {
            var answer = stranger.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).doesNotContain("测试人");
        }
    }

    @Test
    @DisplayName("tells a case from nomination on: facts, diagram, timeline and open tasks")
    void casePage() {
        var page = Visitor.as(port, "nominator").get("/cases/" + number).body();
        assertThat(page).contains("diagram.json").contains("timeline-entry").contains("WJ-12(1)").contains("测试人").doesNotContain("??");
        assertThat(Visitor.as(port, "reviewer").get("/cases/" + number).body()).contains("/tasks/" + task);
        assertThat(Visitor.as(port, "nominator").get("/cases/" + number + "/diagram.json").body()).contains("userTask_reviewRegistration").contains("初审");
    }

    @Test
    @DisplayName("finds tasks and cases by the end of their number, as people say it")
    void search() {
        var end = number.substring("320412-".length()).toLowerCase(Locale.ROOT);
        var reviewer = Visitor.as(port, "reviewer");
        assertThat(reviewer.get("/tasks?scope=bureau&q=" + end).body()).contains(number);
        assertThat(reviewer.get("/cases?q=" + end).body()).contains(number);
    }

    @Test
    @DisplayName("lets auditors and managers verify a record, and nobody else")
    void verify() {
        var path = "/cases/" + number + "/trail/verify";
        assertThat(Visitor.as(port, "reviewer").get(path).statusCode()).isEqualTo(403);
        for (var who : List.of("auditor", "manager")) {
            assertThat(Visitor.as(port, who).get(path).body()).contains("alert-success");
        }
    }

    @Test
    @DisplayName("takes comments and refuses them from those who only read")
    void comments() {
        var reviewer = Visitor.as(port, "reviewer");
        reviewer.get("/cases/" + number);
        var answer = reviewer.post("/cases/" + number + "/comments", form("text", "<b>请补照片</b>", "idempotencyKey", UUID.randomUUID().toString()), "HX-Request", "true");
        assertThat(answer.body()).contains("id=\"comments\"").contains("&lt;b&gt;请补照片").doesNotContain("<html");
        var auditor = Visitor.as(port, "auditor");
        assertThat(auditor.get("/cases/" + number).body()).doesNotContain("name=\"text\"");
        assertThat(auditor.post("/cases/" + number + "/comments", form("text", "x", "idempotencyKey", "k")).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("carries a new case from draft to submission")
    void newCase() {
        var nominator = Visitor.as(port, "nominator");
        nominator.get("/cases/new");
        var draft = nominator.post("/drafts", form("process", "expert-recruitment", "idempotencyKey", UUID.randomUUID().toString())).headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        nominator.get(draft);
        assertThat(Visitor.as(port, "nominator.niutang").get(draft).statusCode()).isEqualTo(404);
        var refused = nominator.post(draft + "/submit", form("process", "expert-recruitment", "values", json(Map.of("name", "未完")), "idempotencyKey", UUID.randomUUID().toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("未完").contains("data-form-errors");
        var handedIn = nominator.post(draft + "/submit", form("process", "expert-recruitment", "values", json(Nominee.fit().values()), "idempotencyKey", UUID.randomUUID().toString()));
        assertThat(handedIn.statusCode()).isEqualTo(302);
        assertThat(handedIn.headers().firstValue("Location").orElseThrow()).contains("/cases/320412-ER-");
        assertThat(nominator.get(draft).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("answers unknown addresses and codes in its own look, also for guests where a code is explained")
    void problems() {
        assertThat(Visitor.as(port, "reviewer").get("/no/such/page").body()).contains("http.404").contains("nav-row");
        assertThat(new Visitor(port).get("/problems/task.done").body()).contains("task.done").contains("<h1");
        assertThat(new Visitor(port).get("/problems/no.such").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> complete(Visitor who, Map<String, ?> values) {
        return who.post("/tasks/" + task + "/complete", form("values", json(values), "idempotencyKey", UUID.randomUUID().toString()));
    }

    private HttpResponse<String> draft(Visitor who, String reason, int version) {
        return who.post("/tasks/" + task + "/draft", form("values", json(Map.of("outcome", "return", "reason", reason)), "draftVersion", String.valueOf(version),
                "idempotencyKey", UUID.randomUUID().toString()));
    }

    private static Map<String, String> form(String... namesAndValues) {
        var form = new LinkedHashMap<String, String>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            form.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return form;
    }

    private String json(Map<String, ?> values) {
        try {
            return mapper.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
