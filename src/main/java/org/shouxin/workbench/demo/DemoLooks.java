package org.shouxin.workbench.demo;

import org.shouxin.expert.PersonalFields;
import org.shouxin.expert.PersonalGroup;
import org.shouxin.privacy.ViewLog;
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

    private static final int CASES = 6;

    private final DemoHands hands;
    private final Cases cases;
    private final PersonalFields personal;
    private final ViewLog views;

    DemoLooks(DemoHands hands, Cases cases, PersonalFields personal, ViewLog views) {
        this.hands = hands;
        this.cases = cases;
        this.personal = personal;
        this.views = views;
    }

    @Override
    public void load() {
        if (views.page(hands.actor("auditor"), new ViewLog.Query(null, null, null, null, null)).items().isEmpty()) {
            var tester = hands.actor("tester");
            var newest = cases.list(tester, new CaseQuery("expert-recruitment", null, null, null, CASES)).items();
            newest.forEach(found -> cases.find(hands.actor("manager"), found.number()));
            newest.stream().findFirst().ifPresent(found -> personal.ofCase(tester, found.number(), PersonalGroup.CONTACT, "电话通知综合测试时间和地点。"));
        }
    }
}
