package org.shouxin.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouxin.identity.Duty;
import org.shouxin.identity.DutyBarriers;
import org.shouxin.identity.Exclusion;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Tasks that separation of duties leaves to nobody. Raised when such a task arises or becomes one ({@link AlarmRounds}); it
 * stands, with who is excluded and why, for the heads and managers of the place and for the security administrator, until
 * somebody may again.
 */
@Service
public class Alarms {

    /** Most alarms shown at once; a bureau with more has one cause for all of them. */
    public static final int SHOWN = 100;
    private static final Set<String> NONE = Set.of("-");

    /**
     * A task for nobody.
     *
     * @param excluded who holds the role and is kept from it; empty when nobody holds it at all
     */
    public record Alarm(String taskId, String caseNumber, String processKey, String taskKey, String role, Instant raisedAt, List<Exclusion> excluded) {
    }

    /** A task that waits for whoever holds a role and may take on a duty. */
    record Waiting(String taskId, String caseNumber, String taskKey, Duty duty, Role role, String bureauId, String unitId) {

        static Waiting of(WorkItem task) {
            return new Waiting(task.taskId(), task.caseNumber(), task.taskKey(), Duty.valueOf(task.duty()), Role.valueOf(task.role()), task.bureauId(),
                    task.unitId());
        }
    }

    private record Raised(WorkItem task, Instant raisedAt) {
    }

    private final JdbcClient jdbc;
    private final SeparationOfDuties duties;
    private final DutyBarriers barriers;
    private final Trail trail;
    private final Clock clock;

    Alarms(JdbcClient jdbc, SeparationOfDuties duties, DutyBarriers barriers, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.barriers = barriers;
        this.trail = trail;
        this.clock = clock;
    }

    /** Raises the alarm of a task in the caller's transaction, and records who is excluded and why, when nobody may take it. */
    void warn(Waiting task) {
        if (!somebodyMay(task)) {
            raise(task);
        }
    }

    /**
     * Raises or takes back the alarm of a locked task in the caller's transaction, as things stand now.
     *
     * @return whether that changed anything
     */
    boolean settle(WorkItem task) {
        var nobody = nobodyMay(task);
        if (task.closed() || task.assignee() != null || nobody == raised(task.taskId())) {
            return false;
        }
        if (nobody) {
            raise(Waiting.of(task));
        } else {
            over(task.taskId());
            trail.record(TrailEvent.of(task.caseNumber(), "task.somebody-may", Actor.SYSTEM, null).changed("task", null, task.taskKey()));
        }
        return true;
    }

    /** A task that is done or gone waits for nobody; in the transaction that closes it. */
    void over(String taskId) {
        jdbc.sql("delete from workflow_alarm where task_id = ?").param(taskId).update();
    }

    /** Forgets the alarms of tasks that are in somebody's hands. @return how many */
    int forget() {
        return jdbc.sql("delete from workflow_alarm where exists (select 1 from workflow_task t where t.task_id = workflow_alarm.task_id"
                + " and t.open_queue is null)").update();
    }

    private void raise(Waiting task) {
        var excluded = duties.excluded(task.caseNumber(), task.duty(), task.role(), task.bureauId(), task.unitId());
        jdbc.sql("insert into workflow_alarm (task_id, case_number, bureau_id, unit_id, raised_at) values (?, ?, ?, ?, ?)")
                .params(task.taskId(), task.caseNumber(), task.bureauId(), task.unitId(), StoredTime.of(clock.instant())).update();
        trail.record(TrailEvent.of(task.caseNumber(), "task.nobody-may", Actor.SYSTEM, null).changed("task", null, task.taskKey())
                .changed("excluded", null, excluded.stream().map(who -> who.displayName() + " " + who.because()).collect(Collectors.joining("; ")))
                .under(excluded.isEmpty() ? "" : excluded.get(0).articles()));
    }

