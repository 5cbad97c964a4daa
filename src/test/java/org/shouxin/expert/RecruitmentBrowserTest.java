package org.shouxin.expert;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.BrowserSuite;
import org.shouxin.Picture;
import org.shouxin.identity.Directory;
import org.shouxin.workflow.Engine;
import org.springframework.beans.factory.annotation.Autowired;

/** People of Xinbei recruit an expert with the mouse, from the nomination to the printed work card. */
@DisplayName("A recruitment in the browser")
class RecruitmentBrowserTest extends BrowserSuite {

    private static final String LANGUAGE = "zh-CN";
    private static final String CANDIDATE = "韩福根";
    private static final List<String> MANAGERS = List.of("xb.manager", "xb.manager2", "xb.manager3");

    @Autowired
    Engine engine;
    @Autowired
    Directory directory;

    @Test
    @DisplayName("leads from the nomination to the work card")
    void nominationToWorkCard() {
        var number = nominate(signedIn("xb.nominator", 1440, LANGUAGE));
        var papers = signedIn("xb.nominator", 1440, LANGUAGE);
        papers.navigate(address("/cases/" + number));
        NominationPapers.KINDS.forEach(kind -> upload(papers, kind));

        complete("xb.reviewer", number, page -> choose(page, "radio_outcome", 0));
        complete("xb.tester", number, page -> fill(page, Map.of("datetime_testDate-date", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(), "textfield_startTime", "09:30",
                "textfield_place", "Room 301")));
        complete("xb.tester", number, page -> {
            choose(page, "radio_attended", 0);
            fill(page, Map.of("number_knowledge", "36", "number_hazard", "27", "number_interview", "25"));
        });
        decide(number);
        complete("xb.applicant", number, page -> {
            choose(page, "radio_outcome", 0);
            fill(page, Map.of("textfield_signedName", CANDIDATE));
        });

        var nominator = signedIn("xb.nominator", 1440, LANGUAGE);
        nominator.navigate(address("/cases/" + number));
        nominator.locator("[data-diagram-url] svg .djs-element").first().waitFor();
        assertThat(nominator.locator("main").innerText()).contains(CANDIDATE);

        var expert = signedIn("xb.applicant", 1440, LANGUAGE);
        expert.navigate(address("/experts"));
        expert.locator("main a[href^='/experts/']").first().click();
        expert.waitForURL(Pattern.compile(".*/experts/[0-9a-f-]{36}.*"));
        expert.locator("a[href$='/work-card']").first().click();
        expert.waitForURL(Pattern.compile(".*/work-card$"));
        assertThat(expert.locator("main").innerText()).contains(CANDIDATE);
        var pdf = expert.locator("a[href$='work-card.pdf']").first().getAttribute("href");
        var printed = expert.context().request().get(address(pdf));
        assertThat(printed.status()).isEqualTo(200);
        assertThat(new String(printed.body(), 0, 5)).isEqualTo("%PDF-");
    }

    /** The secretary calls a meeting, the managers vote on all who wait and sign the minutes, and the job takes the decision to the case. */
    private void decide(String number) {
        var meeting = call(signedIn("xb.secretary", 1440, LANGUAGE));
        complete("xb.secretary", meeting, page -> { });
        complete("xb.secretary", meeting, page -> {
            for (var row = 0; row < MANAGERS.size(); row++) {
                field(page, "checkbox_members_present_" + row).check();
            }
            field(page, "checkbox_members_chair_0").check();
        });
        MANAGERS.forEach(manager -> completeOwn(manager, meeting, page -> {
            for (var row = 0; page.locator("[data-form] [id$='-select_ballots_vote_" + row + "']").count() > 0; row++) {
                select(page, "select_ballots_vote_" + row, "同意聘任");
            }
        }));
        complete("xb.secretary", meeting, page -> fill(page, Map.of("textarea_minutes", "逐人审议，一致同意。")));
        MANAGERS.forEach(manager -> completeOwn(manager, meeting, page -> fill(page, Map.of("textfield_signedName", directory.byUsername(manager).orElseThrow().displayName()))));
        engine.runJobs(meeting);

        var secretary = signedIn("xb.secretary", 1440, LANGUAGE);
        secretary.navigate(address("/cases/" + number));
        secretary.locator("main a[href='/cases/" + meeting + "']").first().click();
        secretary.waitForURL(url -> url.contains(meeting));
        assertThat(secretary.locator("main").innerText()).contains(CANDIDATE, "已送达");
        var minutes = secretary.context().request().get(address(secretary.locator("main a[href*='/documents/']").first().getAttribute("href")));
        assertThat(new String(minutes.body(), 0, 5)).isEqualTo("%PDF-");
    }

