package org.shouxin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.shouxin.scoring.SumSheet.Component;

@Label("Any sum sheet")
class SumSheetPropertiesTest {

    private static final List<Component> TEST = List.of(Component.of("knowledge", 40), Component.of("hazard", 30),
            Component.of("interview", 30));

    @Property
    @Label("is never above its maximum and grows with any component")
    void monotone(@ForAll @IntRange(max = 399) int knowledge, @ForAll @IntRange(max = 300) int hazard,
            @ForAll @IntRange(max = 300) int interview) {
        var sheet = SumSheet.of(TEST, tenths(knowledge, hazard, interview));
        var better = SumSheet.of(TEST, tenths(knowledge + 1, hazard, interview));

        assertThat(sheet.total()).isLessThanOrEqualTo(sheet.maximum()).isLessThan(better.total());
    }

    private static Map<String, BigDecimal> tenths(int knowledge, int hazard, int interview) {
        return Map.of("knowledge", BigDecimal.valueOf(knowledge, 1), "hazard", BigDecimal.valueOf(hazard, 1), "interview",
                BigDecimal.valueOf(interview, 1));
    }
}
