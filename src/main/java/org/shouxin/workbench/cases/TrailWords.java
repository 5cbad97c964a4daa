package org.shouxin.workbench.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Organisation;
import org.shouxin.workflow.spi.Withholding;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the fields and values of trail entries into words: ids become names, codes the words of their list or model. */
@Component
class TrailWords {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern TECHNICAL = Pattern.compile(ID);
    private static final Set<String> IDS = Set.of("document", "photo", "comment", "consultation");
    /** Where the label of a field is looked up, in this order; the field's name follows. */
    private static final List<String> LABELS = List.of("trail.field.", "form.file-nomination.", "form.common.");
    /** Where the word of a value is looked up when its field is not the name of an option list. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("enterpriseStatus", List.of("enum.EnterpriseStatus.")),
            Map.entry("assessmentOutcome", List.of("enum.AssessmentOutcome.")),
            Map.entry("assessmentStatus", List.of("enum.AssessmentStatus.")),
            Map.entry("direction", List.of("enum.GradeDirection.")),
            Map.entry("objectionOutcome", List.of("option.objectionOutcome.")),
            Map.entry("gradeCause", List.of("enum.GradeCause.")),
            Map.entry("gradeChange", List.of("enum.GradeChangeState.")),
            Map.entry("hazardClass", List.of("enum.HazardClass.")),
            Map.entry("contact", List.of("trail.value.contact.")),
            Map.entry("status", List.of("enum.NominationStatus.")),
            Map.entry("outcome", List.of("option.reviewOutcome.", "option.appointmentDecision.", "trail.value.outcome.", "model.{process}.")),
            Map.entry("testOutcome", List.of("trail.value.testOutcome.")),
            Map.entry("decision", List.of("option.appointmentDecision.")),
            Map.entry("kind", List.of("option.nominationKind.", "page.documents.kind.")),
            Map.entry("task", List.of("model.{process}.")),
            Map.entry("process", List.of("process.")),
            Map.entry("findings", List.of("finding.")),
            Map.entry("finding", List.of("finding.")),
            Map.entry("quorum", List.of("trail.value.quorum.")),
            Map.entry("delivery", List.of("enum.Delivery.")),
            Map.entry("attended", List.of("trail.value.attended.")),
            Map.entry("notice", List.of("notice.title.")),
            Map.entry("fields", List.of("form.file-nomination.")),
            Map.entry("announcement", List.of("announcement.short.")));

    private final MessageSource messages;
    private final Directory directory;
    private final Organisation organisation;

    TrailWords(MessageSource messages, Directory directory, Organisation organisation) {
        this.messages = messages;
        this.directory = directory;
        this.organisation = organisation;
    }

    /** Whether the field says something to a person: ids of files and comments do not. */
    boolean tells(String field, String before, String after) {
        return !TECHNICAL.matcher(field).matches() && !IDS.contains(field) && !Objects.equals(before, after);
    }

    String label(String field, Locale locale) {
        return LABELS.stream().map(prefix -> messages.getMessage(prefix + field, null, null, locale)).filter(Objects::nonNull)
                .findFirst().orElse(field);
    }

    /** @param processes the case's processes, its own first, for names of steps; a value without words stays as it was written */
    String value(String field, String value, List<String> processes, Locale locale) {
        if (value == null) {
            return null;
        }
        if (value.equals(Withholding.WITHHELD)) {
            return messages.getMessage("trail.value.withheld", null, locale);
        }
        return switch (field) {
            case "assignee", "account", "deputy", "askedWhom" -> directory.names(List.of(value)).getOrDefault(value, value);
            case "recipients" -> names(value);
            case "items" -> value.replace(",", " \u00B7 ");
            case "bureau" -> organisation.bureau(value).name();
            case "unit" -> organisation.unit(value).map(Organisation.Unit::name).orElse(value);
            default -> coded(field, value, processes, locale);
        };
    }

    private String names(String ids) {
        var known = directory.names(List.of(ids.split(",")));
        return Arrays.stream(ids.split(",")).map(id -> known.getOrDefault(id, id)).collect(Collectors.joining(" \u00B7 "));
    }

    /** A single code, or several separated by commas. */
    private String coded(String field, String value, List<String> processes, Locale locale) {
        var whole = word(field, value, processes, locale);
        if (whole != null) {
            return whole;
        }
        var parts = Arrays.stream(value.split(",")).map(String::strip).map(part -> word(field, part, processes, locale)).toList();
        return parts.contains(null) ? value : parts.stream().collect(Collectors.joining(" · "));
    }

    private String word(String field, String value, List<String> processes, Locale locale) {
        return VALUES.getOrDefault(field, List.of("option." + field + ".")).stream()
                .flatMap(prefix -> processes.stream().map(process -> prefix.replace("{process}", process)).distinct())
                .map(prefix -> messages.getMessage(prefix + value, null, null, locale))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }
}
