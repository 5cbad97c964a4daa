package org.shouxin.expert.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shouxin.expert.RadarQuery;
import org.shouxin.expert.RadarQuery.View;
import org.shouxin.expert.RadarQuery.Window;
import org.shouxin.expert.SpecialtyGroup;
import org.shouxin.kernel.Address;
import org.shouxin.kernel.Cursors;

/**
 * What the reader chose to see of the term radar. Unknown choices count as none.
 *
 * @param back cursors of the pages before, oldest first; the first page is an empty text
 */
public record RadarFilter(String view, String window, String bureau, String group, String q, String after, List<String> back) {

    private static final int ROWS = 20;

    public RadarFilter {
        view = known(view, Arrays.stream(View.values()).map(View::code).toList(), View.TERMS.code());
        window = known(window, Arrays.stream(Window.values()).map(Window::code).toList(), Window.SOON.code());
        group = known(group, Arrays.stream(SpecialtyGroup.values()).map(SpecialtyGroup::code).toList(), "");
        bureau = bureau == null ? "" : bureau;
        q = q == null ? "" : q.strip();
        back = back == null ? List.of() : back;
    }

    RadarQuery query() {
        return new RadarQuery(View.valueOf(view.toUpperCase(Locale.ROOT)), Window.valueOf(window.toUpperCase(Locale.ROOT)),
                bureau.isEmpty() ? null : bureau, group.isEmpty() ? null : SpecialtyGroup.of(group), q, cursors().after(), ROWS);
    }

    public boolean narrowed() {
        return !bureau.isEmpty() || !group.isEmpty() || !q.isEmpty() || !window.equals(Window.SOON.code());
    }

    Cursors cursors() {
        return new Cursors(after, back);
    }

    Address address() {
        return new Address("/term-radar").with("view", view).with("window", window).with("bureau", bureau).with("group", group).with("q", q);
    }

    private static String known(String typed, List<String> choices, String otherwise) {
        return typed != null && choices.contains(typed) ? typed : otherwise;
    }
}
