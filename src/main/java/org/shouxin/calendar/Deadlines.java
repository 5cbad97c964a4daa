package org.shouxin.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.shouxin.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deadlines of cases: counted once, kept with the calendar and the rule they were counted by, and explained day by day. */
@Service
public class Deadlines {

    private final WorkingDays workingDays;
    private final JdbcClient jdbc;

    Deadlines(WorkingDays workingDays, JdbcClient jdbc) {
        this.workingDays = workingDays;
        this.jdbc = jdbc;
    }

    /**
     * Counts the deadline and keeps it with the case.
     *
     * @param purpose       a code with words under {@code deadline.<purpose>}
     * @param ruleReference the rule that gives the number of days
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deadline set(String caseNumber, String purpose, LocalDate from, int days, String ruleReference) {
        var counting = Counting.after(workingDays.present(from, from.plusDays(2L * days + 60)), from, days);
        var deadline = counting.deadline();
        var order = jdbc.sql("select coalesce(max(set_order), 0) + 1 from calendar_deadline where case_number = ?").param(caseNumber)
                .query(Long.class).single();
        jdbc.sql("""
                insert into calendar_deadline (id, case_number, set_order, purpose, counted_from, working_days, due_on, assumed,
                    rule_reference, editions) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Ids.next(), caseNumber, order, purpose, from, days, deadline.due(), deadline.assumed(), ruleReference,
                        counting.editions()).update();
        return deadline;
    }

    /** The deadlines of a case, the last first. */
    public List<KeptDeadline> of(String caseNumber) {
        return jdbc.sql("select * from calendar_deadline where case_number = ? order by set_order desc").param(caseNumber)
                .query((row, at) -> new KeptDeadline(row.getString("case_number"), row.getString("purpose"),
                        new Deadline(row.getObject("counted_from", LocalDate.class), row.getInt("working_days"),
                                row.getObject("due_on", LocalDate.class), row.getBoolean("assumed")),
                        row.getString("rule_reference"), row.getString("editions"))).list();
    }

    /** Cases with deadlines after the given number, in order. */
    public List<String> cases(String after, int limit) {
        return jdbc.sql("select distinct case_number from calendar_deadline where case_number > ? order by case_number limit " + limit)
                .param(after).query(String.class).list();
    }

    /** Every day of the deadline, counted again by the calendar of that time. */
    public List<CountedDay> explain(KeptDeadline kept) {
        return again(kept).days();
    }

    /** The day it is due when counted again by the calendar of that time: the one that was kept, unless somebody changed it. */
    public LocalDate recount(KeptDeadline kept) {
        return again(kept).deadline().due();
    }

    /** The day it would be due by the calendar as it is known now. */
    public LocalDate present(KeptDeadline kept) {
        return workingDays.after(kept.deadline().from(), kept.deadline().workingDays()).due();
    }

    private Counting again(KeptDeadline kept) {
        var used = Arrays.stream(kept.editions().split(",")).map(pair -> pair.split("\\.")).filter(pair -> !pair[1].equals("0"))
                .collect(Collectors.toMap(pair -> Integer.valueOf(pair[0]), pair -> Integer.valueOf(pair[1])));
        return Counting.after(workingDays.of(used), kept.deadline().from(), kept.deadline().workingDays());
    }
}
