package org.shouxin.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.documents.Documents;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.stereotype.Service;

/** A case that is still being written: its values and files belong to one person and to nobody else. */
@Service
public class StartDrafts {

    private static final int MOST_DRAFTS = 20;

    /** @param form the start form in the viewer's language */
    public record Draft(String id, String processKey, Map<String, Object> form, Map<String, Object> values, Instant begunAt,
            Instant savedAt, long version) {

        /** How many fields of the form something was typed into. */
        public long filledIn() {
            return values.values().stream().filter(value -> value != null && !value.equals("") && !value.equals(false) && !value.equals(List.of()))
                    .count();
        }
    }

    private final Drafts drafts;
    private final Handlers handlers;
    private final Forms forms;
    private final Documents documents;
    private final Commands commands;

    StartDrafts(Drafts drafts, Handlers handlers, Forms forms, Documents documents, Commands commands) {
        this.drafts = drafts;
        this.handlers = handlers;
        this.forms = forms;
        this.documents = documents;
        this.commands = commands;
    }

    /** Processes the actor may start. */
    public List<String> startable(Actor actor) {
        return handlers.starts().stream().filter(handler -> Cases.mayStart(actor, handler)).map(handler -> handler.processKey()).sorted().toList();
    }

    /** Begins a draft for the first bureau in which the actor starts such cases. */
    public String begin(Actor actor, String processKey, String idempotencyKey) {
        return begin(actor, processKey, null, idempotencyKey);
    }

    /**
     * Begins a draft and returns its id; refused as {@code case.start-forbidden}, or {@code draft.too-many} above 20.
     *
     * @param bureauId the bureau the case will belong to; {@code null} for any
     */
    public String begin(Actor actor, String processKey, String bureauId, String idempotencyKey) {
        Cases.startingGrant(actor, handlers.start(processKey), bureauId);
        return commands.run(new Command(actor, "draft.begin", processKey, idempotencyKey, BodyHash.of(bureauId)), () -> {
            if (drafts.startsOf(actor).size() >= MOST_DRAFTS) {
                throw new Refused("draft.too-many", Map.of("most", MOST_DRAFTS));
            }
            return drafts.createStart(actor, processKey, bureauId);
        });
    }

    /** The draft with its form; somebody else's is not found as {@code draft.unknown}. */
    public Draft open(Actor actor, String draftId, Locale locale) {
        var stored = drafts.look(actor, draftId);
        var form = forms.ofStart(stored.processKey());
        return new Draft(stored.id(), stored.processKey(), forms.localised(form, locale), form.known(stored.values()), stored.begunAt(),
                stored.savedAt(), stored.version());
    }

    /** The actor's drafts without their forms, the last saved first. */
    public List<Draft> of(Actor actor) {
        return drafts.startsOf(actor).stream()
                .map(stored -> new Draft(stored.id(), stored.processKey(), Map.of(), stored.values(), stored.begunAt(),
                        stored.savedAt(), stored.version())).toList();
    }

    /** Saves typed values unchecked and returns the new version; {@code draft.stale} when another window was faster. */
    public long save(Actor actor, String draftId, Map<String, Object> values, long version, String idempotencyKey) {
        drafts.look(actor, draftId);
        return Long.parseLong(commands.run(new Command(actor, "draft.save", draftId, idempotencyKey, BodyHash.of(values, version)),
                () -> String.valueOf(drafts.overwrite(drafts.owned(actor, draftId), values, version))));
    }

    /** Throws the draft away, and its files with it. */
    public void discard(Actor actor, String draftId, String idempotencyKey) {
        try {
            commands.run(new Command(actor, "draft.discard", draftId, idempotencyKey, BodyHash.of()), () -> {
                drafts.delete(drafts.owned(actor, draftId).id());
                documents.discard(actor, draftId);
                return "";
            });
        } catch (NotFound unknown) {
            drafts.look(actor, draftId);
            throw unknown;
        }
    }
}
