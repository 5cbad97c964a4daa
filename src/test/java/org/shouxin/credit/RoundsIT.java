package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.credit.RoundView.Move;
import org.shouxin.credit.RoundView.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
@DisplayName("A round")
class RoundsIT {

    private static final String DAY = "2026-02-01";

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
    @DisplayName("shows what would change and stores nothing else")
    void dryRun() {
        var ids = plant(8, "A");
        var id = start(DAY, "A");
        assertThat(find(id).total()).isEqualTo(8);
        var before = stored();
        assertThat(runs.run(id)).isTrue();
        assertThat(find(id)).extracting(RoundView::state, RoundView::done, RoundView::graded, RoundView::changed).containsExactly(State.CHECKED, 8, 8, 8);
        assertThat(book.moves(people.actor("reviewer"), id)).containsExactly(new Move(null, "A", 2), new Move(null, "B", 4), new Move(null, "C", 2));
        assertThat(stored()).isEqualTo(before);
        var page = book.changes(people.actor("auditor"), id, "--B", null, 3);
        var rest = book.changes(people.actor("auditor"), id, "--B", page.next(), 3);
        assertThat(page.items()).hasSize(3);
        assertThat(rest.items()).hasSize(1);
        assertThat(rest.next()).isNull();
        assertThat(ids).containsAll(page.items().stream().map(RoundView.Change::enterpriseId).toList());
    }

    @Test
    @DisplayName("puts first grades in force once it is confirmed, and proposes the others with a case each")
    void applied() {
        var ids = plant(12, "B");
        var first = apply(DAY, "B");
        assertThat(now(ids)).isEqualTo(Map.of("A", 3L, "B", 6L, "C", 3L));
        ground().level(ids.get(0), 2, "none", "2026-02-02");
        ground().level(ids.get(3), 2, "1", "2026-02-02");
        var id = apply("2026-02-02", "B");
        assertThat(find(id)).extracting(RoundView::state, RoundView::graded, RoundView::changed).containsExactly(State.DONE, 12, 2);
        assertThat(find(id)).extracting(RoundView::opened, RoundView::refused).containsExactly(2, 0);
        assertThat(book.moves(people.actor("head"), id)).containsExactly(new Move("A", "C", 1), new Move("C", "A", 1));
        assertThat(now(ids)).as("nothing but cases changes a grade").isEqualTo(Map.of("A", 3L, "B", 6L, "C", 3L));
        assertThat(count("select count(*) from credit_assessment where round_id = ?", id)).isEqualTo(12);
        assertThat(count("select count(*) from credit_grade_change where round_id = ?", id)).isEqualTo(2);
        var next = start("2026-02-03", "B");
        runs.run(next);
        assertThat(find(next)).as("of what has its case no later round says that it would change").extracting(RoundView::graded, RoundView::changed).containsExactly(12, 0);
        rounds.discard(people.actor("head"), next);
        repair(ids.get(1));
        assertThat(changes(first, null)).filteredOn(RoundView.Change::withheld).singleElement()
                .extracting(RoundView.Change::enterpriseId, RoundView.Change::from, RoundView.Change::to, RoundView.Change::composite)
                .as("after a repair no round tells the grade").containsExactly(ids.get(1), null, null, null);
        assertThat(changes(first, "--B")).as("nor is it found by it").hasSize(5).extracting(RoundView.Change::enterpriseId).doesNotContain(ids.get(1));
    }

    private List<RoundView.Change> changes(String round, String move) {
        return book.changes(people.actor("auditor"), round, move, null, 50).items();
    }

    private void repair(String enterprise) {
        var scene = new GradingScene(product);
        scene.in(() -> {
            var assessed = product.getBean(Assessments.class).assessRepaired(scene.reviewer(), enterprise, "NB", scene.today(), null);
            grades.repaired(scene.reviewer(), enterprise, assessed.id(), null, scene.today());
            return assessed;
        });
    }

