package org.shouxin.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.scoring.SumSheet.Component;

@DisplayName("A sum sheet")
class SumSheetTest {

    private static final List<Component> TEST = List.of(Component.of("knowledge", 40), Component.of("hazard", 30),
            Component.of("interview", 30));

    @Test
    @DisplayName("adds exactly: 29.9 + 15.0 + 15.0 is 59.9, and every addend stays to be seen")
    void exact() {
        var sheet = SumSheet.of(TEST, points("29.9", "15.0", "15.0"));

        assertThat(sheet.total()).isEqualByComparingTo("59.9");
        assertThat(sheet.maximum()).isEqualByComparingTo("100");
        assertThat(sheet.lines()).extracting(SumSheet.Line::code).containsExactly("knowledge", "hazard", "interview");
    }

    @Test
    @DisplayName("of nothing is nothing")
    void empty() {
        assertThat(SumSheet.of(List.of(), Map.of()).total()).isZero();
    }

    @Test
    @DisplayName("refuses points outside a component, missing, unknown or double components")
    void impossible() {
        assertThatIllegalArgumentException().isThrownBy(() -> SumSheet.of(TEST, points("40.1", "0", "0")));
        assertThatIllegalArgumentException().isThrownBy(() -> SumSheet.of(TEST, points("-0.1", "0", "0")));
        assertThatIllegalArgumentException().isThrownBy(() -> SumSheet.of(TEST, Map.of("knowledge", BigDecimal.ONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> SumSheet.of(List.of(), Map.of("knowledge", BigDecimal.ONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> SumSheet.of(List.of(Component.of("a", 1), Component.of("a", 2)),
                Map.of("a", BigDecimal.ONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> Component.of("a", 0));
    }

    private static Map<String, BigDecimal> points(String knowledge, String hazard, String interview) {
        return Map.of("knowledge", new BigDecimal(knowledge), "hazard", new BigDecimal(hazard), "interview", new BigDecimal(interview));
    }
}
