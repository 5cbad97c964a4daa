package org.shouxin.workflow;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shouxin.identity.AccessLog;
import org.shouxin.identity.UserView;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.stereotype.Service;

/**
 * Opinions asked of colleagues while a task is open. Whoever is asked may read that case. An opinion that is awaited keeps
 * nobody from completing the task, and lapses with it.
 */
@Service
public class Consultations {

    public static final int PAGE = 20;

    private final TaskVerbs verbs;
    private final TaskRights rights;
    private final ConsultationRows rows;
    private final Colleagues colleagues;
    private final CaseReaders readers;
    private final Cases cases;
    private final Commands commands;
    private final Trail trail;
    private final AccessLog access;
    private final Clock clock;

    Consultations(TaskVerbs verbs, TaskRights rights, ConsultationRows rows, Colleagues colleagues, CaseReaders readers, Cases cases,
            Commands commands, Trail trail, AccessLog access, Clock clock) {
        this.verbs = verbs;
        this.rights = rights;
        this.rows = rows;
        this.colleagues = colleagues;
        this.readers = readers;
        this.cases = cases;
        this.commands = commands;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    /** @param total on all pages together */
    public record Page(List<Consultation> items, long total, int number) {

        public boolean hasNext() {
            return (long) (number + 1) * PAGE < total;
        }
    }

    /**
     * Asks colleagues of the bureau for their opinion; the actor must hold the task. Refused as {@code task.not-claimed},
     * {@code case.staff-only}, {@code colleague.unfit}, {@code input.invalid}, or {@code consultation.twice} when one of them is asked already.
     */
    public void ask(Actor actor, String taskId, Collection<String> userIds, String question, String idempotencyKey) {
        var hash = BodyHash.of(userIds == null ? List.of() : userIds.stream().sorted().toList(), question);
        verbs.run(actor, "task.ask", taskId, idempotencyKey, hash, (as, task) -> {
            rights.demandClaimed(as, task);
            Colleagues.demandStaff(as, task.bureauId(), task.unitId());
            var asked = Reason.checked("question", question);
            for (var colleague : colleagues.chosen(actor, userIds)) {
                if (rows.awaited(taskId, colleague.id())) {
                    throw new Conflict("consultation.twice", Map.of("person", colleague.displayName()));
                }
                var id = Ids.next();
                rows.insert(id, task, actor.userId(), colleague.id(), asked, clock.instant());
                readers.admit(as, task.caseNumber(), colleague.id());
                trail.record(TrailEvent.of(task.caseNumber(), "consultation.asked", as, TaskRights.role(task)).changed("task", null, task.taskKey())
                        .changed("consultation", null, id).changed("askedWhom", null, colleague.id()));
            }
        });
    }

    /** Gives the opinion that the actor was asked for, once; refused as {@code consultation.unknown|closed} or {@code input.invalid}. */
    public void answer(Actor actor, String id, String opinion, String idempotencyKey) {
        var asked = find(actor, id);
        if (!asked.askedWhom().equals(actor.userId())) {
            throw new Forbidden("consultation.not-yours");
        }
        var said = Reason.checked("opinion", opinion);
        commands.run(new Command(actor, "consultation.answer", id, idempotencyKey, BodyHash.of(said)), () -> {
            if (verbs.locked(asked.taskId()).closed() || !rows.answer(id, said, clock.instant())) {
                throw new Conflict("consultation.closed");
            }
            trail.record(TrailEvent.of(asked.caseNumber(), "consultation.answered", actor, null).changed("consultation", null, id)
                    .changed("task", null, asked.taskKey()));
            return id;
        });
    }

    /** Those asked for in a case the actor sees, oldest first; candidates and other parties are shown only their own. */
    public List<Consultation> ofCase(Actor actor, String caseNumber) {
        var file = cases.find(actor, caseNumber);
        var inside = actor.grants().stream().anyMatch(grant -> (Sight.STAFF.contains(grant.role()) || grant.role() == Role.AUDITOR)
                && grant.covers(file.bureauId(), file.unitId()));
        return rows.ofCase(caseNumber).stream().filter(one -> inside || one.askedBy().equals(actor.userId()) || one.askedWhom().equals(actor.userId()))
                .toList();
    }

    /** What the actor is asked and has not answered, oldest first. */
    public Page awaiting(Actor actor, int number) {
        var from = Math.max(0, number);
        return new Page(rows.awaiting(actor.userId(), from * PAGE, PAGE), rows.countAwaiting(actor.userId()), from);
    }

    /** How many opinions the actor is asked for and has not given. */
    public long awaited(Actor actor) {
        return rows.countAwaiting(actor.userId());
    }

    /** One opinion asked for in a case the actor sees. */
    public Consultation find(Actor actor, String id) {
        var found = rows.find(id).orElseThrow(() -> new NotFound("consultation.unknown"));
        if (cases.sees(actor, found.caseNumber())) {
            return found;
        }
        access.foreign(actor, "consultation", SafeText.of(id));
        throw new NotFound("consultation.unknown");
    }

    /** Whom the actor may ask. */
    public List<UserView> colleagues(Actor actor) {
        return colleagues.of(actor);
    }
}
