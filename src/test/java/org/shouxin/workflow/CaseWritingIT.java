package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("Around a case")
class CaseWritingIT {

    private static final byte[] PNG = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    StartDrafts drafts;
    @Autowired
    Cases cases;
    @Autowired
    Comments comments;
    @Autowired
    Attachments attachments;
    @Autowired
    Diagrams diagrams;
    @Autowired
    Errands errands;
    @Autowired
    People people;
    @Autowired
    Trail trail;
    @Autowired
    Tasks tasks;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;

    private Actor requester;
    private Actor colleague;

    @BeforeEach
    void people() {
        requester = people.actor("requester");
        colleague = people.actor("requester2");
    }

    @Test
    @DisplayName("drafts belong to one person, are sealed, keep both versions apart, and hand their files to the case")
    void draft() {
        assertThat(drafts.startable(requester)).contains("errand");
        assertThat(drafts.startable(people.actor("auditor"))).isEmpty();
        assertThatThrownBy(() -> drafts.begin(people.actor("auditor"), "errand", null)).isInstanceOf(Forbidden.class).hasMessage("case.start-forbidden");
        var id = drafts.begin(requester, "errand", null);
        assertThat(drafts.save(requester, id, Map.of("title", "机密差事", "junk", true), 1, null)).isEqualTo(2);
        assertThatThrownBy(() -> drafts.save(requester, id, Map.of(), 1, null)).isInstanceOf(Conflict.class).hasMessage("draft.stale");
        var open = drafts.open(requester, id, Locale.ENGLISH);
        assertThat(open.values()).containsOnly(Map.entry("title", "机密差事"));
        assertThat(open.form()).containsEntry("id", "file-errand");
        assertThat(jdbc.sql("select sealed_values from workflow_draft where draft_id = ?").param(id).query(String.class).single()).doesNotContain("机密");
        var file = attachments.attachToDraft(requester, id, "other", "纸.png", PNG, null);
        for (Runnable reach : List.<Runnable>of(() -> drafts.open(colleague, id, Locale.ENGLISH), () -> drafts.discard(colleague, id, null),
                () -> drafts.save(colleague, id, Map.of(), 2, null), () -> attachments.ofDraft(colleague, id),
                () -> attachments.readOfDraft(colleague, id, file), () -> cases.start(colleague, "errand", Map.of("title", "stolen"), id, null))) {
            assertThatThrownBy(reach::run).isInstanceOf(NotFound.class).hasMessage("draft.unknown");
        }
        var number = cases.start(requester, "errand", Map.of("title", "real"), id, null);
        assertThat(attachments.of(requester, number)).singleElement().matches(document -> document.id().equals(file));
        assertThatThrownBy(() -> drafts.open(requester, id, Locale.ENGLISH)).hasMessage("draft.unknown");
    }

    @Test
    @DisplayName("a file and a comment that arrive while the case ends wait for the end and then come too late")
    void endsMeanwhile() throws Exception {
        var number = errands.file(requester, "ends");
        tasks.complete(people.actor("reviewer"), errands.open(number).taskId(), Map.of("outcome", "accept"), null);
        var last = errands.open(number).taskId();
        var pool = Executors.newFixedThreadPool(2);
        var late = transaction.execute(status -> {
            tasks.complete(people.actor("head"), last, Map.of("remark", "good"), null);
            var file = pool.submit(() -> attachments.attach(requester, number, "other", "late.png", PNG, null));
            var comment = pool.submit(() -> comments.write(requester, number, "late", null));
            assertThatThrownBy(() -> file.get(300, TimeUnit.MILLISECONDS)).as("waits").isInstanceOf(TimeoutException.class);
            return List.of(file, comment);
        });
        pool.shutdown();
        for (var one : late) {
            assertThatThrownBy(one::get).hasRootCauseInstanceOf(Conflict.class).hasRootCauseMessage("case.ended");
        }
        assertThat(attachments.of(requester, number)).isEmpty();
        assertThat(comments.of(requester, number)).isEmpty();
    }

