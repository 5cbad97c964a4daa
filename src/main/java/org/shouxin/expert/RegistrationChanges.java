package org.shouxin.expert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a correction changed, field by field under the keys of the form, with identifiers masked as the trail needs them. */
final class RegistrationChanges {

    /** @param before {@code null} when the field was empty */
    record Change(String field, String before, String after) {
    }

    private RegistrationChanges() {
    }

    static List<Change> between(Registration before, Registration after) {
        var old = RegistrationValues.of(before);
        var shownOld = shown(before);
        var shownNew = shown(after);
        var changes = new ArrayList<Change>();
        RegistrationValues.of(after).forEach((field, value) -> {
            if (!Objects.equals(old.get(field), value)) {
                changes.add(new Change(field, shownOld.get(field), shownNew.get(field)));
            }
        });
        return changes;
    }

    private static Map<String, String> shown(Registration registration) {
        var values = RegistrationValues.of(registration);
        Arrays.stream(PersonalGroup.values()).flatMap(group -> group.fields().stream())
                .forEach(field -> values.computeIfPresent(field, (key, value) -> Masked.identifier(value)));
        return values;
    }
}
