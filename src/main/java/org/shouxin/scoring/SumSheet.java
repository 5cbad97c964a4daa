package org.shouxin.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Adds the components of a test or an evaluation and keeps every addend, so that the total can be explained years later.
 * Arithmetic is exact: nothing is rounded.
 *
 * @param lines   the components in the order of the sheet
 * @param total   their sum
 * @param maximum the sum of their maxima
 * @article WJ-11(5)
 */
public record SumSheet(List<Line> lines, BigDecimal total, BigDecimal maximum) {

    /** @param maximum most points the component can bring, greater than 0 */
    public record Component(String code, BigDecimal maximum) {

        public Component {
            if (maximum.signum() <= 0) {
                throw new IllegalArgumentException("component " + code + " can bring no points");
            }
        }

        public static Component of(String code, int maximum) {
            return new Component(code, BigDecimal.valueOf(maximum));
        }
    }

    /** @param points from 0 to {@code maximum} */
    public record Line(String code, BigDecimal points, BigDecimal maximum) {
    }

    public SumSheet {
        lines = List.copyOf(lines);
    }

    /**
     * @param points by component code, one for each component and no other
     * @throws IllegalArgumentException when a component has no points, points lie outside 0..maximum, a code is unknown or
     *         is listed twice
     */
    public static SumSheet of(List<Component> components, Map<String, BigDecimal> points) {
        var codes = new LinkedHashSet<String>();
        components.forEach(component -> {
            if (!codes.add(component.code())) {
                throw new IllegalArgumentException("component " + component.code() + " is listed twice");
            }
        });
        if (!codes.equals(points.keySet())) {
            throw new IllegalArgumentException("points for " + points.keySet() + " but components " + codes);
        }
        var lines = components.stream().map(component -> line(component, points.get(component.code()))).toList();
        return new SumSheet(lines, sum(lines.stream().map(Line::points).toList()), sum(lines.stream().map(Line::maximum).toList()));
    }

    private static Line line(Component component, BigDecimal points) {
        if (points.signum() < 0 || points.compareTo(component.maximum()) > 0) {
            throw new IllegalArgumentException("component " + component.code() + " takes 0 to " + component.maximum());
        }
        return new Line(component.code(), points, component.maximum());
    }

    private static BigDecimal sum(List<BigDecimal> addends) {
        return addends.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