    private boolean somebodyMay(Waiting task) {
        return duties.somebodyMay(task.caseNumber(), task.duty(), task.role(), task.bureauId(), task.unitId());
    }

    /**
     * The alarms that stand where the actor is head, manager or security administrator, oldest first; others are refused as
     * {@code alarm.forbidden}. One that somebody could answer meanwhile is not among them.
     */
    public List<Alarm> standing(Actor actor) {
        if (!mayLook(actor)) {
            throw new Forbidden("alarm.forbidden");
        }
        return raised(actor).stream().filter(one -> nobodyMay(one.task())).map(this::told).toList();
    }

    /** How many alarms were raised and not taken back for the actor; 0 for those who are not asked. One question, since every page asks it. */
    public int count(Actor actor) {
        return mayLook(actor) ? raised(actor).size() : 0;
    }

    public static boolean mayLook(Actor actor) {
        return actor.hasAny(Set.of(Role.SECTION_HEAD, Role.MANAGER, Role.SECADMIN));
    }

    /** Who is kept from an open task that nobody may take, each with the reason; empty when somebody may. */
    public List<Exclusion> excluded(WorkItem task) {
        return raised(task.taskId()) && nobodyMay(task) ? told(new Raised(task, null)).excluded() : List.of();
    }

    /** Whether the open task is one that nobody may take. */
    public boolean stands(WorkItem task) {
        return !task.closed() && raised(task.taskId()) && nobodyMay(task);
    }

    private boolean raised(String taskId) {
        return jdbc.sql("select count(*) from workflow_alarm where task_id = ?").param(taskId).query(Long.class).single() > 0;
    }

    private List<Raised> raised(Actor actor) {
        var whole = new ArrayList<String>();
        var units = new ArrayList<String>();
        actor.grants().stream().filter(grant -> mayLook(new Actor("-", "-", "", List.of(grant), null))).forEach(grant -> place(grant, whole, units));
        return jdbc.sql("select " + TaskRows.COLUMNS.replaceAll("(\\w+)", "t.$1") + ", a.raised_at from workflow_alarm a"
                + " join workflow_task t on t.task_id = a.task_id where t.state = 'OPEN'"
                + " and (a.bureau_id in (:bureaus) or a.unit_id in (:units)) order by a.raised_at, a.task_id limit " + SHOWN)
                .param("bureaus", whole.isEmpty() ? NONE : whole).param("units", units.isEmpty() ? NONE : units)
                .query((row, index) -> new Raised(TaskRows.item(row, index), StoredTime.read(row, "raised_at"))).list();
    }

    private static void place(Grant grant, List<String> whole, List<String> units) {
        if (grant.unitId() == null) {
            whole.add(grant.bureauId());
        } else {
            units.add(grant.unitId());
        }
    }

    /** Those of the unclaimed tasks that nobody may take, by id; asked for all of them at once. */
    Set<String> nobodyMay(List<WorkItem> tasks) {
        var asked = tasks.stream().map(Waiting::of).collect(Collectors.toMap(Waiting::taskId, task -> new DutyBarriers.Asked(task.caseNumber(), task.duty(),
                task.role(), task.bureauId(), task.unitId())));
        var nobody = barriers.forNobody(Set.copyOf(asked.values()));
        return asked.keySet().stream().filter(id -> nobody.contains(asked.get(id))).collect(Collectors.toSet());
    }

    boolean nobodyMay(WorkItem task) {
        return task.assignee() == null && task.duty() != null && task.role() != null && !somebodyMay(Waiting.of(task));
    }

    private Alarm told(Raised raised) {
        var task = raised.task();
        return new Alarm(task.taskId(), task.caseNumber(), task.processKey(), task.taskKey(), task.role(), raised.raisedAt(), duties.excluded(
                task.caseNumber(), Duty.valueOf(task.duty()), Role.valueOf(task.role()), task.bureauId(), task.unitId()));
    }
}
