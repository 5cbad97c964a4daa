package org.shouxin.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Duty;
import org.shouxin.identity.DutyBarriers;
import org.shouxin.identity.StandIn;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Role;
import org.springframework.stereotype.Service;

/**
 * Who has what to do: a read model of its own, written in the engine's transaction, so that a page costs the same at a
 * thousand and at a million open tasks.
 */
@Service
public class Worklist {

    private static final int LARGEST_PAGE = 100;

    private final WorklistReads reads;
    private final TaskRows rows;
    private final WorklistRepair repair;
    private final Queues queues;
    private final Deputising deputising;
    private final DutyBarriers barriers;
    private final Directory directory;
    private final Clock clock;

    Worklist(WorklistReads reads, TaskRows rows, WorklistRepair repair, Queues queues, Deputising deputising, DutyBarriers barriers, Directory directory, Clock clock) {
        this.reads = reads;
        this.rows = rows;
        this.repair = repair;
        this.queues = queues;
        this.deputising = deputising;
        this.barriers = barriers;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * One page. {@code MINE} holds what is assigned to the actor, {@code GROUPS} what waits unassigned in the actor's
     * queues, {@code DEPUTY} what waits for those for whom the actor stands in, {@code BUREAU} everything open in the actor's bureau or town, for auditors too. Tasks that separation of
     * duties keeps from the actor are shown with the reason. A text is looked for in the first 10,000 rows of each queue.
     */
    public Slice<WorkItem> page(Actor actor, WorkQuery query) {
        if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
            throw new BadRequest("limit.invalid", Map.of("largest", LARGEST_PAGE));
        }
        var scopes = scopes(actor, query.scope());
        var page = reads.page(scopes, query, actor.userId());
        var count = reads.count(scopes, query, actor.userId());
        return new Slice<>(described(actor, page.items()), page.next(), Math.min(count, SqlParts.COUNTED), count > SqlParts.COUNTED);
    }

    /** How many open tasks each scope holds for the actor, counted up to 1,000. */
    public Counts counts(Actor actor) {
        var mine = scopes(actor, WorkQuery.Scope.MINE);
        var groups = scopes(actor, WorkQuery.Scope.GROUPS);
        return new Counts(capped(actor, mine, null), capped(actor, groups, null), capped(actor, scopes(actor, WorkQuery.Scope.BUREAU), null),
                Math.min(capped(actor, mine, clock.instant()) + capped(actor, groups, clock.instant()), SqlParts.COUNTED));
    }

    /** How many of the scope's open tasks the actor noted to come back to by that day, counted up to 1,000. */
    public long toFollowUp(Actor actor, WorkQuery.Scope scope, LocalDate day) {
        return Math.min(reads.count(scopes(actor, scope), WorkQuery.of(scope).notedUntil(day), actor.userId()), SqlParts.COUNTED);
    }

    /** How many open tasks wait for the actor as a deputy, counted up to 1,000. */
    public long deputised(Actor actor) {
        return capped(actor, scopes(actor, WorkQuery.Scope.DEPUTY), null);
    }

    /** For whom the actor stands in at this moment. */
    public List<StandIn> standIns(Actor actor) {
        return deputising.of(actor);
    }

    /** How many open tasks wait for the actor, mine and my groups', each counted up to 1,000. */
    public long waiting(Actor actor) {
        return capped(actor, scopes(actor, WorkQuery.Scope.MINE), null) + capped(actor, scopes(actor, WorkQuery.Scope.GROUPS), null);
    }

    /** Open tasks of one case, as far as the actor sees them, in the order in which they arose. */
    public List<WorkItem> ofCase(Actor actor, String caseNumber) {
        return described(actor, rows.openOfCase(actor, caseNumber));
    }

    /** @param overdue of mine and my groups */
    public record Counts(long mine, long groups, long bureau, long overdue) {

        /** As {@link Worklist#waiting}. */
        public long waiting() {
            return mine + groups;
        }
    }

    /** Rebuilds the read model from the engine; returns how many rows differed. */
    public int rebuild() {
        return repair.rebuild();
    }

    private long capped(Actor actor, List<WorklistReads.Scope> scopes, Instant dueBefore) {
        var query = new WorkQuery(WorkQuery.Scope.MINE, null, null, dueBefore, null, WorkQuery.Sort.DUE, false, null, 1);
        return Math.min(reads.count(scopes, query, actor.userId()), SqlParts.COUNTED);
    }

    private List<WorklistReads.Scope> scopes(Actor actor, WorkQuery.Scope scope) {
        var sight = Sight.of(actor);
        if (sight.party().isEmpty()) {
            return List.of();
        }
        return switch (scope) {
            case MINE -> List.of(WorklistReads.ofAssignee(actor.userId()));
            case GROUPS -> WorklistReads.ofQueues(queues.of(actor));
            case DEPUTY -> deputising.scopes(actor);
            case BUREAU -> WorklistReads.ofSight(sight);
        };
    }

    /** Adds names and, where the actor could take a task by role, the reason that keeps it from them. */
    private List<WorkItem> described(Actor actor, List<WorkItem> items) {
        var people = new HashSet<String>();
        items.stream().map(WorkItem::assignee).filter(java.util.Objects::nonNull).forEach(people::add);
        var names = people.isEmpty() ? Map.<String, String>of() : directory.names(people);
        var standIns = items.stream().allMatch(item -> takeable(actor, item)) ? List.<StandIn>of() : deputising.of(actor);
        var takeable = items.stream().filter(item -> takeable(actor, item) || item.duty() != null && Deputising.forTask(standIns, item).isPresent())
                .toList();
        var kept = barriers.ofPerson(actor.personId(),
                takeable.stream().map(item -> Map.entry(item.caseNumber(), Duty.valueOf(item.duty()))).toList());
        var excluded = new HashMap<String, String>();
        for (int i = 0; i < takeable.size(); i++) {
            var taskId = takeable.get(i).taskId();
            kept.get(i).ifPresent(duty -> excluded.put(taskId, duty.name()));
        }
        return items.stream().map(item -> item.with(item.assignee() == null ? null : names.get(item.assignee()), excluded.get(item.taskId()))).toList();
    }

    /** Whether only separation of duties could stand between the actor and this task. */
    private static boolean takeable(Actor actor, WorkItem item) {
        return item.role() != null && item.duty() != null && item.assignee() == null
                && actor.holds(Role.valueOf(item.role()), item.bureauId(), item.unitId());
    }
}
