package org.shouxin.expert.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.expert.RadarQuery;
import org.shouxin.expert.RadarQuery.View;
import org.shouxin.expert.RadarQuery.Window;
import org.shouxin.expert.SpecialtyGroup;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the reader chose to see of the term radar. Unknown choices count as none.
 *
 * @param back cursors of the pages before, oldest first; the first page is an empty text
 */
public record RadarFilter(String view, String window, String bureau, String group, String q, String after, List<String> back) {

    private static final int ROWS = 20;
    private static final int REMEMBERED = 8;

    public RadarFilter {
        view = known(view, Arrays.stream(View.values()).map(View::code).toList(), View.TERMS.code());
        window = known(window, Arrays.stream(Window.values()).map(Window::code).toList(), Window.SOON.code());
        group = known(group, Arrays.stream(SpecialtyGroup.values()).map(SpecialtyGroup::code).toList(), "");
        bureau = bureau == null ? "" : bureau;
        q = q == null ? "" : q.strip();
        after = after == null || after.isBlank() ? null : after;
        back = back == null ? List.of() : List.copyOf(back);
    }

    RadarQuery query() {
        return new RadarQuery(View.valueOf(view.toUpperCase(Locale.ROOT)), Window.valueOf(window.toUpperCase(Locale.ROOT)),
                bureau.isEmpty() ? null : bureau, group.isEmpty() ? null : SpecialtyGroup.of(group), q, after, ROWS);
    }

    public boolean narrowed() {
        return !bureau.isEmpty() || !group.isEmpty() || !q.isEmpty() || !window.equals(Window.SOON.code());
    }

    String next(String cursor) {
        if (cursor == null) {
            return null;
        }
        var trail = new ArrayList<>(back);
        trail.add(after == null ? "" : after);
        return at(cursor, trail.subList(Math.max(0, trail.size() - REMEMBERED), trail.size()));
    }

    String previous() {
        if (after == null) {
            return null;
        }
        return back.isEmpty() ? at("", List.of()) : at(back.get(back.size() - 1), back.subList(0, back.size() - 1));
    }

    private String at(String cursor, List<String> before) {
        var address = UriComponentsBuilder.fromPath("/term-radar").queryParam("view", view).queryParam("window", window)
                .queryParam("bureau", "{bureau}").queryParam("group", group).queryParam("q", "{q}").queryParam("after", cursor);
        before.forEach(earlier -> address.queryParam("back", earlier));
        return address.encode().buildAndExpand(Map.of("bureau", bureau, "q", q)).toUriString();
    }

    private static String known(String typed, List<String> choices, String otherwise) {
        return typed != null && choices.contains(typed) ? typed : otherwise;
    }
}
