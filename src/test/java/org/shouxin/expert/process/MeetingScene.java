package org.shouxin.expert.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.expert.Blacklist;
import org.shouxin.expert.MeetingFile;
import org.shouxin.expert.MeetingView;
import org.shouxin.expert.Nominee;
import org.shouxin.identity.Duty;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Director meetings of one bureau, its three managers, and candidates who wait for their decision. */
abstract class MeetingScene {

    static final List<String> ALL = List.of("manager", "manager2", "manager3");

    final Set<String> held = new TreeSet<>();

    @Autowired
    RecruitmentSteps recruitment;
    @Autowired
    MeetingSteps meetings;
    @Autowired
    ProcessSteps process;
    @Autowired
    MeetingFile file;
    @Autowired
    SeparationOfDuties duties;
    @Autowired
    Blacklist blacklist;
    @Autowired
    Tasks tasks;
    @Autowired
    Cases cases;
    @Autowired
    People people;
    @Autowired
    MovableClock clock;
    @Autowired
    TransactionTemplate transaction;

    String waiting() {
        return waiting(Nominee.fit());
    }

    String waiting(Nominee nominee) {
        var number = recruitment.file("nominator", nominee);
        recruitment.accept(number);
        recruitment.sit(number, "80");
        return number;
    }

    String called(String... candidates) {
        var meeting = meetings.call("320412");
        held.add(meeting);
        meetings.setAgenda(meeting, List.of(candidates));
        return meeting;
    }

    String voting(String... candidates) {
        var meeting = called(candidates);
        meetings.attend(meeting, ALL);
        return meeting;
    }

    MeetingView.Item item(String meeting, String candidate) {
        return file.of(meeting).items().stream().filter(one -> one.candidateCase().equals(candidate)).findFirst().orElseThrow();
    }

    void duty(String number, String username, Duty duty) {
        transaction.executeWithoutResult(status -> duties.assign(number, people.actor(username).personId(), duty));
    }

    void list(Nominee nominee) {
        var today = LocalDate.now(clock);
        transaction.executeWithoutResult(status -> blacklist.enter("320412", nominee.get("residentId"), today, today, "测试"));
    }
}
