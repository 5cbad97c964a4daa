package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.NotFound;
import org.shouxin.notices.Inbox;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("Among colleagues")
class ColleaguesIT extends ErrandScene {

    @Autowired
    Consultations consultations;
    @Autowired
    Copies copies;
    @Autowired
    Urges urges;
    @Autowired
    Comments comments;
    @Autowired
    Inbox inbox;

    @Test
    @DisplayName("colleagues are asked for an opinion, read that case alone, and answer once")
    void asked() {
        var nominator = people.actor("nominator");
        var other = errands.file(requester, "another errand");
        assertThatThrownBy(() -> consultations.ask(reviewer, task, List.of(nominator.userId()), "x", null)).hasMessage("task.not-claimed");
        tasks.claim(reviewer, task, null);
        for (var wrong : List.of("applicant", "xb.reviewer", "reviewer", "sysadmin")) {
            assertThatThrownBy(() -> consultations.ask(reviewer, task, List.of(people.userId(wrong)), "x", null)).hasMessage("colleague.unfit");
        }
        assertThatThrownBy(() -> cases.find(nominator, number)).isInstanceOf(NotFound.class);
        consultations.ask(reviewer, task, List.of(nominator.userId(), head.userId()), "is this the right place?", null);
        assertThatThrownBy(() -> consultations.ask(reviewer, task, List.of(head.userId()), "x", null)).isInstanceOf(Conflict.class).hasMessage("consultation.twice");
        assertThat(cases.find(nominator, number).number()).isEqualTo(number);
        assertThatThrownBy(() -> cases.find(nominator, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> comments.write(nominator, number, "x", null)).isInstanceOf(Forbidden.class).hasMessage("case.read-only");
        var mine = consultations.awaiting(nominator, 0).items().stream().filter(one -> one.caseNumber().equals(number)).findFirst().orElseThrow();
        assertThatThrownBy(() -> consultations.answer(head, mine.id(), "x", null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> consultations.answer(people.actor("xb.reviewer"), mine.id(), "x", null)).isInstanceOf(NotFound.class);
        consultations.answer(nominator, mine.id(), "it is", null);
        assertThatThrownBy(() -> consultations.answer(nominator, mine.id(), "no", null)).isInstanceOf(Conflict.class).hasMessage("consultation.closed");
        assertThat(consultations.ofCase(reviewer, number)).extracting(Consultation::opinion).containsExactlyInAnyOrder("it is", null);
        assertThat(consultations.ofCase(nominator, number)).as("others' opinions stay inside").hasSize(1);
        tasks.complete(reviewer, task, ACCEPT, null);
        assertThat(consultations.awaiting(head, 0).items()).noneMatch(one -> one.caseNumber().equals(number));
        var lapsed = consultations.ofCase(reviewer, number).stream().filter(one -> one.opinion() == null).findFirst().orElseThrow();
        assertThat(lapsed.open()).isFalse();
        assertThatThrownBy(() -> consultations.answer(head, lapsed.id(), "late", null)).hasMessage("consultation.closed");
        assertThat(actions()).containsSubsequence("consultation.asked", "consultation.asked", "consultation.answered", "task.completed");
    }

    @Test
    @DisplayName("a case is copied to colleagues, who are told and read it without writing into it")
    void copied() {
        var nominator = people.actor("nominator");
        var unread = inbox.unread(nominator);
        assertThatThrownBy(() -> copies.copy(people.actor("auditor"), number, List.of(nominator.userId()), null, null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> copies.copy(people.actor("xb.manager"), number, List.of(nominator.userId()), null, null)).isInstanceOf(NotFound.class);
        copies.copy(reviewer, number, List.of(nominator.userId()), "for your files", null);
        assertThat(inbox.unread(nominator)).isEqualTo(unread + 1);
        assertThat(cases.find(nominator, number).number()).isEqualTo(number);
        assertThat(cases.mayAct(nominator, number)).isFalse();
        copies.copy(reviewer, number, List.of(nominator.userId()), "once more", null);
        assertThat(actions()).filteredOn("case.copied"::equals).hasSize(2);
        assertThatThrownBy(() -> copies.copy(nominator, number, List.of(head.userId()), null, null)).isInstanceOf(Forbidden.class);
    }

    @Test
    @DisplayName("a task is urged by whoever opened the case or leads its people, once a day")
    void urged() {
        assertThatThrownBy(() -> urges.urge(reviewer2, task, "x", null)).isInstanceOf(Forbidden.class).hasMessage("task.not-yours-to-urge");
        assertThatThrownBy(() -> urges.urge(requester, task, " ", null)).hasMessage("input.invalid");
        tasks.claim(reviewer, task, null);
        var unread = inbox.unread(reviewer);
        urges.urge(requester, task, "the visit is tomorrow", null);
        assertThat(inbox.unread(reviewer)).isEqualTo(unread + 1);
        assertThatThrownBy(() -> urges.urge(head, task, "x", null)).isInstanceOf(Conflict.class).hasMessage("task.urged-today");
        clock.advance(Duration.ofDays(1));
        urges.urge(head, task, "still", null);
        assertThat(urges.of(List.of(task)).get(task).times()).isEqualTo(2);
        tasks.complete(reviewer, task, ACCEPT, null);
        assertThatThrownBy(() -> urges.urge(head, task, "x", null)).hasMessage("task.done");
    }

    @RepeatedTest(3)
    @DisplayName("two urges at once are one")
    void urgedTogether() {
        assertThat(AtOnce.run(() -> urges.urge(requester, task, "x", null), () -> urges.urge(head, task, "y", null)).refusals()).hasSize(1);
        assertThat(urges.of(List.of(task)).get(task).times()).isEqualTo(1);
    }
}
