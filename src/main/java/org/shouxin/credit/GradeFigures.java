package org.shouxin.credit;

import java.util.List;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many enterprises have which grade, of those in sight that do business.
 *
 * @article NB-2(1)
 */
@Service
@Transactional(readOnly = true)
public class GradeFigures {

    /** By what they are counted. */
    public enum By {
        DIVISION("division"), INDUSTRY("industry"), TOWN("town_id");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * One line of the figures.
     *
     * @param code   of the division or the industry, or the name of the town office
     * @param none   those that were never graded
     */
    public record Line(String code, long a, long b, long c, long d, long suspended, long none, long total) {
    }

    private final JdbcClient jdbc;
    private final Towns towns;

    GradeFigures(JdbcClient jdbc, Towns towns) {
        this.jdbc = jdbc;
        this.towns = towns;
    }

    /** In the order of the codes. @throws Forbidden {@code enterprise.forbidden} */
    public List<Line> by(Actor actor, By by) {
        var sight = EnterpriseSight.of(actor);
        if (!sight.open()) {
            throw new Forbidden("enterprise.forbidden");
        }
        var column = "e." + by.column;
        return jdbc.sql("select " + column + " code, " + counted("s.grade = 'A'") + " a, " + counted("s.grade = 'B'") + " b, " + counted("s.grade = 'C'")
                + " c, " + counted("s.grade = 'D'") + " d, " + counted("s.grade is null and s.grade_sequence > 0") + " suspended, "
                + counted("coalesce(s.grade_sequence, 0) = 0") + " none, count(*) total from credit_enterprise e"
                + " left join credit_standing s on s.enterprise_id = e.id where e.status = 'ACTIVE' and " + EnterpriseSight.CONDITION
                + " group by " + column + " order by " + column).params(sight.parameters())
                .query((row, index) -> new Line(by == By.TOWN ? towns.name(row.getString("code")) : row.getString("code"), row.getLong("a"), row.getLong("b"),
                        row.getLong("c"), row.getLong("d"), row.getLong("suspended"), row.getLong("none"), row.getLong("total"))).list();
    }

    private static String counted(String condition) {
        return "sum(case when " + condition + " then 1 else 0 end)";
    }
}
