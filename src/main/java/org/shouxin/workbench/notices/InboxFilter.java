package org.shouxin.workbench.notices;

import java.util.List;
import org.shouxin.kernel.Address;
import org.shouxin.kernel.Cursors;
import org.shouxin.notices.Inbox;

/**
 * What the reader chose to see of the inbox, as it stands in the address. Unknown words fall back to the default.
 *
 * @param state {@code all} or {@code unread}
 * @param q     part of a case number
 */
public record InboxFilter(String state, String q, String after, List<String> back) {

    private static final int ROWS = 20;

    public InboxFilter {
        state = "unread".equals(state) ? state : "all";
        q = q == null ? "" : q.strip();
        back = back == null ? List.of() : back;
    }

    Inbox.Query query() {
        return new Inbox.Query(state.equals("unread"), q, cursors().after(), ROWS);
    }

    Cursors cursors() {
        return new Cursors(after, back);
    }

    Address address() {
        return new Address("/notices").with("state", state.equals("all") ? "" : state).with("q", q);
    }

    /** Whether anything narrows the list. */
    public boolean narrowed() {
        return state.equals("unread") || !q.isEmpty();
    }
}
