package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("What a person noted to come back to")
class FollowUpIT {

    @Autowired
    TaskMarks marks;
    @Autowired
    Worklist worklist;
    @Autowired
    Errands errands;
    @Autowired
    People people;
    @Autowired
    MovableClock clock;
    @LocalServerPort
    int port;

    private Actor reviewer;
    private LocalDate today;
    private WorkItem yesterdays;
    private WorkItem todays;
    private WorkItem tomorrows;

    @BeforeEach
    void note() {
        reviewer = people.actor("reviewer");
        today = LocalDate.now(clock);
        yesterdays = noted(today.minusDays(1));
        todays = noted(today);
        tomorrows = noted(today.plusDays(1));
    }

    @Test
    @DisplayName("is listed from its day on, for that person alone, with a search or without")
    void listed() {
        assertThat(found(reviewer, WorkQuery.of(WorkQuery.Scope.GROUPS).notedUntil(today)))
                .contains(yesterdays.taskId(), todays.taskId()).doesNotContain(tomorrows.taskId());
        assertThat(found(reviewer, WorkQuery.of(WorkQuery.Scope.GROUPS).notedUntil(today.plusDays(1)))).contains(tomorrows.taskId());
        assertThat(found(people.actor("reviewer2"), WorkQuery.of(WorkQuery.Scope.GROUPS).notedUntil(today.plusDays(1))))
                .doesNotContain(yesterdays.taskId(), todays.taskId(), tomorrows.taskId());
        var searched = new WorkQuery(WorkQuery.Scope.GROUPS, null, null, null, todays.caseNumber(), WorkQuery.Sort.CASE, true, null, 20, today);
        assertThat(found(reviewer, searched)).containsExactly(todays.taskId());

        var before = worklist.toFollowUp(reviewer, WorkQuery.Scope.GROUPS, today);
        marks.followUp(reviewer, todays.taskId(), null, null);
        assertThat(worklist.toFollowUp(reviewer, WorkQuery.Scope.GROUPS, today)).isEqualTo(before - 1);
    }

    @Test
    @DisplayName("is a filter of the page, and of the API")
    void overHttp() {
        var page = Visitor.as(port, "reviewer").get("/tasks?scope=groups&due=followUp&q=" + todays.caseNumber()).body();
        assertThat(page).contains("/tasks/" + todays.taskId());
        assertThat(Visitor.as(port, "reviewer").get("/tasks?scope=groups&due=followUp&q=" + tomorrows.caseNumber()).body()).doesNotContain(tomorrows.taskId());
        var list = new Visitor(port).call("/api/v1/tasks?scope=groups&limit=100&sort=created&dir=desc&followUpBy=" + today, "reviewer", TestPeople.PASSWORD);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains(todays.taskId(), yesterdays.taskId()).doesNotContain(tomorrows.taskId());
        assertThat(new Visitor(port).call("/api/v1/tasks?followUpBy=soon", "reviewer", TestPeople.PASSWORD).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("can be kept as a filter over the API, read on the page, and forgotten")
    void kept() {
        var name = "follow " + todays.caseNumber();
        var body = "{\"name\":\"" + name + "\",\"address\":\"/tasks?scope=mine&due=followUp\"}";
        assertThat(send("POST", "/api/v1/filters", body).statusCode()).isEqualTo(201);
        assertThat(send("POST", "/api/v1/filters", body).statusCode()).as("the name is taken").isEqualTo(409);
        assertThat(send("POST", "/api/v1/filters", "{\"name\":\"x\",\"address\":\"https://elsewhere\"}").statusCode()).isEqualTo(400);
        assertThat(Visitor.as(port, "reviewer").get("/tasks").body()).contains(name);
        assertThat(new Visitor(port).call("/api/v1/filters", "reviewer2", TestPeople.PASSWORD).body()).doesNotContain(name);
        var listed = new Visitor(port).call("/api/v1/filters", "reviewer", TestPeople.PASSWORD).body();
        var id = listed.replaceAll(".*\"id\":\"([^\"]+)\",\"name\":\"" + name + "\".*", "$1");
        assertThat(send("DELETE", "/api/v1/filters/" + id, "").statusCode()).isEqualTo(204);
        assertThat(new Visitor(port).call("/api/v1/filters", "reviewer", TestPeople.PASSWORD).body()).doesNotContain(name);
    }

    private java.net.http.HttpResponse<String> send(String method, String path, String body) {
        return new Visitor(port).send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8), "Authorization",
                Visitor.basic("reviewer", TestPeople.PASSWORD));
    }

    private List<String> found(Actor actor, WorkQuery query) {
        return worklist.page(actor, query).items().stream().map(WorkItem::taskId).toList();
    }

    private WorkItem noted(LocalDate day) {
        var task = errands.open(errands.file(people.actor("requester"), "an errand"));
        marks.followUp(reviewer, task.taskId(), day, null);
        return task;
    }
}
