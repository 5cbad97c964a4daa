package org.shouxin.workflow;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shouxin.workflow.spi.UserTaskHandler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Compares every handler's record with its form: the same keys, types that fit, the same required fields. A field that a rule can hide is
 * required by the form alone, because its record must also bind without it. What differs stops the start.
 */
@Component
class FormsMatchRecords {

    private static final List<Class<? extends Annotation>> REQUIRED = List.of(NotNull.class, NotBlank.class, NotEmpty.class, AssertTrue.class);

    private final Handlers handlers;
    private final Forms forms;
    private final ResourcePatternResolver resources;

    FormsMatchRecords(Handlers handlers, Forms forms, ResourcePatternResolver resources) {
        this.handlers = handlers;
        this.forms = forms;
        this.resources = resources;
    }

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        var findings = findings();
        if (!findings.isEmpty()) {
            throw new IllegalStateException("forms and records differ: " + String.join("; ", findings));
        }
    }

    List<String> findings() {
        return Stream.concat(handlers.starts().stream().flatMap(handler -> differences(forms.ofStart(handler.processKey()), handler.form()).stream()),
                current().flatMap(handler -> differences(file(formName(handler.taskKey())), handler.form()).stream())).toList();
    }

    /** Every form that a handler answers for. */
    List<FormSchema> inUse() {
        return Stream.concat(handlers.starts().stream().map(handler -> forms.ofStart(handler.processKey())),
                current().map(handler -> file(formName(handler.taskKey())))).toList();
    }

    private Stream<UserTaskHandler<?>> current() {
        return handlers.tasks().stream().filter(handler -> !handler.retired());
    }

    /** {@code userTask_reviewRegistration} has the form {@code review-registration}. */
    static String formName(String taskKey) {
        return taskKey.substring(taskKey.indexOf('_') + 1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private FormSchema file(String name) {
        try {
            var found = resources.getResources("classpath*:forms/*/" + name + ".form");
            if (found.length != 1) {
                throw new IllegalStateException("there are " + found.length + " forms named " + name);
            }
            var form = FormParser.parse(found[0].getContentAsString(StandardCharsets.UTF_8));
            if (!form.id().equals(name)) {
                throw new IllegalStateException("the form in " + name + ".form calls itself " + form.id());
            }
            return form;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What differs between a form and a record, each named by form and field. */
    static List<String> differences(FormSchema form, Class<? extends Record> type) {
        var findings = new ArrayList<String>();
        compare(form.id(), form.fields(), type, findings);
        return findings;
    }

    private static void compare(String where, List<FormField> fields, Class<?> type, List<String> findings) {
        Set<String> ofForm = new TreeSet<>(fields.stream().map(FormField::key).toList());
        Set<String> ofRecord = new TreeSet<>(Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList());
        if (!ofForm.equals(ofRecord)) {
            findings.add(where + ": keys " + ofForm + ", but " + type.getSimpleName() + " has " + ofRecord);
            return;
        }
        for (var component : type.getRecordComponents()) {
            var field = fields.stream().filter(one -> one.key().equals(component.getName())).findFirst().orElseThrow();
            var required = field.required() && field.hides().isEmpty();
            if (field.type() == FormField.Type.LIST) {
                compare(where + "." + field.key(), field.rowFields(), rowType(component), findings);
            } else if (!fits(field.type(), component.getType())) {
                findings.add(where + "." + field.key() + " cannot be a " + component.getType().getSimpleName());
            } else if (required != isRequired(component, type)) {
                findings.add(where + "." + field.key() + (required ? " is required in the form only" : " is required in the record only"));
            }
        }
    }

    private static boolean fits(FormField.Type type, Class<?> java) {
        return switch (type) {
            case TEXTFIELD, TEXTAREA -> java == String.class;
            case SELECT, RADIO -> java == String.class || java.isEnum();
            case NUMBER -> Number.class.isAssignableFrom(java) || java == int.class || java == long.class;
            case CHECKBOX -> java == boolean.class || java == Boolean.class;
            case CHECKLIST -> Collection.class.isAssignableFrom(java);
            case DATE -> java == LocalDate.class;
            case LIST -> java == List.class;
        };
    }

    private static boolean isRequired(RecordComponent component, Class<?> type) {
        try {
            var field = type.getDeclaredField(component.getName());
            return REQUIRED.stream().anyMatch(field::isAnnotationPresent);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> rowType(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> row && row.isRecord()) {
            return row;
        }
        throw new IllegalStateException(component + " is no list of records");
    }
}
