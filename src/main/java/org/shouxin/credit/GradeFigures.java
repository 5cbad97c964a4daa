package org.shouxin.credit;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many enterprises have which grade, of those in sight that do business. The registry is read once, whatever it is
 * counted by.
 *
 * @article NB-2(1)
 */
@Service
@Transactional(readOnly = true)
public class GradeFigures {

    /**
     * One line of the figures.
     *
     * @param code of the division or the industry, or the name of the town office
     * @param none those that were never graded
     */
    public record Line(String code, long a, long b, long c, long d, long suspended, long none, long total) {

        private Line under(String other) {
            return new Line(other, a, b, c, d, suspended, none, total);
        }

        private Line and(Line line) {
            return new Line(code, a + line.a, b + line.b, c + line.c, d + line.d, suspended + line.suspended, none + line.none, total + line.total);
        }
    }

    /** The same enterprises counted three times, each in the order of the codes. */
    public record Figures(List<Line> divisions, List<Line> towns, List<Line> industries) {
    }

    private record Cell(String division, String town, String industry, Line line) {
    }

    private static final String COUNTED = "select e.division, e.town_id, e.industry, " + counted("s.grade = 'A'") + " a, " + counted("s.grade = 'B'") + " b, "
            + counted("s.grade = 'C'") + " c, " + counted("s.grade = 'D'") + " d, " + counted("s.grade is null and s.grade_sequence > 0") + " suspended, "
            + counted("coalesce(s.grade_sequence, 0) = 0") + " none, count(*) total from credit_enterprise e"
            + " left join credit_standing s on s.enterprise_id = e.id where e.status = 'ACTIVE' and " + EnterpriseSight.CONDITION
            + " group by e.division, e.town_id, e.industry";

    private final JdbcClient jdbc;
    private final Towns towns;

    GradeFigures(JdbcClient jdbc, Towns towns) {
        this.jdbc = jdbc;
        this.towns = towns;
    }

    /** @throws Forbidden {@code enterprise.forbidden} */
    public Figures of(Actor actor) {
        var sight = EnterpriseSight.of(actor);
        if (!sight.open()) {
            throw new Forbidden("enterprise.forbidden");
        }
        var cells = jdbc.sql(COUNTED).params(sight.parameters()).query((row, index) -> new Cell(row.getString("division"), row.getString("town_id"),
                row.getString("industry"), new Line("", row.getLong("a"), row.getLong("b"), row.getLong("c"), row.getLong("d"), row.getLong("suspended"),
                        row.getLong("none"), row.getLong("total")))).list();
        var offices = sum(cells, Cell::town).stream().map(line -> line.under(towns.name(line.code()))).toList();
        return new Figures(sum(cells, Cell::division), offices, sum(cells, Cell::industry));
    }

    private static List<Line> sum(List<Cell> cells, Function<Cell, String> code) {
        var lines = new TreeMap<String, Line>();
        cells.forEach(cell -> lines.merge(code.apply(cell), cell.line().under(code.apply(cell)), Line::and));
        return List.copyOf(lines.values());
    }

    private static String counted(String condition) {
        return "sum(case when " + condition + " then 1 else 0 end)";
    }
}
