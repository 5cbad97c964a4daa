package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Markup through an assessment, a downgrade and its interview, and on every page that shows an enterprise of that name. */
@DisplayName("Hostile text in grading")
class HostileGradingBrowserTest extends HostileWork {

    private static final String DAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final List<Step> DOWNGRADE = List.of(
            new Step("tn.reviewer", 1, Map.of("textfield_receivedBy", NAME, "textfield_receiptNumber", NAME)),
            new Step("tn.reviewer", -1, Map.of("textfield_objector", NAME)),
            new Step("tn.reviewer2", 1, NOTHING),
            new Step("tn.manager", 0, NOTHING),
            new Step("tn.reviewer", -1, Map.of("textfield_startTime", "09:00")),
            new Step("tn.head", 0, NOTHING),
            new Step("tn.reviewer", -1, NOTHING),
            new Step("tn.reviewer2", 0, NOTHING),
            new Step("tn.investigator", 1, NOTHING),
            new Step("tn.manager", 1, NOTHING));

    @Autowired
    BeanFactory beans;

    @Test
    @DisplayName("runs nowhere, not while it is typed nor on any page that shows it")
    void everyForm() {
        var scene = new HostileGradingScene(beans);
        var assessed = start("tn.reviewer", "enterprise-assessment", Map.of("textfield_creditCode", scene.creditCode, "datetime_asOf-date", DAY));
        work(scene, assessed, new Step("tn.reviewer2", 0, NOTHING));
        var lowered = scene.fatalAccident();
        DOWNGRADE.forEach(step -> work(scene, lowered, step));
        var own = "/credit/enterprises/" + scene.enterprise;
        for (var user : List.of("tn.reviewer", "tn.manager", "tn.auditor")) {
            for (var path : List.of("", "/grade", "/observations", "/observations/E22", "/trail", "/measures")) {
                shown(user, own + path);
            }
            for (var number : List.of(assessed, lowered)) {
                shown(user, "/cases/" + number);
                answered(user, "/cases/" + number + "/decisions");
            }
            for (var path : List.of("/credit/enterprises", "/grades", "/rounds", "/announcements", "/notices", "/tasks?scope=bureau", "/cases")) {
                answered(user, path);
            }
        }
        assertNothingRan();
    }

    /** Holds the name of the enterprise, as text. */
    private void shown(String user, String path) {
        answered(user, path);
        assertThat(at(user).locator("main").innerText()).as("%s %s", user, path).contains(NAME);
    }

    private void answered(String user, String path) {
        assertThat(open(at(user), path).status()).as("%s %s", user, path).isEqualTo(200);
    }
}
