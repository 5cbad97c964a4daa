package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.credit.RoundView.State;
import org.shouxin.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("Whoever stands in for the one who started a round")
class RoundDutiesIT {

    @Autowired
    Rounds rounds;
    @Autowired
    RoundRows rows;
    @Autowired
    RoundRuns runs;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;
    private final String deputyship = Ids.next();

    @BeforeEach
    void managerStandsInForHead() {
        var now = Instant.now();
        jdbc.sql("insert into identity_deputy (id, principal_id, deputy_id, bureau_id, unit_id, processes, from_at, until_at, reason, named_by, named_at)"
                + " values (?, ?, ?, ?, '', '', ?, ?, 'x', ?, ?)").params(deputyship, people.userId("head"), people.userId("manager"), TestPeople.WUJIN,
                now.minusSeconds(3600).toEpochMilli(), now.plusSeconds(3600).toEpochMilli(), people.userId("head"), now.toEpochMilli()).update();
    }

    @AfterEach
    void over() {
        jdbc.sql("delete from identity_deputy where id = ?").param(deputyship).update();
    }

    @Test
    @DisplayName("does not confirm it, also in the own name, as long as that lasts")
    void standsIn() {
        var manager = people.actor("manager");
        var id = rounds.start(people.actor("head"), null, "NB", "2026-01-16", new RoundSelection(null, RoundScene.industry("E"), null));
        assertThat(runs.run(id)).isTrue();
        assertThat(rounds.confirms(manager, rows.find(id).orElseThrow())).isFalse();
        assertThatThrownBy(() -> rounds.confirm(manager, id)).hasMessage("round.own");
        over();
        rounds.confirm(manager, id);
        assertThat(runs.run(id)).isTrue();
        assertThat(rows.find(id)).get().extracting(RoundView::state).isEqualTo(State.DONE);
    }
}
