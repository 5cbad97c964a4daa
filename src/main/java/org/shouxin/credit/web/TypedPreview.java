package org.shouxin.credit.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.credit.PreviewRequest;
import org.shouxin.credit.PreviewRequest.Event;
import org.shouxin.scoring.Scheme;
import org.springframework.util.MultiValueMap;

/**
 * What a person typed into the form of a scheme. Parameters of other schemes are passed over, so that one link serves all.
 *
 * @param values raw value by code of the indicator, only those that were given
 * @param events one per date that was given
 * @param errors sentence by path, as {@link org.shouxin.credit.CreditPreviews} names paths
 */
record TypedPreview(Scheme scheme, String asOf, Map<String, String> values, List<Event> events, Map<String, String> errors) {

    /** @param index of the occurrence among all; less than 0 for the empty line that waits for one more */
    record Dated(String on, int index) {
    }

    static TypedPreview of(Scheme scheme, String asOf, MultiValueMap<String, String> query) {
        var values = new LinkedHashMap<String, String>();
        for (var indicator : scheme.indicators()) {
            var given = plain(query.getFirst(indicator.code()));
            if (!given.isEmpty()) {
                values.put(indicator.code(), given);
            }
        }
        var events = new ArrayList<Event>();
        for (var deduction : scheme.deductions()) {
            query.getOrDefault(deduction.code(), List.of()).stream().map(TypedPreview::plain).filter(on -> !on.isEmpty())
                    .forEach(on -> events.add(new Event(deduction.code(), on)));
        }
        return new TypedPreview(scheme, asOf, values, events, Map.of());
    }

    PreviewRequest request() {
        return new PreviewRequest(scheme.id(), asOf, values, events);
    }

    /** @param errors one sentence for each refused field */
    TypedPreview refused(Map<String, String> errors) {
        return new TypedPreview(scheme, asOf, values, events, errors);
    }

    /** Whether there is nothing to grade yet. */
    public boolean empty() {
        return values.isEmpty() && events.isEmpty();
    }

    /** The days given for a deduction, and an empty line for one more. */
    public List<Dated> days(String deduction) {
        var days = new ArrayList<Dated>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).code().equals(deduction)) {
                days.add(new Dated(events.get(i).on(), i));
            }
        }
        days.add(new Dated("", -1));
        return days;
    }

    /** Full-width digits, as Chinese keyboards give them, are digits. */
    private static String plain(String given) {
        return given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFKC).strip();
    }
}
