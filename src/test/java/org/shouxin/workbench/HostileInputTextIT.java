package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouxin.workbench.HostileInputAnswers.assertDiscreet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.expert.NominationPapers;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.process.MeetingSteps;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Comments;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts that want to be markup, formulas or other people's names: kept as typed, shown as text, everywhere. */
@IntegrationTest
@DisplayName("Hostile text")
class HostileInputTextIT {

    private static final String PROCESS = "expert-recruitment";
    private static final String REVIEW = "userTask_reviewRegistration";
    /** Breaks out of an attribute, an element, a script and a template; short enough for every field. */
    private static final String MARKUP = "'\"></script><svg/onload=alert(1)>${7*7}";
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"x\")";
    private static final String RARE = "\uD842\uDFB7\u4DAE\uD873\uDE88\uD883\uDEDD\uD884\uDF7B";
    private static final List<String> LINES = List.of("specialReason", "birthplace", "employer", "supervisingDepartment", "position", "professionalTitle",
            "school", "specialty", "strengths", "address", "wechat", "achievements", "awards", "ownStatement", "unitOpinion", "unitContact");

    @LocalServerPort
    int port;
    @Autowired
    People people;
    @Autowired
    org.shouxin.expert.ExpertDirectory experts;
    @Autowired
    Cases cases;
    @Autowired
    Attachments attachments;
    @Autowired
    Tasks tasks;
    @Autowired
    Comments comments;
    @Autowired
    ProcessSteps steps;
    @Autowired
    ObjectMapper json;
    @Autowired
    Clock clock;
    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("in every field of a nomination is text on every page from the draft to the work card")
    void markup() throws JsonProcessingException {
        var nominee = hostile(MARKUP + RARE).with("name", "<svg/onload=alert(1)>\"'" + RARE);
        var draft = draft(nominee.values());
        assertText(page("nominator", "/drafts/" + draft), true);
        var number = cases.start(people.actor("nominator"), PROCESS, nominee.with("applicantUsername", "applicant2").values(), null, null);
        NominationPapers.handIn(attachments, people.actor("nominator"), number);
        comments.write(people.actor("reviewer"), number, MARKUP + "\n" + FORMULA, null);
        var task = steps.taskOf(number, REVIEW);
        page("reviewer", "/tasks?q=" + encoded("<svg"));
        tasks.claim(people.actor("reviewer"), task, null);
        tasks.saveDraft(people.actor("reviewer"), task, Map.of("reason", MARKUP), 0, null);
        for (var path : List.of("/tasks?scope=mine", "/tasks/" + task, "/cases", "/cases/" + number, "/cases/" + number + "/papers", "/tasks?q=" + encoded(MARKUP))) {
            assertText(page("reviewer", path), false);
        }
        assertThat(page("reviewer", "/cases/" + number)).contains(RARE, "=HYPERLINK(&quot;http://evil.example&quot;");
        tasks.release(people.actor("reviewer"), task, MARKUP, null);
        tasks.complete(people.actor("reviewer"), task, Map.of("outcome", "accept", "reason", MARKUP), null);
        complete(number, "userTask_scheduleTest", "tester",
                Map.of("testDate", LocalDate.now(clock).toString(), "startTime", "09:00", "place", MARKUP, "note", MARKUP));
        complete(number, "userTask_recordTest", "tester", Map.of("attended", "yes", "knowledge", 35, "hazard", 25, "interview", 25, "remarks", MARKUP));
        new MeetingSteps(cases, tasks, steps, people, clock).decide(number, "approve", MARKUP);
        var sign = steps.taskOf(number, "userTask_signCommitment");
        assertText(page("applicant2", "/tasks/" + sign), false);
        tasks.complete(people.actor("applicant2"), sign, Map.of("outcome", "sign", "signedName", nominee.get("name")), null);
        var expert = jdbc.sql("select id from expert_expert where person_id = ?").param(people.actor("applicant2").personId()).query(String.class).single();
        var token = experts.find(people.actor("manager"), expert).card().codeToken();
        for (var path : List.of("/cases/" + number, "/experts", "/experts/" + expert, "/experts/" + expert + "/work-card", "/code/" + token)) {
            var shown = page("manager", path);
            assertText(shown, false);
            assertThat(shown).as(path).contains("&lt;svg/onload=alert(1)&gt;").contains(path.equals("/cases/" + number) ? number : RARE);
        }
        for (var path : List.of("/cases/" + number + "/registration.pdf", "/experts/" + expert + "/work-card.pdf", "/experts/" + expert + "/commitment.pdf")) {
            assertThat(Visitor.as(port, "manager").get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("that a spreadsheet would calculate is stored as typed, half width or full")
    void formulas() {
        for (var text : List.of(FORMULA, "+1+1", "-1+1", "@SUM(A1)", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20x", "\t=1")) {
            var typed = "\t=1".equals(text) ? "x\t=1" : text;
            var number = cases.start(people.actor("nominator"), PROCESS, Nominee.fit().with("ownStatement", typed).values(), null, null);
            assertThat(fields(number)).as(typed).contains(typed);
        }
    }

    @Test
    @DisplayName("of rare characters survives fields, search, trail and API")
    void rare() {
        var name = RARE + Ids.next().substring(0, 6).replaceAll("[^a-z]", "a");
        var number = cases.start(people.actor("nominator"), PROCESS, hostile(RARE).with("name", name).values(), null, null);
        assertThat(fields(number)).contains(RARE);
        assertThat(page("reviewer", "/cases?q=" + encoded(name))).contains(number, name);
        assertThat(HostileInputAnswers.call(port, "reviewer", "GET", "/api/v1/cases?q=" + encoded(RARE), null, "").body()).contains(number, name);
        comments.write(people.actor("reviewer"), number, RARE, null);
        assertThat(page("reviewer", "/cases/" + number)).contains(RARE);
        var paper = text(Visitor.as(port, "manager").bytes("/cases/" + number + "/registration.pdf"));
        assertThat(paper).contains(name.replace("\uD884\uDF7B", "\u3013")).contains("\uD842\uDFB7\u4DAE\uD873\uDE88\uD883\uDEDD\u3013");
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"0000", "0007", "001B", "007F", "0085", "200B", "200D", "200E", "202E", "2066", "FEFF", "2028", "D800", "DFFF", "00AD", "3164", "115F", "1160", "FFA0", "2800", "180B", "FE0F", "E000", "FFFE"})
    @DisplayName("that cannot be seen is refused in a name")
    void unseen(String point) {
        var name = "\u738B" + (char) Integer.parseInt(point, 16) + "\u5C0F";
        assertThatThrownBy(() -> cases.start(people.actor("nominator"), PROCESS, Nominee.fit().with("name", name).values(), null, null))
                .isInstanceOf(InvalidInput.class);
        var visitor = Visitor.as(port, "sysadmin");
        visitor.get("/admin/accounts/new");
        var answer = visitor.post("/admin/accounts", Map.of("username", "u" + Ids.next().substring(0, 12), "displayName", name, "residentId", "", "bureauId", "320412", "unitId", ""));
        assertDiscreet(answer);
        // a form's encoding turns half a character into a question mark, which can be seen
        assertThat(answer.statusCode()).as("an account of that name").isEqualTo(Character.isSurrogate(name.charAt(1)) ? 200 : 422);
        for (var place : Map.of("name", "/admin/organisation/units", "bureauName", "/admin/organisation/bureaus").entrySet()) {
            if (!Character.isSurrogate(name.charAt(1))) {
                assertThat(visitor.post(place.getValue(), Map.of(place.getKey(), name, "kind", "TOWN", "bureauId", "320412", "division", "320413")).statusCode())
                        .as(place.getValue()).isEqualTo(422);
            }
        }
    }

    private static Nominee hostile(String text) {
        var nominee = Nominee.fit();
        LINES.forEach(field -> nominee.with(field, text));
        return nominee.with("specialReason", null).with("workHistory", List.of(Map.of("from", "2008.07", "employer", text, "position", text, "title", text)));
    }

    private String draft(Map<String, Object> values) throws JsonProcessingException {
        var visitor = Visitor.as(port, "nominator");
        visitor.get("/cases/new");
        var address = visitor.post("/drafts", Map.of("process", PROCESS, "idempotencyKey", Ids.next())).headers().firstValue("Location").orElseThrow();
        var saved = visitor.post(address.substring(address.indexOf("/drafts")), Map.of("values", json.writeValueAsString(values), "version", "1", "idempotencyKey", Ids.next()));
        assertThat(saved.statusCode()).isEqualTo(302);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** What the API tells of the case's review task, as the reviewer reads it. */
    private String fields(String number) {
        var body = HostileInputAnswers.call(port, "reviewer", "GET", "/api/v1/tasks/" + steps.taskOf(number, REVIEW), null, "").body();
        try {
            return json.readTree(body).findValuesAsText("value").toString() + json.readTree(body).findValuesAsText("text");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void complete(String number, String step, String user, Map<String, Object> values) {
        tasks.complete(people.actor(user), steps.taskOf(number, step), values, null);
    }

    private String page(String user, String path) {
        var answer = Visitor.as(port, user).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String text(byte[] pdf) {
        try (var paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertText(String html, boolean held) {
        assertThat(html).doesNotContain("<svg/onload", "'\"></script>", "\"'><svg", "49'");
        if (held) {
            assertThat(html).contains("\\u003csvg/onload");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
