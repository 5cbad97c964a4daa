package org.shouxin.expert.process;

import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import org.shouxin.expert.TestResult;

/** Fields of the form {@code record-test}. Points are required by the form when the candidate came, and hidden otherwise. */
public record RecordTestForm(@NotBlank String attended, BigDecimal knowledge, BigDecimal hazard, BigDecimal interview,
        String remarks) {

    TestResult result() {
        var came = "yes".equals(attended);
        return came ? new TestResult(true, knowledge, hazard, interview, remarks) : new TestResult(false, null, null, null, remarks);
    }
}
