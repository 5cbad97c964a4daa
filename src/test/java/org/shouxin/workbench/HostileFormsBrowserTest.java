package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouxin.workbench.HostileForms.LEFT;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Markup through every form of every process, in a bureau whose people are called by markup too, and every page that shows it. */
@DisplayName("Hostile text in the forms of the processes")
class HostileFormsBrowserTest extends HostileWork {

    private static final String DAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final Map<String, String> SIGNED = Map.of("textfield_signedName", NAME);

    private static final List<Step> RECRUITMENT = List.of(
            new Step("ly.reviewer", 1, NOTHING),
            new Step("ly.nominator", -1, corrected()),
            new Step("ly.reviewer", 0, NOTHING),
            new Step("ly.tester", -1, Map.of("textfield_startTime", "09:30")),
            new Step("ly.tester", 0, Map.of("number_knowledge", "36", "number_hazard", "27", "number_interview", "25")));
    private static final List<Step> MEETING = List.of(
            new Step("ly.secretary", -1, NOTHING),
            new Step("ly.secretary", -1, Map.of("checkbox_members_chair_1", LEFT, "checkbox_members_chair_2", LEFT)),
            new Step("ly.manager", -1, NOTHING), new Step("ly.manager2", -1, NOTHING), new Step("ly.manager3", -1, NOTHING),
            new Step("ly.secretary", -1, NOTHING),
            new Step("ly.manager", -1, SIGNED), new Step("ly.manager2", -1, SIGNED), new Step("ly.manager3", -1, SIGNED));
    private static final List<Step> RULE = List.of(
            new Step("ly.head", 1, NOTHING),
            new Step("ly.reviewer", -1, rule()),
            new Step("ly.head", 0, NOTHING),
            new Step("ly.manager", 1, NOTHING));

    @Autowired
    BeanFactory beans;

    private final List<String> breaches = new ArrayList<>();

    @Test
    @DisplayName("runs nowhere, not while it is typed nor on any page that shows it")
    void everyForm() {
        var scene = new HostileScene(beans);
        var number = scene.nominate("ly.applicant");
        RECRUITMENT.forEach(step -> work(scene, number, step));
        var declined = scene.tested("ly.applicant2", DAY);
        var meeting = start("ly.secretary", "director-meeting", Map.of("textfield_startTime", "14:30"));
        MEETING.forEach(step -> work(scene, meeting, step));
        scene.runJobs(meeting);
        work(scene, number, new Step("ly.applicant", 0, SIGNED));
        work(scene, declined, new Step("ly.applicant2", 1, NOTHING));
        var rule = start("ly.reviewer", "rule-change", rule());
        RULE.forEach(step -> work(scene, rule, step));
        var open = scene.nominate("");
        desk(scene, open);

        var shown = List.of(number, declined, meeting, rule, open);
        for (var user : List.of("ly.manager", "ly.auditor", "ly.nominator")) {
            visit(watched(user), shown);
        }
        visit(guarded("ly.manager"), shown);
        visit(guarded("ly.applicant"), List.of(number));
        var announcement = at("ly.manager").locator("main tr:has-text('" + NAME + "') a[href^='/announcements/']");
        open(at("ly.manager"), "/announcements");
        say("ly.manager", announcement.first().getAttribute("href"), "withdraw");
        open(at("ly.manager"), "/cases/" + number);
        assertNothingRan();
        assertThat(breaches).isEmpty();
    }

    /** Everything beside the form that takes a text. */
    private void desk(HostileScene scene, String number) {
        var task = scene.taskOf("ly.reviewer", number);
        var comment = "/cases/" + number;
        List.of(List.of("ly.reviewer", task, "ask"), List.of("ly.reviewer2", comment, "comments"), List.of("ly.reviewer", task, "lend"),
                List.of("ly.head", task, "urge"), List.of("ly.reviewer", task, "recall"), List.of("ly.reviewer", comment, "copies"),
                List.of("ly.reviewer", task, "hand-over"), List.of("ly.head", task, "release")).forEach(one -> say(one.get(0), one.get(1), one.get(2)));
        for (var asked : List.of("ly.applicant", "ly.head", "ly.manager", "ly.nominator", "ly.tester")) {
            say(asked, "/opinions", "answer");
        }
    }

    private void say(String user, String path, String verb) {
        var page = at(user);
        open(page, path);
        var form = page.locator("main form[action$='/" + verb + "']").first();
        if (form.count() == 0) {
            return;
        }
        page.evaluate("() => document.querySelectorAll('main details').forEach(one => { one.open = true; })");
        for (var select : form.locator("select").all()) {
            select.selectOption(select.locator("option:not([disabled]):not([value=''])").first().getAttribute("value"));
        }
        for (var text : form.locator("textarea, input[type=text]").all()) {
            write(text, TEXT);
        }
        press(page, "main form[action$='/" + verb + "'] button[type=submit], main form[action$='/" + verb + "'] button");
    }

    private void visit(Page page, List<String> numbers) {
        for (var number : numbers) {
            for (var part : List.of("", "/decisions")) {
                open(page, "/cases/" + number + part);
            }
        }
        for (var path : List.of("/tasks?scope=bureau", "/cases", "/notices", "/experts", "/term-radar", "/announcements", "/deputies", "/alarms", "/opinions")) {
            open(page, path);
        }
        follow(page, "/experts", "main a[href^='/experts/']");
        follow(page, "/announcements", "main a[href^='/announcements/']");
    }

    private void follow(Page page, String list, String link) {
        open(page, list);
        var links = page.locator(link);
        if (links.count() > 0) {
            var path = links.first().getAttribute("href");
            open(page, path);
            if (path.startsWith("/experts/")) {
                open(page, path + "/work-card");
                var code = page.locator("main a[href*='/code/']");
                if (code.count() > 0) {
                    open(page, code.first().getAttribute("href"));
                }
            }
        }
    }

    /** A window as everybody has it, in which the product's policy holds; what breaks it is noted. */
    private Page guarded(String user) {
        var page = window(1440, LANGUAGE);
        page.addInitScript("addEventListener('securitypolicyviolation', event => console.error('policy ' + event.violatedDirective + ' ' + event.blockedURI));");
        page.onConsoleMessage(message -> {
            if (message.text().contains("policy") || message.text().contains("Content Security Policy")) {
                breaches.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(fault -> breaches.add(page.url() + " " + fault));
        return signIn(page, user, LANGUAGE);
    }

    private static Map<String, String> rule() {
        return Map.of("textfield_ruleKey", "expert.correction.working-days", "textfield_newValue", "12");
    }

    /** What was nominated stays; only what the unit says is written anew. */
    private static Map<String, String> corrected() {
        var fixed = new HashMap<String, String>();
        for (var kept : List.of("name", "residentId", "mobile", "workPhone", "homePhone", "email", "qq", "unitPhone", "applicantUsername", "workHistory_from_0", "workHistory_to_0",
                "workHistory_from_1", "workHistory_to_1")) {
            fixed.put("textfield_" + kept, LEFT);
        }
        for (var kept : List.of("number_specialtyYears", "datetime_birthDate-date", "select_ethnicity", "select_politicalAffiliation", "select_titleLevel", "select_education",
                "checkbox_specialExpert", "textarea_specialReason")) {
            fixed.put(kept, LEFT);
        }
        return fixed;
    }
}
