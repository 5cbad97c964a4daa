package org.shouxin.interview.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.Browser;
import org.shouxin.BrowserSuite;
import org.shouxin.identity.Directory;
import org.shouxin.workflow.SystemCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("An interview in the browser")
class InterviewBrowserTest extends BrowserSuite {

    @Test
    @DisplayName("is set, held with signed minutes and something to rectify, mended by the interviewee and verified")
    void held(@Autowired SystemCases system, @Autowired Directory directory, @Autowired PlatformTransactionManager transactions, @Autowired Clock clock) {
        var interviewee = directory.byUsername("applicant").orElseThrow().id();
        var bureau = directory.actor(directory.byUsername("reviewer").orElseThrow().id()).grants().get(0).bureauId();
        var number = new TransactionTemplate(transactions).execute(status -> system.open(new SummonsOpening(), bureau,
                new SummonsOpening.Summons(interviewee)));

        var reviewer = at("reviewer", number, 1440);
        fill(reviewer, Map.of("datetime_plannedOn-date", LocalDate.now(clock).toString(), "textfield_startTime", "09:30", "textfield_place", "局机关二楼会议室", "textarea_topic", "信用等级降为 C 级"));
        submit(reviewer);

        var head = at("head", number, 1440);
        choose(head, "radio_attended", 0);
        field(head, "textarea_minutes").waitFor();
        assertThat(head.locator("[data-form] [id*='textarea_remark']").count()).isZero();
        fill(head, Map.of("textarea_minutes", "已当面告知，企业表示整改。"));
        head.locator("[data-form] input[id*='textfield_attendees_name']").first().fill("李安全");
        head.locator("[data-form] input[id*='textfield_attendees_capacity']").first().fill("主要负责人");
        head.locator("[data-form] input[id*='textfield_attendees_signedName']").first().fill("李安全");
        head.locator("[data-form] .fjs-repeat-render-add").last().click();
        head.locator("[data-form] textarea[id*='textarea_items_item']").first().fill("修复罐区围堰");
        look(head, "hold-interview");
        submit(head);

        var applicant = at("applicant", number, 390);
        fill(applicant, Map.of("textarea_evidence", "围堰已修复，照片已上传。"));
        look(applicant, "submit-evidence");
        submit(applicant);

        var verifier = at("reviewer2", number, 1440);
        choose(verifier, "radio_verification", 0);
        fill(verifier, Map.of("textarea_remark", "现场核查，符合要求。"));
        submit(verifier);

        for (var width : new int[] {1440, 390}) {
            var page = signedIn("reviewer", width, width == 390 ? "en" : "zh-CN");
            page.navigate(address("/cases/" + number));
            page.locator("#diagram-1 svg[role=img]").waitFor();
            look(page, "case-with-interview." + width);
            assertThat(page.locator("main").innerText()).contains("围堰已修复，照片已上传。", "李安全").doesNotContain("??model.interview");
        }
    }

    /** The page of the one task of the case that waits for the person. */
    private Page at(String username, String number, int width) {
        var page = signedIn(username, width, "zh-CN");
        page.navigate(address("/cases/" + number));
        page.locator("main .task-list a[href^='/tasks/']").first().click();
        page.locator("[data-form] .fjs-form").first().waitFor();
        return page;
    }

    private static void submit(Page page) {
        page.locator("form[action$='/complete'] button.btn-primary").click();
        page.waitForURL(url -> !url.contains("/tasks/"));
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")).setFullPage(true));
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1")).as(name).isTrue();
        assertThat(Browser.axe(page)).as(name).isEmpty();
    }
}
