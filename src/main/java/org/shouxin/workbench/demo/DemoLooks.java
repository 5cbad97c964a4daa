package org.shouxin.workbench.demo;

import org.shouxin.expert.PersonalFields;
import org.shouxin.expert.PersonalGroup;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.CaseQuery;
import org.shouxin.workflow.Cases;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Records that people of the demonstration opened, and one whose masked fields the tester saw in full for a reason. */
@Component
@Order(50)
@ConditionalOnProperty("shouxin.demo.enabled")
class DemoLooks implements DemoLoader {

    /** How many of the newest recruitments the manager opens. */
    private static final int CASES = 6;
    private static final int ENTRIES = 200;

    private final DemoHands hands;
    private final Cases cases;
    private final PersonalFields personal;
    private final Trail trail;

    DemoLooks(DemoHands hands, Cases cases, PersonalFields personal, Trail trail) {
        this.hands = hands;
        this.cases = cases;
        this.personal = personal;
        this.trail = trail;
    }

    @Override
    public void load() {
        var applicants = cases.list(hands.actor("applicant"), newest()).items();
        if (applicants.isEmpty() || looked(applicants.get(0).number())) {
            return;
        }
        cases.list(hands.actor("manager"), newest()).items().forEach(found -> cases.find(hands.actor("manager"), found.number()));
        personal.ofCase(hands.actor("tester"), applicants.get(0).number(), PersonalGroup.CONTACT, "电话通知综合测试时间和地点。");
    }

    private static CaseQuery newest() {
        return new CaseQuery("expert-recruitment", null, null, null, CASES);
    }

    private boolean looked(String number) {
        return trail.entries(number, 0, ENTRIES).stream().anyMatch(entry -> entry.action().equals("personal.unmasked"));
    }
}
