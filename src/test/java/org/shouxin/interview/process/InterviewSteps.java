package org.shouxin.interview.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.SystemCases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Drives an interview through the real services, called by a process of the tests. */
class InterviewSteps {

    private final SystemCases system;
    private final Tasks tasks;
    private final ProcessSteps process;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InterviewSteps(SystemCases system, Tasks tasks, ProcessSteps process, People people, PlatformTransactionManager transactions, Clock clock) {
        this.system = system;
        this.tasks = tasks;
        this.process = process;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param interviewee username, or {@code null}; @return the case number */
    String call(String interviewee) {
        return transaction.execute(status -> system.open(new SummonsOpening(), people.actor("reviewer").grants().get(0).bureauId(),
                new SummonsOpening.Summons(interviewee == null ? null : people.actor(interviewee).userId())));
    }

    String schedule(String number) {
        complete("reviewer", number, "userTask_scheduleInterview", Map.of("plannedOn", LocalDate.now(clock).toString(), "startTime", "09:30",
                "place", "局机关二楼会议室", "topic", "信用等级降为 C 级"));
        return number;
    }

    void miss(String number) {
        complete("head", number, "userTask_holdInterview", Map.of("attended", "no", "remark", "电话无人接听"));
    }

    /** @param items what is to be rectified */
    void hold(String number, String... items) {
        complete("head", number, "userTask_holdInterview", held(items));
    }

    static Map<String, Object> held(String... items) {
        return Map.of("attended", "yes", "minutes", "已当面告知，企业表示整改。", "attendees", List.of(
                Map.of("name", "𠮷田", "capacity", "主要负责人", "signedName", "𠮷田"), Map.of("name", "王科长", "capacity", "基础科")),
                "items", java.util.stream.Stream.of(items).map(item -> Map.of("item", item)).toList());
    }

    void record(String number) {
        complete("reviewer", number, "userTask_recordEvidence", Map.of("handedInBy", "李安全", "evidence", "已完成罐区围堰修复"));
    }

    void verify(String number, String verdict) {
        complete("reviewer2", number, "userTask_verifyRectification", Map.of("verification", verdict, "remark", "现场核查"));
    }

    void complete(String username, String number, String task, Map<String, Object> values) {
        complete(people.actor(username), number, task, values);
    }

    void complete(Actor actor, String number, String task, Map<String, Object> values) {
        tasks.complete(actor, process.taskOf(number, task), values, null);
    }

    /** The same values but for one. */
    static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        var all = new HashMap<>(values);
        all.put(key, value instanceof LocalDate ? value.toString() : value);
        return all;
    }
}
