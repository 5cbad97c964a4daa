package org.shouxin.expert.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shouxin.TestPeople.People;
import org.shouxin.identity.UserView;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.boot.test.context.TestComponent;

/** Drives a director meeting through the real services: the secretary and all managers of the bureau, jobs run by hand. */
@TestComponent
public class MeetingSteps {

    private final Cases cases;
    private final Tasks tasks;
    private final ProcessSteps steps;
    private final People people;
    private final Clock clock;

    public MeetingSteps(Cases cases, Tasks tasks, ProcessSteps steps, People people, Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.steps = steps;
        this.people = people;
        this.clock = clock;
    }

    /** A whole meeting of all managers about one candidate, all of the same mind, the decision delivered. @return its number */
    public String decide(String candidateCase, String vote, String reason) {
        var meeting = voting(Set.of(candidateCase));
        managers(meeting).forEach(manager -> vote(meeting, manager.username(), Map.of(candidateCase, vote), reason));
        conclude(meeting);
        return meeting;
    }

    /** Called, agenda set, all managers present, the first one in the chair. */
    String voting(Collection<String> candidateCases) {
        var meeting = call(candidateCases.iterator().next().substring(0, 6));
        setAgenda(meeting, candidateCases);
        attend(meeting, managers(meeting).stream().map(UserView::username).toList());
        return meeting;
    }

    String call(String bureau) {
        return cases.start(secretary(bureau), MeetingModel.PROCESS, Map.of("meetingDate", LocalDate.now(clock).toString(), "startTime", "14:30",
                "place", "局机关三楼会议室"), null, null);
    }

    void setAgenda(String meeting, Collection<String> candidateCases) {
        var secretary = secretary(meeting);
        var task = steps.taskOf(meeting, MeetingModel.SET_AGENDA);
        var rows = rows(secretary, task, "items");
        rows.forEach(row -> row.put("include", candidateCases.contains((String) row.get("caseNumber"))));
        tasks.complete(secretary, task, Map.of("items", rows), null);
    }

    /** The first of those present takes the chair. */
    void attend(String meeting, List<String> present) {
        attend(meeting, present, present.isEmpty() ? null : present.get(0));
    }

    void attend(String meeting, List<String> present, String chair) {
        var secretary = secretary(meeting);
        var task = steps.taskOf(meeting, MeetingModel.RECORD_ATTENDANCE);
        var rows = rows(secretary, task, "members");
        rows.forEach(row -> {
            row.put("present", present.contains((String) row.get("username")));
            row.put("chair", row.get("username").equals(chair));
        });
        tasks.complete(secretary, task, Map.of("members", rows), null);
    }

    void vote(String meeting, String username, Map<String, String> votes, String reason) {
        vote(meeting, username, votes, reason, null);
    }

    void vote(String meeting, String username, Map<String, String> votes, String reason, String dissent) {
        var manager = people.actor(username);
        var task = steps.taskOf(meeting, MeetingModel.CAST_BALLOTS, manager.userId());
        tasks.complete(manager, task, ballots(manager, task, votes, reason, dissent), null);
    }

    Map<String, Object> ballots(Actor manager, String task, Map<String, String> votes, String reason, String dissent) {
        var rows = rows(manager, task, "ballots");
        rows.forEach(row -> {
            row.put("vote", votes.get((String) row.get("caseNumber")));
            if (reason != null) {
                row.put("reason", reason);
            }
        });
        var values = new HashMap<String, Object>(Map.of("ballots", rows));
        if (dissent != null) {
            values.put("dissent", dissent);
        }
        return values;
    }

    void draft(String meeting) {
        tasks.complete(secretary(meeting), steps.taskOf(meeting, MeetingModel.DRAFT_MINUTES), Map.of("minutes", "会议听取了基础科的汇报，逐人审议。"), null);
    }

    void sign(String meeting, String username) {
        var manager = people.actor(username);
        tasks.complete(manager, steps.taskOf(meeting, MeetingModel.SIGN_MINUTES, manager.userId()), Map.of("signedName", manager.displayName()), null);
    }

    /** Minutes drafted, signed by everybody, decisions delivered. */
    void conclude(String meeting) {
        draft(meeting);
        steps.assignees(meeting, MeetingModel.SIGN_MINUTES).forEach(user -> sign(meeting, people.directory().user(user).orElseThrow().username()));
        steps.runJobs(meeting);
    }

    List<UserView> managers(String meeting) {
        return people.directory().holding(Role.MANAGER, meeting.substring(0, 6), null);
    }

    Actor secretary(String number) {
        return people.actor(number.startsWith("320411") ? "xb.secretary" : "secretary");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(Actor actor, String task, String list) {
        return ((List<Map<String, Object>>) tasks.view(actor, task, Locale.ENGLISH).values().get(list)).stream()
                .map(row -> (Map<String, Object>) new HashMap<>(row)).toList();
    }
}
