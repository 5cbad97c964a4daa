package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.kernel.Refused;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Grading.Outcome;
import org.shouxin.scoring.Scheme;
import org.shouxin.workflow.spi.ConsistencyCheck.Finding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("Assessments computed again")
class AssessmentCheckIT {

    private static final int ENTERPRISES = 4;
    private static final int STEPS = 14;

    @Autowired
    ApplicationContext product;
    @Autowired
    Assessments assessments;
    @Autowired
    AssessmentBatch batch;
    @Autowired
    AssessmentCheck check;
    @Autowired
    JdbcClient jdbc;
    private GradingScene scene;
    private Scheme scheme;

    @BeforeEach
    void scene() {
        scene = new GradingScene(product);
        scheme = assessments.on(TestPeople.WUJIN, "CR", scene.today());
    }

    @Test
    @DisplayName("of a round show every number that was changed behind the back of the product, and what cannot be computed any more")
    void changed() {
        var id = scene.graded();
        var first = round(id);
        var second = round(id);
        assertThat(about(Set.of(first.id(), second.id()))).isEmpty();
        for (var change : List.of("composite = 75.26", "composite = null", "grade = 'A'", "outcome = 'BLOCKED'", "known_to = 5", "rulebook = 'CR@77'",
                "standing_vetoes = 'fatal-accident=2026-01-05'")) {
            new TransactionTemplate(product.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
                status.setRollbackOnly();
                jdbc.sql("update credit_assessment set " + change + " where id = ?").param(second.id()).update();
                assertThat(about(Set.of(first.id(), second.id()))).as(change).containsExactly(new Finding("assessment.result", "", second.id()));
            });
        }
        assertThat(about(Set.of(first.id(), second.id()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_122, 4_711})
    @DisplayName("come out the same after any observations, corrections, vetoes and repairs, seed")
    void anything(long seed) {
        var random = new Random(seed);
        var made = new ArrayList<AssessmentView>();
        var repaired = 0;
        for (int enterprise = 0; enterprise < ENTERPRISES; enterprise++) {
            var id = scene.graded();
            scene.observe(id, "E22", "1", scene.today().minusDays(20));
            made.add(scene.first(id));
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(6)) {
                    case 0 -> scene.observe(id, "E22", Integer.toString(random.nextInt(3)), scene.today().minusDays(random.nextInt(400)));
                    case 1 -> correct(id, random);
                    case 2 -> repaired += repair(id) ? 1 : 0;
                    default -> observe(id, random);
                }
                made.add(random.nextInt(4) == 0 ? earlier(id, random.nextInt(60)) : round(id));
            }
        }
        for (var view : made) {
            var again = assessments.explain(view.id());
            assertThat(again.outcome()).isEqualTo(view.outcome());
            assertThat(again.grade()).isEqualTo(view.grade());
            assertThat(again.composite()).usingComparator(Comparator.nullsFirst(BigDecimal::compareTo)).isEqualTo(view.composite());
        }
        assertThat(about(new HashSet<>(made.stream().map(AssessmentView::id).toList()))).isEmpty();
        assertThat(repaired).as("repairs were passed").isPositive();
        assertThat(made).extracting(AssessmentView::grade).as("vetoes were found and lifted").contains(Grade.D, Grade.C);
        assertThat(made).extracting(AssessmentView::outcome).contains(Outcome.GRADED);
    }

    private void observe(String id, Random random) {
        var indicator = scheme.indicators().stream().filter(one -> !one.gate()).toList().get(random.nextInt(36));
        var choices = indicator.kind().choices();
        var value = choices.isEmpty() ? Integer.toString(random.nextInt(30)) : choices.get(random.nextInt(choices.size()));
        scene.observe(id, indicator.code(), value, scene.today().minusDays(random.nextInt(150)));
    }

    /** Puts a row right or takes it back. */
    private void correct(String id, Random random) {
        var rows = jdbc.sql("select id, code, raw_value from credit_observation o where enterprise_id = ? and not exists (select 1 from credit_observation c"
                + " where c.supersedes = o.id) and raw_value is not null order by sequence_no").param(id)
                .query((row, index) -> List.of(row.getString(1), row.getString(2), row.getString(3))).list();
        var accidents = rows.stream().filter(row -> row.get(1).equals("E22")).toList();
        var row = random.nextBoolean() && !accidents.isEmpty() ? accidents.get(random.nextInt(accidents.size())) : rows.get(random.nextInt(rows.size()));
        var value = random.nextBoolean() ? "" : row.get(1).equals("E22") ? Integer.toString(random.nextInt(3)) : row.get(2);
        scene.observe(id, row.get(1), value, scene.today().minusDays(random.nextInt(90)), row.get(0));
    }

    private boolean repair(String id) {
        try {
            scene.repair(id);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private AssessmentView earlier(String id, int days) {
        return scene.in(() -> assessments.assess(scene.reviewer(), id, "CR", scene.today().minusDays(days), null));
    }

    private AssessmentView round(String id) {
        return scene.<List<AssessmentView>>in(() -> batch.assess(AssessmentOccasion.ofRound(scene.reviewer(), "round"), scheme, scene.today(), List.of(id)))
                .get(0);
    }

    private List<Finding> about(Set<String> ids) {
        return check.check().stream().filter(finding -> ids.contains(finding.detail())).toList();
    }
}
