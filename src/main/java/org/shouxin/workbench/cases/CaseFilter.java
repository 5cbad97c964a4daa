package org.shouxin.workbench.cases;

import java.util.List;
import org.shouxin.kernel.Address;
import org.shouxin.kernel.Cursors;
import org.shouxin.workflow.CaseQuery;

/** What the reader chose to see of the case list. {@code state} is {@code OPEN}, {@code ENDED} or empty for both. */
public record CaseFilter(String process, String state, String q, String after, List<String> back) {

    private static final int ROWS = 20;

    public CaseFilter {
        process = process == null ? "" : process;
        state = "OPEN".equals(state) || "ENDED".equals(state) ? state : "";
        q = q == null ? "" : q.strip();
        back = back == null ? List.of() : back;
    }

    CaseQuery query() {
        return new CaseQuery(orNull(process), orNull(state), orNull(q), cursors().after(), ROWS);
    }

    Cursors cursors() {
        return new Cursors(after, back);
    }

    Address address() {
        return new Address("/cases").with("process", process).with("state", state).with("q", q);
    }

    public boolean narrowed() {
        return !process.isEmpty() || !state.isEmpty() || !q.isEmpty();
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
