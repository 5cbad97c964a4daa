package org.shouxin.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouxin.identity.AccessLog;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.NotFound;
import org.shouxin.privacy.RecordViews;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.shouxin.workflow.spi.FactSheet;
import org.springframework.stereotype.Service;

/** Opens cases and finds them. Whoever may not see a case is told that there is none, and the attempt is recorded. */
@Service
public class Cases {

    private static final int LARGEST_PAGE = 100;

    private final Commands commands;
    private final Handlers handlers;
    private final Forms forms;
    private final CaseOpener opener;
    private final Drafts drafts;
    private final CaseReads reads;
    private final CaseSight sight;
    private final AccessLog access;
    private final RecordViews views;
    private final CaseSheets sheets;

    Cases(Commands commands, Handlers handlers, Forms forms, CaseOpener opener, Drafts drafts, CaseReads reads, CaseSight sight,
            AccessLog access, RecordViews views, CaseSheets sheets) {
        this.commands = commands;
        this.handlers = handlers;
        this.forms = forms;
        this.opener = opener;
        this.drafts = drafts;
        this.reads = reads;
        this.sight = sight;
        this.access = access;
        this.views = views;
        this.sheets = sheets;
    }

    /**
     * Opens a case: number, domain rows, process instance, first worklist rows and trail entry in one transaction.
     * Refused as {@code process.unknown}, {@code case.start-forbidden}, {@code draft.unknown}, or by the form
     * ({@code input.invalid}, {@code form.unknown-field}) and the capability's own rules.
     *
     * @param draftId the draft it was written in, whose files and bureau go over to the case; may be {@code null}
     * @return the case number
     */
    public String start(Actor actor, String processKey, Map<String, Object> values, String draftId, String idempotencyKey) {
        var handler = handlers.start(processKey);
        startingGrant(actor, handler, null);
        var hash = BodyHash.of(processKey, values, draftId);
        try {
            return commands.run(new Command(actor, "case.start", processKey, idempotencyKey, hash), () ->
                    startChecked(actor, handler, draftId == null ? null : drafts.owned(actor, draftId).bureauId(), values, draftId));
        } catch (NotFound unknown) {
            if (unknown.code().equals("draft.unknown")) {
                access.foreign(actor, "draft", SafeText.of(draftId));
            }
            throw unknown;
        }
    }

    /**
     * Opens a case of a bureau without a draft; refused like {@link #start}.
     *
     * @param bureauId one in which the actor starts such cases; {@code null} for the first of them
     */
    public String startIn(Actor actor, String processKey, String bureauId, Map<String, Object> values, String idempotencyKey) {
        var handler = handlers.start(processKey);
        startingGrant(actor, handler, bureauId);
        return commands.run(new Command(actor, "case.start", processKey, idempotencyKey, BodyHash.of(processKey, values, bureauId)),
                () -> startChecked(actor, handler, bureauId, values, null));
    }

    private <F extends Record> String startChecked(Actor actor, CaseStartHandler<F> handler, String bureauId, Map<String, Object> values,
            String draftId) {
        var grant = startingGrant(actor, handler, bureauId);
        F form = forms.bind(forms.ofStart(handler.processKey()), values, handler.form());
        return opener.open(actor, handler, CaseOpener.Place.of(grant), form, draftId);
    }

    /** The case, or not found as {@code case.unknown}, which is the same for one that does not exist. Who looked is noted. */
    public CaseView find(Actor actor, String number) {
        var found = sight.find(actor, number).orElseThrow(() -> {
            access.foreign(actor, "case", SafeText.of(number));
            return new NotFound("case.unknown");
        });
        views.opened(actor, found.personalRecord());
        return found;
    }

    /** Whether the actor may see the case; asks without leaving a mark, for what links to it. */
    public boolean sees(Actor actor, String number) {
        return reads.find(actor, number).isPresent();
    }

    /** In whose name the actor adds to the case; refused as {@code case.read-only} to those who only read. */
    Actor findToAct(Actor actor, String number) {
        find(actor, number);
        return sight.acting(actor, number).orElseThrow(() -> new Forbidden("case.read-only"));
    }

    /** Refuses as {@code case.ended}: what was decided on stays as it was, and so do the photo and papers that followed from it. */
    void requireOpen(String number) {
        if (!reads.open(number)) {
            throw new Conflict("case.ended", Map.of("case", number));
        }
    }

    /**
     * Refuses as {@link #requireOpen} and keeps the case from ending before the transaction does. Asked last, after the trail
     * entry, because ending a case locks the trail first and the case then.
     */
    void requireStillOpen(String number) {
        if (!reads.stillOpen(number)) {
            throw new Conflict("case.ended");
        }
    }

    /** Whether the actor may comment on this case and add files to it, now. */
    public boolean mayAct(Actor actor, String number) {
        return sight.acting(actor, number).isPresent() && reads.open(number);
    }

    /** What the capabilities tell about the case and what it called; empty when they tell nothing. */
    public FactSheet facts(Actor actor, String number) {
        var found = find(actor, number);
        return sheets.of(actor, number, found.processKey());
    }

    /** Keys of the processes of a case that was found: its own first, then those it called. */
    public List<String> processes(CaseView found) {
        return sheets.processes(found.number(), found.processKey());
    }

    /** Cases the actor sees, newest first. A text is looked for in the newest 10,000 of each scope. */
    public Slice<CaseView> list(Actor actor, CaseQuery query) {
        if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
            throw new BadRequest("limit.invalid", Map.of("largest", LARGEST_PAGE));
        }
        return reads.list(actor, query);
    }

    /** Whether the actor holds a role that starts cases of this process. */
    static boolean mayStart(Actor actor, CaseStartHandler<?> handler) {
        return actor.hasAny(handler.startableBy());
    }

    /**
     * The grant a case is started under, and with it the bureau and unit the case belongs to; refused as
     * {@code case.start-forbidden} to those who hold none.
     *
     * @param bureauId the bureau that was chosen; {@code null} for any
     */
    static Grant startingGrant(Actor actor, CaseStartHandler<?> handler, String bureauId) {
        Set<?> roles = handler.startableBy();
        return actor.grants().stream().filter(grant -> roles.contains(grant.role()))
                .filter(grant -> bureauId == null || bureauId.equals(grant.bureauId()))
                .min(Comparator.comparing(Grant::role).thenComparing(Grant::bureauId)
                        .thenComparing(Grant::unitId, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElseThrow(() -> new Forbidden("case.start-forbidden"));
    }
}
