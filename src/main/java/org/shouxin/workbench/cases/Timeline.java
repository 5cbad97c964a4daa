package org.shouxin.workbench.cases;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.trail.TrailEntry;
import org.shouxin.workbench.shell.TimeFormat;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the trail of a case in words: who did what, in which role, what changed, why and by which article. */
@Component
class Timeline {

    private final MessageSource messages;
    private final Directory directory;
    private final TimeFormat format;
    private final TrailWords words;

    Timeline(MessageSource messages, Directory directory, TimeFormat format, TrailWords words) {
        this.messages = messages;
        this.directory = directory;
        this.format = format;
        this.words = words;
    }

    /** @param recordedAt {@code null} when it was written down in the minute it happened */
    record Entry(long sequence, LocalDateTime happenedAt, LocalDateTime recordedAt, String action, String actor, String role,
            String onBehalfOf, List<Change> changes, String reason, String article) {
    }

    /** One field's old and new value; {@code null} means that there was or is none. */
    record Change(String label, String before, String after) {
    }

    /** @param processes the case's processes, its own first, for names of steps */
    List<Entry> of(List<TrailEntry> entries, List<String> processes, Locale locale) {
        var principals = directory.names(entries.stream().map(TrailEntry::onBehalfOf).filter(Objects::nonNull)
                .filter(id -> !id.isBlank()).collect(Collectors.toSet()));
        return entries.stream().map(entry -> entry(entry, principals, processes, locale)).toList();
    }

    private Entry entry(TrailEntry entry, Map<String, String> principals, List<String> processes, Locale locale) {
        var happened = format.local(entry.occurredAt());
        var recorded = format.local(entry.recordedAt());
        var late = !happened.truncatedTo(ChronoUnit.MINUTES).equals(recorded.truncatedTo(ChronoUnit.MINUTES));
        return new Entry(entry.sequence(), happened, late ? recorded : null, word("trail." + entry.action(), entry.action(), locale),
                actor(entry, locale), blank(entry.role()) ? null : word("role." + entry.role(), entry.role(), locale),
                blank(entry.onBehalfOf()) ? null : principals.getOrDefault(entry.onBehalfOf(), entry.onBehalfOf()),
                changes(entry, processes, locale), blank(entry.reason()) ? null : entry.reason(), article(entry));
    }

    private String actor(TrailEntry entry, Locale locale) {
        return Actor.SYSTEM.userId().equals(entry.actorId()) ? word("page.timeline.system", entry.actorName(), locale) : entry.actorName();
    }

    private static String article(TrailEntry entry) {
        var parts = Stream.of(entry.articles(), entry.ruleVersion()).filter(part -> !blank(part)).toList();
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    private List<Change> changes(TrailEntry entry, List<String> processes, Locale locale) {
        var fields = new LinkedHashSet<>(entry.after().keySet());
        fields.addAll(entry.before().keySet());
        return fields.stream().filter(field -> words.tells(field, entry.before().get(field), entry.after().get(field)))
                .map(field -> new Change(words.label(field, locale), words.value(field, entry.before().get(field), processes, locale),
                        words.value(field, entry.after().get(field), processes, locale))).toList();
    }

    private String word(String key, String otherwise, Locale locale) {
        return messages.getMessage(key, null, otherwise, locale);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
