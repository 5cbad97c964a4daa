package org.shouxin.workbench.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lays two versions of one form side by side: what is stored and what was typed, field by field, where they differ. */
public final class DraftDifference {

    private DraftDifference() {
    }

    /** A field whose two versions differ; an empty text means that the version leaves the field empty. */
    public record Row(String label, String stored, String typed) {
    }

    public static List<Row> of(Map<String, Object> schema, Map<String, Object> stored, Map<String, Object> typed) {
        var fields = new LinkedHashMap<String, Map<?, ?>>();
        collect(schema, fields);
        var rows = new ArrayList<Row>();
        fields.forEach((key, field) -> {
            var before = text(field, stored.get(key));
            var now = text(field, typed.get(key));
            if (!before.equals(now)) {
                rows.add(new Row(label(key, field), before, now));
            }
        });
        return rows;
    }

    private static void collect(Map<?, ?> container, Map<String, Map<?, ?>> fields) {
        if (!(container.get("components") instanceof List<?> components)) {
            return;
        }
        for (var component : components) {
            if (component instanceof Map<?, ?> field) {
                var name = field.get("key") instanceof String key ? key : field.get("path");
                if (name instanceof String key && !key.isBlank()) {
                    fields.put(key, field);
                } else {
                    collect(field, fields);
                }
            }
        }
    }

    private static String label(String key, Map<?, ?> field) {
        return List.of("label", "dateLabel", "timeLabel").stream().map(field::get).filter(Objects::nonNull).map(Object::toString)
                .findFirst().orElse(key);
    }

    private static String text(Map<?, ?> field, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> many) {
            return many.stream().map(one -> text(field, one)).collect(Collectors.joining(" · "));
        }
        if (value instanceof Map<?, ?> row) {
            return row.values().stream().filter(Objects::nonNull).map(Object::toString).filter(cell -> !cell.isBlank()).collect(Collectors.joining(", "));
        }
        return option(field, value.toString());
    }

    private static String option(Map<?, ?> field, String value) {
        if (field.get("values") instanceof List<?> options) {
            for (var option : options) {
                if (option instanceof Map<?, ?> choice && value.equals(choice.get("value"))) {
                    return String.valueOf(choice.get("label"));
                }
            }
        }
        return value;
    }
}
