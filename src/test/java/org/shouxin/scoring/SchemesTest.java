package org.shouxin.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Schemes")
class SchemesTest {

    @Test
    @DisplayName("have no two versions of the same reference")
    void twice() {
        var again = Scheme.parse("again", Enterprises.CR.source());
        assertThatThrownBy(() -> new Schemes(List.of(Enterprises.CR, Enterprises.NB, again))).isInstanceOf(IllegalArgumentException.class).hasMessage("CR@1");
        assertThat(new Schemes(List.of(Enterprises.CR, Enterprises.NB)).all()).extracting(Scheme::reference).containsExactly("CR@1", "NB@1");
    }
}
