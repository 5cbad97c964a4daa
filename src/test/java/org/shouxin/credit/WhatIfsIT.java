package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.credit.RoundView.Move;
import org.shouxin.credit.RoundView.State;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.InvalidInput;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
@DisplayName("A draft of a scheme")
class WhatIfsIT {

    private static final String DAY = "2026-03-01";
    /** An industry of which no other test knows enterprises. */
    private static final String INDUSTRY = "16";

    @Autowired
    WhatIfs whatIfs;
    @Autowired
    Rounds rounds;
    @Autowired
    RoundBook book;
    @Autowired
    RoundRuns runs;
    @Autowired
    People people;
    @Autowired
    JdbcTemplate jdbc;
    @LocalServerPort
    int port;

    private String inForce;

    @BeforeEach
    void text() {
        inForce = whatIfs.begin(people.actor("reviewer"), null, "NB");
    }

    @Test
    @DisplayName("shows whose grade it would change against the version in force, and changes nothing")
    void compared() {
        new RoundScene.Ground(jdbc, people).plant(8, TestPeople.WUJIN, people.unit(TestPeople.WUJIN, "湖塘镇"), INDUSTRY);
        var draft = inForce.replace("level,N01,2,85,", "level,N01,2,74,");
        assertThat(draft).isNotEqualTo(inForce);
        var before = stored();
        var id = start(draft);
        assertThat(start(draft)).as("the same question again").isEqualTo(id);
        finish(id);
        assertThat(book.find(people.actor("head"), id)).matches(round -> round.draft() && round.state() == State.CHECKED && round.changed() == 2
                && round.graded() == 8);
        assertThat(book.moves(people.actor("reviewer"), id)).containsExactly(new Move("B", "C", 2));
        assertThat(stored()).isEqualTo(before);
        assertThatThrownBy(() -> rounds.confirm(people.actor("manager"), id)).isInstanceOf(Conflict.class).hasMessage("round.draft");
        assertThat(rounds.confirms(people.actor("manager"), book.find(people.actor("manager"), id))).isFalse();
        assertThat(whatIfs.text(people.actor("auditor"), id)).isEqualTo(draft);
        var visitor = Visitor.as(port, "manager");
        assertThat(visitor.get("/rounds/" + id).body()).contains("规则草案").doesNotContain("/rounds/" + id + "/confirm");
        assertThat(visitor.get("/rounds/" + id + "/draft").body()).contains("level,N01,2,74,");
    }

    @Test
    @DisplayName("that says what is in force changes nothing")
    void same() {
        var id = start(inForce);
        finish(id);
        assertThat(book.find(people.actor("head"), id).changed()).isZero();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(value = {"level,N01,2,85 | level,N01,2,850 | rulebook.number-out-of-range", "grade,B,75..<90 | grade,B,75..<89 | rulebook.range-gap",
            "scheme,NB | scheme,CR | draft.other-scheme", "BASE,standard,1.00 | BASE,standard,0.90 | rulebook.part-weight-sum",
            "limits,0,100 | nonsense,0,100 | rulebook.line-unknown"}, delimiter = '|')
    @DisplayName("that cannot be used is refused with the line that is wrong:")
    void refused(String right, String wrong, String code) {
        var draft = inForce.replace(right, wrong);
        assertThat(draft).isNotEqualTo(inForce);
        assertThatThrownBy(() -> start(draft)).isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.fields())
                .singleElement().matches(field -> field.path().equals("draft") && field.code().equals(code)));
        var visitor = Visitor.as(port, "head");
        visitor.get("/rounds/what-if");
        var answer = visitor.post("/rounds/what-if", Map.of("scheme", "NB", "draft", draft, "asOf", DAY));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(wrong.strip().replace("<", "&lt;"), "is-invalid").doesNotContain("??");
    }

    @Test
    @DisplayName("is tried by section heads and read by those who read rounds")
    void who() {
        for (var other : List.of("reviewer", "manager", "auditor")) {
            assertThatThrownBy(() -> whatIfs.start(people.actor(other), null, "NB", inForce, DAY, RoundSelection.ALL)).as(other)
                    .isInstanceOf(Forbidden.class).hasMessage("round.starters-only");
            assertThat(whatIfs.begin(people.actor(other), null, "NB")).isEqualTo(inForce);
        }
        assertThatThrownBy(() -> whatIfs.begin(people.actor("finance"), null, "NB")).hasMessage("round.forbidden");
    }

    private String start(String draft) {
        return whatIfs.start(people.actor("head"), null, "NB", draft, DAY, new RoundSelection(null, INDUSTRY, null));
    }

    /** Beside the node's own worker. */
    private void finish(String id) {
        while (book.find(people.actor("head"), id).state().atWork()) {
            runs.run(id);
        }
    }

    private List<Long> stored() {
        return List.of(count("credit_assessment"), count("credit_grade"), count("credit_grade_change"), count("credit_standing"));
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table + " t where t.enterprise_id in (select id from credit_enterprise where industry = ?)",
                Long.class, INDUSTRY);
    }
}
