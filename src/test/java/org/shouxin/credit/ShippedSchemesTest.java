package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.scoring.Schemes;

@DisplayName("Schemes that ship with the product")
class ShippedSchemesTest {

    @Test
    @DisplayName("have numbers below those of the versions that bureaus keep")
    void numbers() {
        assertThat(Schemes.bundled().all()).isNotEmpty().allMatch(scheme -> scheme.version() <= SchemeRows.SHIPPED);
    }
}
