package org.shouxin.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;

/** Days on which somebody was on site: nobody reports on a visit to come. */
final class Inspections {

    private Inspections() {
    }

    /** @throws InvalidInput naming {@code inspectedOn} */
    static void check(LocalDate inspectedOn, LocalDate today) {
        if (inspectedOn.isAfter(today)) {
            throw new InvalidInput(List.of(new FieldProblem("inspectedOn", "inspection.future", Map.of())));
        }
    }
}