    @Test
    @DisplayName("is started once by many who start it at once, and run once by many nodes")
    void once() {
        plant(40, "C");
        var head = people.actor("head");
        Callable<String> start = () -> rounds.start(head, null, "NB", DAY, selection("C"));
        var started = AtOnce.call(List.of(start, start, start));
        assertThat(Set.copyOf(started.answers())).hasSize(1);
        var id = started.answers().get(0);
        Callable<Boolean> run = () -> runs.run(id);
        assertThat(AtOnce.call(run, run).answers()).containsExactlyInAnyOrder(true, false);
        rounds.confirm(people.actor("manager"), id);
        AtOnce.call(List.of(run, run, run));
        assertThat(count("select count(*) from credit_assessment where round_id = ?", id)).isEqualTo(40);
        assertThat(count("select count(*) from credit_grade where round_id = ?", id)).isEqualTo(40);
        assertThat(rounds.start(head, null, "NB", DAY, selection("C"))).as("also later").isEqualTo(id);
        assertThat(runs.run(id)).as("what is done is not done again").isFalse();
    }

    @Test
    @DisplayName("is confirmed by somebody else, and by no one of another bureau")
    void confirmed() {
        plant(1, "D");
        var id = start(DAY, "D");
        assertThatThrownBy(() -> rounds.confirm(people.actor("manager"), id)).hasMessage("round.state");
        runs.run(id);
        assertThatThrownBy(() -> rounds.confirm(people.actor("head"), id)).hasMessage("round.own");
        assertThatThrownBy(() -> rounds.confirm(people.actor("reviewer"), id)).hasMessage("round.confirmers-only");
        assertThatThrownBy(() -> rounds.confirm(people.actor("xb.manager"), id)).hasMessage("round.unknown");
        assertThatThrownBy(() -> rounds.start(people.actor("manager"), null, "NB", DAY, RoundSelection.ALL)).hasMessage("round.starters-only");
        assertThatThrownBy(() -> jdbc.update("update credit_round set confirmed_person = started_person where id = ?", id))
                .as("the database says so too").isInstanceOf(DataAccessException.class).satisfies(refusal -> assertThat(refusal.getMessage().toLowerCase(Locale.ROOT)).contains("credit_round_two_people_ck"));
        rounds.discard(people.actor("head"), id);
        assertThatThrownBy(() -> rounds.confirm(people.actor("manager"), id)).hasMessage("round.state");
        assertThat(start(DAY, "D")).as("what was thrown away may be started again").isNotEqualTo(id);
    }

    @Test
    @DisplayName("is refused for what it cannot be asked for")
    void refused() {
        var head = people.actor("head");
        for (var asked : List.of(List.of("NB", "2999-01-01"), List.of("NB", "x"), List.of("XX", DAY), List.of("NB", "1999-01-01"))) {
            assertThatThrownBy(() -> rounds.start(head, null, asked.get(0), asked.get(1), RoundSelection.ALL)).hasMessage("input.invalid");
        }
        for (var selection : List.of(new RoundSelection("x", null, null), new RoundSelection(null, "x", null), new RoundSelection(null, null, "E"))) {
            assertThatThrownBy(() -> rounds.start(head, null, "NB", DAY, selection)).hasMessage("input.invalid");
        }
    }

    private String apply(String day, String letter) {
        var id = start(day, letter);
        assertThat(runs.run(id)).isTrue();
        rounds.confirm(people.actor("manager"), id);
        assertThat(runs.run(id)).isTrue();
        return id;
    }

    /** Each test has an industry of its own, of those that no other test uses. */
    private static RoundSelection selection(String letter) {
        return new RoundSelection(null, RoundScene.industry(letter), null);
    }

    private String start(String day, String letter) {
        return rounds.start(people.actor("head"), null, "NB", day, selection(letter));
    }

    private List<String> plant(int count, String letter) {
        return ground().plant(count, TestPeople.WUJIN, people.unit(TestPeople.WUJIN, "湖塘镇"), RoundScene.industry(letter));
    }

    private RoundScene.Ground ground() {
        return new RoundScene.Ground(jdbc, people);
    }

    private RoundView find(String id) {
        return book.find(people.actor("auditor"), id);
    }

    private Map<String, Long> now(List<String> ids) {
        return ids.stream().map(id -> grades.current(id).orElseThrow().grade().name()).collect(Collectors.groupingBy(grade -> grade, Collectors.counting()));
    }

    private List<Long> stored() {
        return List.of("credit_assessment", "credit_grade", "credit_standing", "credit_grade_change", "credit_veto").stream()
                .map(table -> count("select count(*) from " + table)).toList();
    }

    private long count(String sql, Object... parameters) {
        return jdbc.queryForObject(sql, Long.class, parameters);
    }
}
