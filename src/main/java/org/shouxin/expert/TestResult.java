package org.shouxin.expert;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.scoring.SumSheet;
import org.shouxin.scoring.SumSheet.Component;

/**
 * What happened at a sitting. Components are {@code null} when the candidate did not come; their maxima are rulebook figures.
 *
 * @param knowledge laws and professional knowledge
 * @param hazard    finding and judging hazards
 * @article WJ-11(5)
 */
public record TestResult(boolean attended, BigDecimal knowledge, BigDecimal hazard, BigDecimal interview, String remarks) {

    /** The components added up; an absent candidate has none. Raises {@link InvalidInput} for a missing or impossible component. */
    SumSheet sheet(List<Component> components) {
        if (!attended) {
            return SumSheet.of(List.of(), Map.of());
        }
        var points = new HashMap<String, BigDecimal>();
        points.put("knowledge", knowledge);
        points.put("hazard", hazard);
        points.put("interview", interview);
        var problems = components.stream().filter(component -> !fits(component, points.get(component.code())))
                .map(component -> problem(component, points.get(component.code()))).toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return SumSheet.of(components, points);
    }

    private static boolean fits(Component component, BigDecimal points) {
        return points != null && points.signum() >= 0 && points.compareTo(component.maximum()) <= 0
                && points.stripTrailingZeros().scale() <= 1;
    }

    private static FieldProblem problem(Component component, BigDecimal points) {
        return points == null ? new FieldProblem(component.code(), "required", Map.of())
                : new FieldProblem(component.code(), "points.range", Map.of("max", component.maximum()));
    }
}
