package org.shouxin.expert.process;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.shouxin.TestPeople.People;
import org.shouxin.expert.NominationPapers;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.boot.test.context.TestComponent;

/** Drives a recruitment through the real services, as the people of the demonstration would. */
@TestComponent
public class RecruitmentSteps {

    private final Cases cases;
    private final Attachments attachments;
    private final Tasks tasks;
    private final ProcessSteps steps;
    private final People people;
    private final RecruitmentFile file;
    private final Clock clock;
    private final MeetingSteps meetings;

    public RecruitmentSteps(Cases cases, Attachments attachments, Tasks tasks, ProcessSteps steps, People people, RecruitmentFile file, Clock clock) {
        this.cases = cases;
        this.attachments = attachments;
        this.tasks = tasks;
        this.steps = steps;
        this.people = people;
        this.file = file;
        this.clock = clock;
        this.meetings = new MeetingSteps(cases, tasks, steps, people, clock);
    }

    /** With the files that a review demands. @return the case number */
    public String file(String username, Nominee nominee) {
        var number = fileWithoutPapers(username, nominee);
        NominationPapers.handIn(attachments, people.actor(username), number);
        return number;
    }

    String fileWithoutPapers(String username, Nominee nominee) {
        return cases.start(people.actor(username), RecruitmentModel.PROCESS, nominee.values(), null, null);
    }

    void complete(String caseNumber, String taskKey, String username, Map<String, Object> values) {
        tasks.complete(people.actor(username), steps.taskOf(caseNumber, taskKey), values, null);
    }

    void accept(String caseNumber) {
        complete(caseNumber, RecruitmentModel.REVIEW_REGISTRATION, "reviewer", Map.of("outcome", "accept"));
    }

    void sendBack(String caseNumber) {
        complete(caseNumber, RecruitmentModel.REVIEW_REGISTRATION, "reviewer", Map.of("outcome", "return", "reason", "请补充职称证书"));
    }

    /** The nominator hands the registration in again with the given keys changed: key, value, key, value … */
    void correct(String caseNumber, Map<String, Object> values, Object... changes) {
        var corrected = new HashMap<>(values);
        for (var at = 0; at < changes.length; at += 2) {
            corrected.put((String) changes[at], changes[at + 1]);
        }
        complete(caseNumber, RecruitmentModel.CORRECT_REGISTRATION, "nominator", corrected);
    }

    void schedule(String caseNumber) {
        complete(caseNumber, RecruitmentModel.SCHEDULE_TEST, "tester",
                Map.of("testDate", LocalDate.now(clock).toString(), "startTime", "09:00", "place", "武进区行政中心"));
    }

    void score(String caseNumber, Number knowledge, Number hazard, Number interview) {
        complete(caseNumber, RecruitmentModel.RECORD_TEST, "tester",
                Map.of("attended", "yes", "knowledge", knowledge, "hazard", hazard, "interview", interview));
    }

    void absent(String caseNumber) {
        complete(caseNumber, RecruitmentModel.RECORD_TEST, "tester", Map.of("attended", "no"));
    }

    /** One sitting of the test with this total, or {@code absent}. */
    void sit(String caseNumber, String total) {
        schedule(caseNumber);
        if ("absent".equals(total)) {
            absent(caseNumber);
        } else {
            score(caseNumber, new BigDecimal(total).subtract(BigDecimal.valueOf(40)).max(BigDecimal.ZERO), 20, 20);
        }
    }

    /** A director meeting of all managers appoints the candidate. */
    void appoint(String caseNumber) {
        meetings.decide(caseNumber, "approve", null);
    }

    /** From the review to the commitment letter. */
    void approve(String caseNumber) {
        accept(caseNumber);
        sit(caseNumber, "80");
        appoint(caseNumber);
    }

    void reject(String caseNumber) {
        meetings.decide(caseNumber, "reject", "名额已满");
    }

    void sign(String caseNumber, String username, String name) {
        complete(caseNumber, RecruitmentModel.SIGN_COMMITMENT, username, Map.of("outcome", "sign", "signedName", name));
    }

    /** The candidate signs with the account that was invited or that the expert has. */
    void signAsCandidate(String caseNumber, Nominee nominee) {
        tasks.complete(people.directory().actor(file.of(caseNumber).applicant().userId()),
                steps.taskOf(caseNumber, RecruitmentModel.SIGN_COMMITMENT), Map.of("outcome", "sign", "signedName", nominee.get("name")), null);
    }

    void decline(String caseNumber) {
        var candidate = people.directory().actor(file.of(caseNumber).applicant().userId());
        tasks.complete(candidate, steps.taskOf(caseNumber, RecruitmentModel.SIGN_COMMITMENT), Map.of("outcome", "decline", "reason", "工作变动"), null);
    }

    /** The whole way to the work card; the candidate signs with the invited account. */
    public String appointed(Nominee nominee, String nominator) {
        var number = file(nominator, nominee);
        accept(number);
        schedule(number);
        score(number, 30, 25, 25);
        appoint(number);
        signAsCandidate(number, nominee);
        return number;
    }
}
