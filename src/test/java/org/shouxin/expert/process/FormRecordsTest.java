package org.shouxin.expert.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A field hidden on a condition is required by the form only while it shows, so its record leaves it open. */
@DisplayName("A form and its record")
class FormRecordsTest {

    private static final Map<String, Class<? extends Record>> RECORDS = Map.ofEntries(
            entry("file-nomination", NominationForm.class), entry("correct-registration", NominationForm.class),
            entry("review-registration", ReviewRegistrationForm.class), entry("schedule-test", ScheduleTestForm.class),
            entry("record-test", RecordTestForm.class), entry("sign-commitment", SignCommitmentForm.class),
            entry("call-meeting", CallMeetingForm.class), entry("set-agenda", SetAgendaForm.class),
            entry("record-attendance", RecordAttendanceForm.class), entry("cast-ballots", CastBallotsForm.class),
            entry("draft-minutes", DraftMinutesForm.class), entry("sign-minutes", SignMinutesForm.class),
            entry("confirm-renewal", ConfirmRenewalForm.class));

    @Test
    @DisplayName("have the same keys and the same required fields, row by row")
    void agree() throws IOException {
        for (var pair : RECORDS.entrySet()) {
            var form = new ObjectMapper().readTree(Files.readString(Path.of("forms/expert/" + pair.getKey() + ".form")));
            var fields = new TreeMap<String, Boolean>();
            collect(form, "", false, fields);
            assertThat(fields).as(pair.getKey()).isNotEmpty().isEqualTo(components(pair.getValue(), ""));
        }
    }

    private static void collect(JsonNode parent, String prefix, boolean hidden, Map<String, Boolean> fields) {
        for (var component : parent.path("components")) {
            var hides = hidden || component.has("conditional");
            if (component.path("type").asText().equals("dynamiclist")) {
                fields.put(prefix + component.path("path").asText(), false);
                collect(component, prefix + component.path("path").asText() + ".", false, fields);
            } else if (component.has("key")) {
                fields.put(prefix + component.path("key").asText(), component.path("validate").path("required").asBoolean()
                        && !hides);
            } else {
                collect(component, prefix, hides, fields);
            }
        }
    }

    private static Map<String, Boolean> components(Class<?> form, String prefix) {
        var fields = new TreeMap<String, Boolean>();
        for (var component : form.getRecordComponents()) {
            fields.put(prefix + component.getName(), required(component));
            rowOf(component).ifPresent(row -> fields.putAll(components(row, prefix + component.getName() + ".")));
        }
        return fields;
    }

    /** The record of one row, when the field is a list of them. */
    private static Optional<Class<?>> rowOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> row
                && row.isRecord() ? Optional.of(row) : Optional.empty();
    }

    private static boolean required(RecordComponent component) {
        return Arrays.stream(component.getAccessor().getAnnotations()).map(annotation -> annotation.annotationType())
                .anyMatch(type -> type == NotBlank.class || type == NotNull.class || type == NotEmpty.class);
    }
}
