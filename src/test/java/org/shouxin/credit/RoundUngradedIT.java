package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.credit.RoundView.Change;
import org.shouxin.credit.RoundView.Move;
import org.shouxin.kernel.BadRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
@DisplayName("An enterprise that a round cannot grade")
class RoundUngradedIT {

    private static final String INDUSTRY = RoundScene.industry("F");

    @Autowired
    Rounds rounds;
    @Autowired
    RoundRuns runs;
    @Autowired
    RoundBook book;
    @Autowired
    People people;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    @DisplayName("is named, so that its data can be asked for, before the round is confirmed and after it")
    void named() {
        var enterprises = new RoundScene.Ground(jdbc, people).plant(3, TestPeople.WUJIN, people.unit(TestPeople.WUJIN, "湖塘镇"), INDUSTRY);
        jdbc.update("delete from credit_observation where enterprise_id = ?", enterprises.get(1));
        var id = rounds.start(people.actor("head"), null, "NB", "2026-02-07", new RoundSelection(null, INDUSTRY, null));
        runs.run(id);
        seen(id, enterprises.get(1));
        rounds.confirm(people.actor("manager"), id);
        runs.run(id);
        seen(id, enterprises.get(1));
    }

    private void seen(String id, String ungraded) {
        var auditor = people.actor("auditor");
        assertThat(book.find(auditor, id)).extracting(RoundView::total, RoundView::graded, RoundView::ungraded, RoundView::changed).containsExactly(3, 2, 1, 2);
        assertThat(book.changes(auditor, id, RoundBook.UNGRADED, null, 20).items()).extracting(Change::enterpriseId, Change::to, Change::ungraded)
                .containsExactly(tuple(ungraded, null, true));
        assertThat(book.changes(auditor, id, null, null, 20).items()).extracting(Change::enterpriseId).hasSize(2).doesNotContain(ungraded);
        assertThatThrownBy(() -> book.changes(auditor, id, "B-Z", null, 20)).isInstanceOfSatisfying(BadRequest.class,
                refused -> assertThat(refused.code()).isEqualTo("parameter.invalid"));
        assertThat(book.moves(auditor, id)).extracting(Move::count).containsExactly(1, 1);
    }
}
