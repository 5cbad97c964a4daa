package org.shouxin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.bench.ScoringDecision.Language;
import org.shouxin.scoring.Scheme;
import org.shouxin.scoring.Schemes;

@DisplayName("The peers of the scoring benchmark")
class ScoringBenchmarkTest {

    private final Scheme scheme = Schemes.bundled().byReference("CR@1").orElseThrow();

    @Test
    @DisplayName("come to the same composite and grade for 100 enterprises")
    void agree() throws IOException {
        var feel = new ScoringDecision(ScoringDecision.resource());
        var juel = new ScoringDecision(ScoringDecision.table(scheme, Language.JUEL));
        for (var enterprise : ScoringSample.draw(scheme, 100, 7)) {
            var grading = scheme.grade(enterprise.facts());
            assertThat(HandWrittenScoring.score(enterprise.places()))
                    .isEqualTo(new HandWrittenScoring.Score(grading.composite(), grading.grade()));
            assertThat(BigDecimal.valueOf(feel.evaluate(enterprise.variables()), 4)).isEqualByComparingTo(grading.exact());
            assertThat(BigDecimal.valueOf(juel.evaluate(enterprise.variables()), 4)).isEqualByComparingTo(grading.exact());
        }
    }

    /** Write it anew with {@code -Dshouxin.docs.write=true}. */
    @Test
    @DisplayName("read a decision table made from the rulebook as it is")
    void tableIsCurrent() throws IOException {
        var table = ScoringDecision.table(scheme, Language.FEEL);
        if (Boolean.getBoolean("shouxin.docs.write")) {
            Files.writeString(Path.of("src", "test", "resources").resolve(ScoringDecision.RESOURCE.substring(1)), table);
        }
        assertThat(table.equals(ScoringDecision.resource())).isTrue();
    }
}
