package org.shouxin.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How cases stand, for checks that walk through all of them whoever asks. Shows nothing to people: {@link Cases} does. */
@Component
public class CaseStates {

    /** @param outcome id of the end event; {@code null} while the case is open */
    public record CaseState(String number, boolean open, String outcome) {
    }

    private final JdbcClient jdbc;

    CaseStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next cases in the order of their numbers.
     *
     * @param processKey {@code null} for every process
     * @param after      number of the last case that was read; empty for the first page
     */
    public List<CaseState> page(String processKey, String after, int limit) {
        var query = new SqlParts().add("select case_number, state, outcome from workflow_case where case_number > ?", after)
                .when(processKey, " and process_key = ?").add(" order by case_number limit " + limit);
        return jdbc.sql(query.sql()).params(query.parameters())
                .query((row, index) -> new CaseState(row.getString(1), "OPEN".equals(row.getString(2)), row.getString(3))).list();
    }

    /** Those of the numbers under which no case is on file. */
    public List<String> unknown(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var known = Set.copyOf(jdbc.sql("select case_number from workflow_case where case_number in (:numbers)").param("numbers", numbers)
                .query(String.class).list());
        return numbers.stream().filter(number -> !known.contains(number)).sorted().toList();
    }
}
