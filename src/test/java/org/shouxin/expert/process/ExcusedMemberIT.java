package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.Visitor;
import org.shouxin.documents.Documents;
import org.shouxin.expert.ExcusedFrom;
import org.shouxin.expert.MeetingExcusals;
import org.shouxin.expert.MeetingOutcome;
import org.shouxin.expert.MeetingStatus;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("A member of a director meeting who is excused")
class ExcusedMemberIT extends MeetingScene {

    private static final String WHY = "账号已停用，本人调离𠮷";

    @Autowired
    MeetingExcusals excusals;
    @Autowired
    Documents documents;
    @Autowired
    Trail trail;
    @Autowired
    JdbcClient jdbc;
    @LocalServerPort
    int port;

    @Test
    @DisplayName("from the vote counts as absent, signs nothing, and the meeting reaches its end without them")
    void ballot() throws IOException {
        var candidate = waiting();
        var meeting = voting(candidate);
        meetings.vote(meeting, "manager", Map.of(candidate, "approve"), null);
        meetings.vote(meeting, "manager2", Map.of(candidate, "approve"), null);
        var paper = process.taskOf(meeting, MeetingModel.CAST_BALLOTS, people.userId("manager3"));
        excuse(meeting, "manager3");

        assertThat(item(meeting, candidate).outcome()).as("the last ballot was the excused one").isEqualTo(MeetingOutcome.APPOINT);
        assertThat(file.of(meeting).members()).filteredOn(one -> one.excused() == ExcusedFrom.BALLOT).singleElement()
                .matches(one -> one.present() && !one.attending() && one.excuse().equals(WHY));
        assertThatThrownBy(() -> tasks.complete(people.actor("manager3"), paper, Map.of("ballots", List.of()), null)).isInstanceOf(Conflict.class);
        assertThat(trail.entries(meeting, 0, 1000)).filteredOn(entry -> entry.action().equals("meeting.member-excused")).singleElement()
                .matches(entry -> entry.reason().equals(WHY) && entry.actorId().equals(people.userId("secretary")) && "WJ-12(4)".equals(entry.articles()));
        meetings.conclude(meeting);
        assertThat(process.endOf(meeting)).isEqualTo("endEvent_concluded");
        assertThat(minutes(meeting)).contains("应到3人，实到2人", "免予表决" + name("manager3") + "（未参加表决，计为未到会；理由：" + WHY + "）");
        assertThat(trail.verify(meeting).intact()).isTrue();
    }

    @Test
    @DisplayName("from signing is named in the minutes, which the others sign")
    void signature() throws IOException {
        var candidate = waiting();
        var meeting = voting(candidate);
        ALL.forEach(name -> meetings.vote(meeting, name, Map.of(candidate, "approve"), null));
        meetings.draft(meeting);
        jdbc.sql("update identity_account set enabled = false where username = 'manager2'").update();
        try {
            excuse(meeting, "manager2");
        } finally {
            jdbc.sql("update identity_account set enabled = true where username = 'manager2'").update();
        }
        meetings.sign(meeting, "manager");
        assertThat(file.of(meeting).status()).isEqualTo(MeetingStatus.MINUTED);
        excuse(meeting, "manager3");
        process.runJobs(meeting);

        assertThat(process.endOf(meeting)).isEqualTo("endEvent_concluded");
        assertThat(minutes(meeting)).contains("实到3人", name("manager2") + "（未能签署）免予签署，理由：" + WHY);
    }

    @Test
    @DisplayName("must leave a quorum, a chair and a signature behind; otherwise nothing changes")
    void refused() {
        var candidate = waiting();
        var two = called(candidate);
        meetings.attend(two, List.of("manager", "manager2"));
        assertThatThrownBy(() -> excuse(two, "manager2")).as("1 of 3").isInstanceOf(Refused.class).hasMessage("meeting.excuse-quorum");
        assertThatThrownBy(() -> excuse(two, "manager3")).as("was not there").isInstanceOf(Conflict.class).hasMessage("meeting.excuse-nothing");
        assertThat(process.assignees(two, MeetingModel.CAST_BALLOTS)).hasSize(2);
        assertThat(trail.entries(two, 0, 1000)).noneMatch(entry -> entry.action().equals("meeting.member-excused"));

        var another = waiting();
        var all = voting(another);
        assertThatThrownBy(() -> excuse(all, "manager")).as("in the chair").hasMessage("meeting.excuse-quorum");
        ALL.forEach(name -> meetings.vote(all, name, Map.of(another, "approve"), null));
        assertThatThrownBy(() -> excuse(all, "manager")).as("between vote and minutes").hasMessage("meeting.excuse-nothing");
        meetings.draft(all);
        excuse(all, "manager");
        excuse(all, "manager2");
        assertThatThrownBy(() -> excuse(all, "manager3")).isInstanceOf(Refused.class).hasMessage("meeting.excuse-last");
        meetings.sign(all, "manager3");
        process.runJobs(all);
        assertThat(process.endOf(all)).isEqualTo("endEvent_concluded");
    }

