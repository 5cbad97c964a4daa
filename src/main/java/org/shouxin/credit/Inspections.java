package org.shouxin.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;

/** Days on which somebody was on site: nobody reports on a visit to come, nor on one from before there was anything to inspect. */
final class Inspections {

    private Inspections() {
    }

    /** @throws InvalidInput naming {@code inspectedOn} */
    static void check(LocalDate inspectedOn, LocalDate notBefore, LocalDate today) {
        if (inspectedOn.isAfter(today)) {
            throw refused("inspection.future", Map.of());
        }
        if (inspectedOn.isBefore(notBefore)) {
            throw refused("inspection.early", Map.of("from", notBefore));
        }
    }

    private static InvalidInput refused(String code, Map<String, Object> arguments) {
        return new InvalidInput(List.of(new FieldProblem("inspectedOn", code, arguments)));
    }
}
