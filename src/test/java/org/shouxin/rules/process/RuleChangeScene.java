package org.shouxin.rules.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.rulebook.Rule;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.rules.RuleChanges;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of the rules of one bureau, far from the days that other tests decide on. */
abstract class RuleChangeScene {

    /** Far from the days that other tests decide on. */
    static final int FAR = 2000;
    static final String DAYS = "expert.renewal.open-days";
    static final Map<String, Object> ACCEPT = Map.of("outcome", "accept");
    static final Map<String, Object> APPROVE = Map.of("outcome", "approve");
    static final Map<String, Object> REFUSE = Map.of("outcome", "refuse", "reason", "无依据");

    final Set<String> cases = new TreeSet<>();

    @Autowired
    ProcessSteps process;
    @Autowired
    Cases all;
    @Autowired
    Tasks tasks;
    @Autowired
    People people;
    @Autowired
    Rulebook rulebook;
    @Autowired
    RuleChanges changes;
    @Autowired
    MovableClock clock;

    @AfterEach
    void setClock() {
        clock.reset();
    }

    String checked(String value) {
        var number = propose("reviewer", DAYS, value, next(DAYS));
        complete(number, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
        return number;
    }

    String through(String number) {
        complete(number, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
        complete(number, RuleChangeModel.APPROVE_RULE, "manager", APPROVE);
        return number;
    }

    String propose(String username, String key, String value, LocalDate day) {
        var number = all.start(people.actor(username), RuleChangeModel.PROCESS, form(key, value, day), null, null);
        cases.add(number);
        return number;
    }

    void complete(String number, String step, String username, Map<String, Object> values) {
        tasks.complete(people.actor(username), process.taskOf(number, step), values, null);
    }

    static Map<String, Object> form(String key, String value, LocalDate day) {
        return new HashMap<>(Map.of("ruleKey", key, "newValue", value, "effectiveFrom", day.toString(), "reason", "武应急〔2026〕12号"));
    }

    Rule latest(String key) {
        return rulebook.latest(key, TestPeople.WUJIN).orElseThrow();
    }

    LocalDate next(String key) {
        var far = LocalDate.now(clock).plusDays(FAR);
        var last = latest(key).effectiveFrom();
        return last.isBefore(far) ? far : last.plusDays(1);
    }

    String other(String key) {
        return String.valueOf(latest(key).asInt() == 70 ? 71 : 70);
    }
}
