package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Actor;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One errand that waits for its check, and the people around it; whatever a test does to it, its records agree in the end. */
abstract class ErrandScene {

    static final Map<String, Object> ACCEPT = Map.of("outcome", "accept");

    @Autowired
    Cases cases;
    @Autowired
    Tasks tasks;
    @Autowired
    Errands errands;
    @Autowired
    WorklistRepair repair;
    @Autowired
    People people;
    @Autowired
    Trail trail;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;

    Actor requester;
    Actor reviewer;
    Actor reviewer2;
    Actor head;
    String number;
    String task;

    @BeforeEach
    void file() {
        requester = people.actor("requester");
        reviewer = people.actor("reviewer");
        reviewer2 = people.actor("reviewer2");
        head = people.actor("head");
        number = errands.file(requester, "an errand");
        task = errands.open(number).taskId();
    }

    @AfterEach
    void agree() {
        clock.reset();
        assertThat(repair.differences()).as("worklist and engine agree").noneMatch(difference -> number.equals(difference.caseNumber()));
        assertThat(trail.verify(number).intact()).isTrue();
    }

    List<String> actions() {
        return trail.entries(number, 0, 100).stream().map(TrailEntry::action).toList();
    }
}
