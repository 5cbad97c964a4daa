package org.shouxin.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouxin.credit.Measure.Applied;

/**
 * What a department is told of an enterprise.
 *
 * @param grade     {@code null}: there is none any more, because grading is suspended; what went with the last one goes on as far as
 *                  the table says
 * @param since     the day from which that holds
 * @param withdrawn whether everything the department was told before is to be deleted and used no more
 * @param measures  of the department, that apply now
 */
public record ShareView(String creditCode, String name, String grade, LocalDate since, boolean withdrawn, List<Applied> measures) {

    /** A part of the changes. @param next where the next part begins, also when there is none yet */
    public record Part(List<ShareView> items, String next, boolean more) {
    }

    /** Something that a department received. @param after number it began behind; @param last the last number in it */
    public record Delivery(String id, String department, String purpose, String format, long after, long last, int rows, String deliveredTo,
            Instant deliveredAt) {
    }
}
