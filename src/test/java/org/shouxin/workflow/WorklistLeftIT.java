package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.Visitor;
import org.shouxin.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("The worklist as it was left")
class WorklistLeftIT extends DeputyScene {

    private static final Pattern UP_NEXT = Pattern.compile("class=\"next-up\"[^>]*href=\"/tasks/([^\"]+)\"");
    private static final Pattern NEXT_PAGE = Pattern.compile("href=\"(/tasks\\?[^\"]*after=[^\"]+)\"");
    private static final int PAGE = 20;

    @Autowired
    TaskMarks marks;
    @LocalServerPort
    int port;

    private String word;

    @BeforeEach
    void ownWord() {
        word = "left" + Ids.next().replace("-", "");
    }

    @Test
    @DisplayName("begins anew when the only task of its last page was done")
    void lastPageDone() {
        var filed = new ArrayList<String>();
        for (var count = 0; count <= PAGE; count++) {
            filed.add(own());
        }
        var visitor = Visitor.as(port, "reviewer");
        var next = NEXT_PAGE.matcher(visitor.get("/tasks?scope=groups&sort=case&q=" + word).body());
        assertThat(next.find()).isTrue();
        assertThat(visitor.get(next.group(1).replace("&amp;", "&")).body()).contains(filed.get(PAGE)).doesNotContain(filed.get(0));
        tasks.claim(reviewer, filed.get(PAGE), null);
        tasks.complete(reviewer, filed.get(PAGE), ACCEPT, null);
        assertThat(visitor.get("/tasks?scope=last").body()).contains(filed.get(0), filed.get(PAGE - 1)).doesNotContain("after=");
    }

    @Test
    @DisplayName("is never one that could not be read")
    void unreadable() {
        var mine = own();
        var visitor = Visitor.as(port, "reviewer");
        assertThat(visitor.get("/tasks?scope=groups&q=" + word).body()).contains(mine);
        assertThat(visitor.get("/tasks?scope=groups&after=nonsense").statusCode()).isEqualTo(400);
        var left = visitor.get("/tasks?scope=last");
        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.body()).contains(mine);
    }

    @Test
    @DisplayName("offers as next what the reader may take, not what others do or what is put off")
    void offered() {
        var first = own();
        var second = own();
        assertThat(upNext("reviewer", "groups")).containsExactly(first);
        assertThat(Visitor.as(port, "head").get("/tasks?scope=bureau&q=" + word).body()).contains(first, second);
        assertThat(upNext("head", "bureau")).as("the step of another role").isEmpty();
        marks.followUp(reviewer, first, LocalDate.now(clock).plusDays(1), null);
        assertThat(upNext("reviewer", "groups")).containsExactly(second);
        marks.followUp(reviewer, first, LocalDate.now(clock), null);
        assertThat(upNext("reviewer", "groups")).as("its day has come").containsExactly(first);
    }

    @Test
    @DisplayName("offers as next what the reader may take as a deputy, out of the queue or out of the principal's hands")
    void offeredToDeputies() {
        var held = own();
        var free = own();
        tasks.claim(reviewer, held, null);
        assertThat(upNext("finance", "deputy")).isEmpty();
        name("reviewer", "reviewer", "finance");
        assertThat(upNext("finance", "deputy")).containsExactly(held);
        tasks.complete(reviewer, held, ACCEPT, null);
        assertThat(upNext("finance", "deputy")).containsExactly(free);
    }

    private String own() {
        return errands.open(errands.file(requester, word)).taskId();
    }

    private List<String> upNext(String reader, String scope) {
        var visitor = Visitor.as(port, reader);
        visitor.get("/tasks?scope=" + scope + "&sort=created&q=" + word);
        return UP_NEXT.matcher(visitor.get("/tasks?scope=last").body()).results().map(match -> match.group(1)).toList();
    }
}
