package org.shouxin.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The way through a list that is read forward by keyset: where this page starts, and where the pages before it started, so
 * that there is a way back. Only the last few starts are kept; before them lies the first page.
 *
 * @param after cursor this page starts after; {@code null} on the first page
 * @param back  cursors of the pages before, oldest first; the first page is an empty text
 */
public record Cursors(String after, List<String> back) {

    private static final int REMEMBERED = 8;

    public Cursors {
        after = after == null || after.isBlank() ? null : after;
        back = back == null ? List.of() : List.copyOf(back);
    }

    /** Address of the next page, or {@code null} when this is the last one. */
    public String next(Address list, String next) {
        if (next == null) {
            return null;
        }
        var trail = new ArrayList<>(back);
        trail.add(after == null ? "" : after);
        return at(list, next, trail.subList(Math.max(0, trail.size() - REMEMBERED), trail.size()));
    }

    /** Address of the page before, or {@code null} on the first page. */
    public String previous(Address list) {
        if (after == null) {
            return null;
        }
        return back.isEmpty() ? list.text() : at(list, back.get(back.size() - 1), back.subList(0, back.size() - 1));
    }

    /** What the pager below the list shows: {@code previous}, {@code next}, {@code count} and {@code capped}. */
    public Map<String, Object> pager(Address list, String next, long count, boolean capped) {
        var shown = new HashMap<String, Object>();
        shown.put("previous", previous(list));
        shown.put("next", next(list, next));
        shown.put("count", count);
        shown.put("capped", capped);
        return shown;
    }

    private static String at(Address list, String after, List<String> back) {
        var address = list.with("after", after);
        for (var cursor : back) {
            address = address.always("back", cursor);
        }
        return address.text();
    }
}
