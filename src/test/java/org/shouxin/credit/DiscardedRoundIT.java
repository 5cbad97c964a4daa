package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.credit.RoundView.State;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("A round that is thrown away")
class DiscardedRoundIT {

    @Autowired
    Rounds rounds;
    @Autowired
    RoundRows rows;
    @Autowired
    RoundRuns runs;
    @Autowired
    People people;

    @Test
    @DisplayName("while it is checked is lost to the run that checks it, and does not come back")
    void whileChecked() {
        var head = people.actor("head");
        var id = rounds.start(head, null, "NB", "2026-01-15", new RoundSelection(null, RoundScene.industry("E"), null));
        var now = Instant.now();
        assertThat(rows.take(id, "this run", now, now.plusSeconds(60))).isTrue();
        assertThat(rows.keep(id, "this run", now.plusSeconds(60))).isTrue();
        rounds.discard(head, id);
        assertThat(rows.keep(id, "this run", now.plusSeconds(60))).isFalse();
        assertThat(runs.run(id)).isFalse();
        assertThat(rows.find(id)).get().extracting(RoundView::state).isEqualTo(State.DISCARDED);
    }
}
