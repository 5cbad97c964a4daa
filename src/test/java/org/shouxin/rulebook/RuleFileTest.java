package org.shouxin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rulebook file")
class RuleFileTest {

    private static final String HEADER = "key,version,value,articles,local_default,effective_from,effective_to";

    @Test
    @DisplayName("holds versions that follow each other day by day")
    void whole() {
        var rules = RuleFile.parse("x.csv", List.of(HEADER, "# remark", "a,1,5,WJ-1 WJ-2,true,2020-01-01,2024-02-29", "",
                "b,1,7,WJ-3,false,2020-01-01,", "a,2,6,WJ-1,true,2024-03-01,"));
        assertThat(rules).hasSize(3);
        assertThat(rules.get(0).articles()).isEqualTo("WJ-1,WJ-2");
        assertThat(rules.get(2).reference()).isEqualTo("a@2");
    }

    @Test
    @DisplayName("with a gap, an overlap or an unreadable rule is refused with the line that is wrong")
    void wrong() {
        assertRefused("line 1: not", "key,value");
        assertRefused("line 3: leaves a gap", HEADER, "a,1,5,WJ-1,true,2020-01-01,2024-02-29", "a,2,6,WJ-1,true,2024-03-02,");
        assertRefused("line 3: overlaps", HEADER, "a,1,5,WJ-1,true,2020-01-01,2024-02-29", "a,2,6,WJ-1,true,2024-02-29,");
        assertRefused("line 3: overlaps", HEADER, "a,1,5,WJ-1,true,2020-01-01,", "a,2,6,WJ-1,true,2024-02-29,");
        assertRefused("line 2: ends before", HEADER, "a,1,5,WJ-1,true,2020-01-01,2019-01-01");
        assertRefused("line 2: versions", HEADER, "a,2,5,WJ-1,true,2020-01-01,");
        assertRefused("line 3: versions", HEADER, "a,1,5,WJ-1,true,2020-01-01,2020-02-01", "a,1,5,WJ-1,true,2020-02-02,");
        assertRefused("line 2: a number or date", HEADER, "a,1,5,WJ-1,true,2020-13-01,");
        assertRefused("line 2: local_default", HEADER, "a,1,5,WJ-1,yes,2020-01-01,");
        assertRefused("line 2: a rule names", HEADER, "a,1,5,,true,2020-01-01,");
        assertRefused("line 2: not", HEADER, "a,1,5");
    }

    private static void assertRefused(String message, String... lines) {
        assertThatThrownBy(() -> RuleFile.parse("x.csv", List.of(lines))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }
}
