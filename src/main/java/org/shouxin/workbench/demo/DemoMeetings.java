package org.shouxin.workbench.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.expert.MeetingQueue;
import org.shouxin.expert.NominationStatus;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.CaseQuery;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Engine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A director meeting that decided on the candidates of the tables, what followed from it, and a second one just called. */
@Component
@Order(31)
@ConditionalOnProperty("shouxin.demo.enabled")
class DemoMeetings implements DemoLoader {

    private static final String PROCESS = "director-meeting";
    private static final String BUREAU = "320412";
    private static final String RECRUITMENT = "expert-recruitment";
    private static final List<String> MANAGERS = List.of("manager", "manager2", "manager3");
    /** How the meeting votes on the candidates whose way leads through it. */
    private static final Map<String, String> VOTES = Map.of("appointed", "approve", "approved", "approve", "declined", "approve",
            "notAppointed", "reject");

    private final Cases cases;
    private final DemoHands hands;
    private final RecruitmentFile file;
    private final MeetingQueue queue;
    private final Directory directory;
    private final Engine engine;
    private final Clock clock;

    DemoMeetings(Cases cases, DemoHands hands, RecruitmentFile file, MeetingQueue queue, Directory directory, Engine engine, Clock clock) {
        this.cases = cases;
        this.hands = hands;
        this.file = file;
        this.queue = queue;
        this.directory = directory;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void load() {
        var held = cases.list(hands.actor("secretary"), new CaseQuery(PROCESS, null, null, null, 1)).items();
        if (held.isEmpty()) {
            hold(votes());
        }
        DemoPerson.of("candidates.csv").stream().filter(candidate -> VOTES.containsKey(candidate.get("script"))).forEach(this::answer);
        if (held.isEmpty() && !queue.waiting(BUREAU).isEmpty()) {
            call(LocalDate.now(clock).plusDays(7));
        }
    }

    private Map<String, String> votes() {
        var votes = new LinkedHashMap<String, String>();
        DemoPerson.of("candidates.csv").stream().filter(candidate -> VOTES.containsKey(candidate.get("script")))
                .forEach(candidate -> votes.put(numberOf(candidate), VOTES.get(candidate.get("script"))));
        votes.keySet().retainAll(queue.waiting(BUREAU));
        return votes;
    }

    private void hold(Map<String, String> votes) {
        if (votes.isEmpty()) {
            return;
        }
        var meeting = call(LocalDate.now(clock));
        hands.complete(PROCESS, "userTask_setAgenda", meeting, hands.actor("secretary"),
                Map.of("items", votes.keySet().stream().map(number -> Map.of("caseNumber", number, "include", true)).toList()));
        hands.complete(PROCESS, "userTask_recordAttendance", meeting, hands.actor("secretary"), Map.of("members",
                MANAGERS.stream().map(name -> Map.of("username", name, "present", true, "chair", name.equals(MANAGERS.get(0)))).toList()));
        for (var name : MANAGERS) {
            hands.completeOwn(PROCESS, "userTask_castBallots", meeting, hands.actor(name), ballots(name, votes));
        }
        hands.complete(PROCESS, "userTask_draftMinutes", meeting, hands.actor("secretary"),
                Map.of("minutes", "会议听取了安全生产基础科关于拟聘安全生产专家初审和综合素质测试情况的汇报，逐人进行了审议和表决。"));
        for (var name : MANAGERS) {
            var manager = hands.actor(name);
            hands.completeOwn(PROCESS, "userTask_signMinutes", meeting, manager, Map.of("signedName", manager.displayName()));
        }
        engine.runJobs(meeting);
    }

    /** All of one mind, except that the last one would have appointed whom the others did not want. */
    private static Map<String, Object> ballots(String name, Map<String, String> votes) {
        var dissents = name.equals(MANAGERS.get(MANAGERS.size() - 1)) && votes.containsValue("reject");
        var rows = new ArrayList<Map<String, Object>>();
        votes.forEach((number, vote) -> {
            var rejects = "reject".equals(vote) && !dissents;
            var row = new HashMap<String, Object>(Map.of("caseNumber", number, "vote", rejects ? "reject" : "approve"));
            if (rejects) {
                row.put("reason", "该组别专家已满额。");
            }
            rows.add(row);
        });
        return dissents ? Map.of("ballots", rows, "dissent", "该组别近期服务需求较大，建议增聘。") : Map.of("ballots", rows);
    }

    /** The answer to the commitment letter of those whom the meeting appointed. */
    private void answer(DemoPerson candidate) {
        var number = numberOf(candidate);
        if (file.of(number).status() != NominationStatus.APPROVED) {
            return;
        }
        var applicant = directory.actor(file.of(number).applicant().userId());
        switch (candidate.get("script")) {
            case "appointed" -> sign(number, applicant, Map.of("outcome", "sign", "signedName", candidate.get("name")));
            case "declined" -> sign(number, applicant, Map.of("outcome", "decline", "reason", "近期工作变动，无法保证服务时间。"));
            default -> { }
        }
    }

    private void sign(String number, Actor applicant, Map<String, Object> values) {
        hands.completeOwn(RECRUITMENT, "userTask_signCommitment", number, applicant, values);
    }

    private String call(LocalDate day) {
        return cases.start(hands.actor("secretary"), PROCESS,
                Map.of("meetingDate", day.toString(), "startTime", "14:30", "place", "武进区行政中心 3 号楼 201 会议室"), null, null);
    }

    private String numberOf(DemoPerson candidate) {
        return cases.list(hands.actor("secretary"), new CaseQuery(RECRUITMENT, null, candidate.get("name"), null, 1)).items().get(0).number();
    }
}