    @Test
    @DisplayName("a draft begun, saved or thrown away twice with one key is so once, and says when it was begun")
    void repeated() {
        var key = Ids.next();
        var id = drafts.begin(requester, "errand", key);
        assertThat(drafts.begin(requester, "errand", key)).isEqualTo(id);
        assertThat(drafts.save(requester, id, Map.of("title", "x", "note", ""), 1, key + "s")).isEqualTo(2);
        assertThat(drafts.save(requester, id, Map.of("title", "x", "note", ""), 1, key + "s")).isEqualTo(2);
        assertThatThrownBy(() -> drafts.save(requester, id, Map.of("title", "y"), 2, key + "s")).hasMessage("idempotency.reused");
        assertThat(drafts.of(requester)).filteredOn(draft -> draft.id().equals(id)).singleElement()
                .matches(draft -> draft.begunAt() != null && !draft.savedAt().isBefore(draft.begunAt()) && draft.filledIn() == 1);
        drafts.discard(requester, id, key + "x");
        drafts.discard(requester, id, key + "x");
        assertThatThrownBy(() -> drafts.discard(requester, id, null)).isInstanceOf(NotFound.class).hasMessage("draft.unknown");
    }

    @Test
    @DisplayName("at most twenty drafts wait, and one can be thrown away")
    void many() {
        var writer = people.actor("secretary");
        drafts.of(writer).forEach(draft -> drafts.discard(writer, draft.id(), null));
        for (int count = 0; count < 20; count++) {
            drafts.begin(writer, "errand", null);
        }
        assertThatThrownBy(() -> drafts.begin(writer, "errand", null)).hasMessage("draft.too-many");
        drafts.of(writer).forEach(draft -> drafts.discard(writer, draft.id(), null));
        assertThat(drafts.of(writer)).isEmpty();
    }

    @Test
    @DisplayName("comments stay as written, in order, from those who work on it and not from auditors")
    void comments() {
        var number = errands.file(requester, "talked about");
        comments.write(requester, number, " <script>alert(1)</script> 𠮷\nsecond line ", null);
        comments.write(people.actor("reviewer"), number, "seen", null);
        assertThat(comments.of(people.actor("auditor"), number)).extracting(Comments.Comment::text)
                .containsExactly("<script>alert(1)</script> 𠮷\nsecond line", "seen");
        assertThat(comments.of(requester, number)).extracting(Comments.Comment::authorName)
                .containsExactly(requester.displayName(), people.actor("reviewer").displayName());
        assertThatThrownBy(() -> comments.write(people.actor("auditor"), number, "x", null)).isInstanceOf(Forbidden.class).hasMessage("case.read-only");
        assertThatThrownBy(() -> comments.write(people.actor("xb.reviewer"), number, "x", null)).hasMessage("case.unknown");
        assertThatThrownBy(() -> comments.write(requester, number, " ", null)).hasMessage("input.invalid");
        assertThatThrownBy(() -> comments.write(requester, number, "x".repeat(2001), null)).hasMessage("input.invalid");
        assertThat(trail.entries(number, 0, 20)).extracting(TrailEntry::action).containsExactly("case.opened", "case.commented", "case.commented");
    }

    @Test
    @DisplayName("the diagram shows where the case stands, with labels, to those who see it")
    void diagram() {
        var number = errands.file(requester, "drawn");
        var diagram = diagrams.of(requester, number, 0, Locale.ENGLISH);
        assertThat(diagram.current()).containsExactly("userTask_checkErrand");
        assertThat(diagram.labels()).containsEntry("userTask_checkErrand", "核对差事");
        assertThatThrownBy(() -> diagrams.of(people.actor("xb.reviewer"), number, 0, Locale.ENGLISH)).hasMessage("case.unknown");
    }
}