    private String call(Page page) {
        begin(page);
        fill(page, Map.of("datetime_meetingDate-date", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(), "textfield_startTime", "14:30",
                "textfield_place", "Room 201"));
        page.locator("form[action$='/submit'] button.btn-primary").click();
        page.waitForURL(url -> url.contains("/cases/3"));
        return page.url().replaceAll(".*/cases/([^?#/]+).*", "$1");
    }

    private void begin(Page page) {
        page.navigate(address("/cases/new"));
        page.locator("form[action='/drafts'] button[type=submit]").first().click();
        page.waitForURL(url -> url.contains("/drafts/"));
    }

    private String nominate(Page page) {
        begin(page);
        choose(page, "radio_nominationKind", 0);
        choose(page, "radio_sex", 0);
        choose(page, "radio_postStatus", 0);
        choose(page, "checklist_groups", 0);
        select(page, "select_ethnicity", "汉族");
        select(page, "select_education", "大学本科");
        select(page, "select_titleLevel", "中级");
        var values = new LinkedHashMap<String, String>();
        values.put("textfield_applicantUsername", "xb.applicant");
        values.put("textfield_name", CANDIDATE);
        values.put("datetime_birthDate-date", "1975-03-08");
        values.put("textfield_employer", "常州市晨光化工有限公司");
        values.put("textfield_specialty", "化学工程");
        values.put("number_specialtyYears", "20");
        values.put("textfield_residentId", "320411197503080012");
        values.put("textfield_address", "常州市新北区");
        values.put("textfield_mobile", "13800000000");
        values.put("textarea_ownStatement", "同意");
        values.put("textarea_unitOpinion", "同意推荐");
        values.put("textfield_unitContact", "汤慧");
        values.put("textfield_unitPhone", "0519-85100000");
        fill(page, values);
        page.locator("form[action$='/submit'] button.btn-primary").click();
        page.waitForURL(url -> url.contains("/cases/3"));
        return page.url().replaceAll(".*/cases/([^?#/]+).*", "$1");
    }

    private void upload(Page page, String kind) {
        page.locator("#documents > form select[name=kind]").selectOption(kind);
        page.locator("#documents > form input[type=file]").setInputFiles(new FilePayload(kind + ".png", "image/png", Picture.png()));
        page.locator("#documents > form button[type=submit]").click();
        page.locator("#documents .file-list", new Page.LocatorOptions().setHasText(kind + ".png")).waitFor();
    }

    private void complete(String username, String number, Consumer<Page> work) {
        var page = signedIn(username, 1440, LANGUAGE);
        page.navigate(address("/cases/" + number));
        work(page, page.locator("main a[href^='/tasks/']"), work);
    }

    /** Among several open tasks of the case, the one that is the person's own. */
    private void completeOwn(String username, String number, Consumer<Page> work) {
        var page = signedIn(username, 1440, LANGUAGE);
        page.navigate(address("/tasks?scope=mine"));
        work(page, page.locator("main tr", new Page.LocatorOptions().setHasText(number)).locator("a[href^='/tasks/']"), work);
    }

    private static void work(Page page, Locator task, Consumer<Page> work) {
        task.first().click();
        page.waitForURL(url -> url.contains("/tasks/"));
        page.locator("[data-form] .fjs-form").first().waitFor();
        work.accept(page);
        page.locator("form[action$='/complete'] button.btn-primary").click();
        page.waitForURL(url -> !url.contains("/tasks/"));
        page.context().close();
    }
}