    @Test
    @DisplayName("is excused once, by a secretary of the bureau, with a reason")
    void rights() {
        var candidate = waiting();
        var meeting = voting(candidate);
        var member = people.userId("manager3");
        for (var other : List.of("manager", "head", "reviewer", "auditor")) {
            assertThatThrownBy(() -> excusals.excuse(people.actor(other), meeting, member, WHY, null)).as(other)
                    .isInstanceOf(Forbidden.class).hasMessage("meeting.excuse-forbidden");
        }
        assertThatThrownBy(() -> excusals.excuse(people.actor("xb.secretary"), meeting, member, WHY, null)).isInstanceOf(NotFound.class)
                .hasMessage("case.unknown");
        var secretary = people.actor("secretary");
        assertThatThrownBy(() -> excusals.excuse(secretary, candidate, member, WHY, null)).as("no meeting").hasMessage("meeting.unknown");
        assertThatThrownBy(() -> excusals.excuse(secretary, meeting, member, " ", null)).hasMessage("input.invalid");
        excusals.excuse(secretary, meeting, member, WHY, "excusal-" + meeting);
        excusals.excuse(secretary, meeting, member, WHY, "excusal-" + meeting);
        assertThatThrownBy(() -> excuse(meeting, "manager3")).isInstanceOf(Conflict.class).hasMessage("meeting.excuse-nothing");
        assertThat(process.assignees(meeting, MeetingModel.CAST_BALLOTS)).hasSize(2).doesNotContain(member);
    }

    @Test
    @DisplayName("at the moment of voting has either voted or been excused")
    void together() {
        var candidate = waiting();
        var meeting = voting(candidate);
        var result = AtOnce.run(List.of(() -> excuse(meeting, "manager2"),
                () -> meetings.vote(meeting, "manager2", Map.of(candidate, "approve"), null)));

        assertThat(result.refusals()).hasSize(1);
        assertThat(file.of(meeting).members()).filteredOn(one -> one.userId().equals(people.userId("manager2"))).singleElement()
                .matches(one -> one.voted() == (one.excused() == null));
        assertThat(process.assignees(meeting, MeetingModel.CAST_BALLOTS)).hasSize(2);
    }

    @Test
    @DisplayName("is chosen on the case page or over the API from those who are waited for")
    void faces() {
        var candidate = waiting();
        var meeting = voting(candidate);
        var secretary = Visitor.as(port, "secretary");
        assertThat(Visitor.as(port, "manager").get("/cases/" + meeting + "/members").body()).contains(name("manager3")).doesNotContain("/excusals");
        for (var language : List.of("zh-CN", "en")) {
            assertThat(secretary.get("/cases/" + meeting + "/members?lang=" + language).body()).contains("/cases/" + meeting + "/excusals",
                    name("manager3")).doesNotContain("??");
        }
        var empty = secretary.post("/cases/" + meeting + "/excusals", Map.of("member", people.userId("manager3"), "reason", ""));
        assertThat(empty.statusCode()).isEqualTo(422);
        var done = secretary.post("/cases/" + meeting + "/excusals", Map.of("member", people.userId("manager3"), "reason", WHY));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(secretary.get("/cases/" + meeting).body()).contains("/cases/" + meeting + "/members").doesNotContain("??");

        var basic = Visitor.basic("secretary", "demo");
        var api = new Visitor(port);
        var awaited = api.get("/api/v1/cases/" + meeting + "/members", "Authorization", basic);
        assertThat(awaited.body()).contains(people.userId("manager2"), "\"open\":\"ballot\"").doesNotContain(people.userId("manager3"));
        var body = "{\"member\":\"%s\",\"reason\":\"%s\"}".formatted(people.userId("manager2"), WHY).getBytes(StandardCharsets.UTF_8);
        var refused = api.send("POST", "/api/v1/cases/" + meeting + "/excusals", "application/json", body, "Authorization", basic);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("meeting.excuse-quorum").contains("next");
    }

    private void excuse(String meeting, String username) {
        excusals.excuse(people.actor("secretary"), meeting, people.userId(username), WHY, null);
    }

    private String name(String username) {
        return people.actor(username).displayName();
    }

    private String minutes(String meeting) throws IOException {
        try (var document = Loader.loadPDF(documents.content(documents.find(meeting, file.of(meeting).documentId())))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
