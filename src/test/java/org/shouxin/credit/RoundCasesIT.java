package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.credit.GradeChange.Direction;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Unavailable;
import org.shouxin.trail.Commands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("A round that opens its cases")
class RoundCasesIT {

    private static final String INDUSTRY = RoundScene.industry("D");

    @Autowired
    ApplicationContext product;
    @Autowired
    Rounds rounds;
    @Autowired
    RoundBook book;
    @Autowired
    RoundRuns runs;
    @Autowired
    Grades grades;
    @Autowired
    People people;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    @DisplayName("withdraws a change of which no case can be opened, and tries again where only a race was lost")
    void notOpened() {
        var ground = new RoundScene.Ground(jdbc, people);
        var enterprise = ground.plant(1, TestPeople.WUJIN, people.unit(TestPeople.WUJIN, "湖塘镇"), INDUSTRY).get(0);
        runs.run(confirmed("2026-02-03"));
        ground.level(enterprise, 2, "none", "2026-02-04");
        var id = confirmed("2026-02-04");
        var round = book.find(people.actor("auditor"), id);
        product.getBean(TransactionTemplate.class).execute(status -> product.getBean(RoundGrading.class).with(round, List.of(enterprise)));
        for (var passing : List.of(new Conflict("busy"), new Unavailable("database.unavailable"))) {
            assertThatThrownBy(() -> next(round, passing, new RoundCases.Failed())).isSameAs(passing);
            assertThat(changeOf(enterprise)).isEqualTo("DOWN PROPOSED -");
        }
        var failed = new RoundCases.Failed();
        assertThat(next(round, new IllegalStateException("x"), failed)).as("what breaks stops no other").isTrue();
        assertThatThrownBy(() -> next(round, new Conflict("busy"), failed)).as("the run ends with it when nothing else waits").isInstanceOf(IllegalStateException.class);
        assertThat(next(round, new Refused("x"), new RoundCases.Failed())).as("the next run tries again").isTrue();
        assertThat(changeOf(enterprise)).isEqualTo("DOWN WITHDRAWN x");
        assertThat(jdbc.queryForObject("select count(*) from credit_grade_change where open_marker = ?", Long.class, enterprise)).isZero();
        assertThat(book.find(people.actor("auditor"), id).refused()).isOne();
        assertThat(next(round, new Refused("x"), new RoundCases.Failed())).as("it waits no more").isFalse();
        product.getBean(RoundRows.class).end(id, Instant.now());
    }

    private String changeOf(String enterprise) {
        return jdbc.queryForObject("select concat(g.direction, ' ', g.state, ' ', coalesce(c.refused_code, '-')) from credit_grade_change g"
                + " join credit_round_change c on c.round_id = g.round_id and c.enterprise_id = g.enterprise_id and c.phase = 'APPLY'"
                + " where g.enterprise_id = ?", String.class, enterprise);
    }

    /** Opens the next cases, those of downgrades cannot be opened for that reason. */
    private boolean next(RoundView round, RuntimeException problem, RoundCases.Failed failed) {
        var none = new StaticListableBeanFactory(Map.of("none", new GradeCases() {
            @Override
            public Direction direction() {
                return Direction.DOWN;
            }

            @Override
            public String open(String bureauId, GradeChange change) {
                throw problem;
            }
        }));
        return new RoundCases(new GradeChangeCases(none.getBeanProvider(GradeCases.class), grades, product.getBean(Enterprises.class)), grades,
                product.getBean(RoundRows.class), product.getBean(Commands.class), JdbcClient.create(jdbc)).openNext(round, () -> { }, failed);
    }

    /** A round as of the day, checked and confirmed. */
    private String confirmed(String day) {
        var id = rounds.start(people.actor("head"), null, "NB", day, new RoundSelection(null, INDUSTRY, null));
        runs.run(id);
        rounds.confirm(people.actor("manager"), id);
        return id;
    }
}
