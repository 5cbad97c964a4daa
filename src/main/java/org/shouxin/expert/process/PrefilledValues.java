package org.shouxin.expert.process;

import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form's record as the values a form opens with: its keys, dates as ISO text, empty fields left out. */
final class PrefilledValues {

    private PrefilledValues() {
    }

    static Map<String, Object> of(Record form) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : form.getClass().getRecordComponents()) {
            try {
                var value = component.getAccessor().invoke(form);
                if (value != null) {
                    values.put(component.getName(), plain(value));
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("A record component can be read: " + component.getName(), e);
            }
        }
        return values;
    }

    private static Object plain(Object value) {
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        if (value instanceof Record row) {
            return of(row);
        }
        return value instanceof List<?> list ? list.stream().map(PrefilledValues::plain).toList() : value;
    }
}
