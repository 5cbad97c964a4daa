package org.shouxin.expert;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.Browser;
import org.shouxin.BrowserSuite;

/** An expert of the pool kept on paper, whom the section invites, signs in for the first time and answers the offer. */
@DisplayName("A renewal in the browser")
class RenewalBrowserTest extends BrowserSuite {

    private static final String EXPERT = "张永明";
    private static final String PASSWORD = "Long-enough-2026";

    @Test
    @DisplayName("is offered, opened by the expert with the data on file, and applied for")
    void applied() {
        var reviewer = signedIn("reviewer", 1440, "zh-CN");
        reviewer.navigate(address("/term-radar?q=" + EXPERT));
        var number = reviewer.locator("main td a[href^='/cases/']").first().innerText();
        reviewer.navigate(address("/cases/" + number + "/invitation"));
        reviewer.locator("main form button[type=submit]").first().click();
        reviewer.locator("#confirm-dialog [value=yes]").click();
        reviewer.locator(".one-time").first().waitFor();
        var code = reviewer.locator(".one-time").last().innerText().strip();
        var username = reviewer.locator(".one-time").first().innerText().strip();

        var expert = window(1440, "zh-CN");
        expert.navigate(address("/activate"));
        expert.fill("[name=code]", code);
        expert.fill("[name=password]", PASSWORD);
        expert.fill("[name=repeated]", PASSWORD);
        expert.click("main button[type=submit], form button[type=submit]");
        expert.waitForURL(url -> !url.endsWith("/activate"));
        signIn(expert, username);

        expert.navigate(address("/cases/" + number));
        expert.locator("main a[href^='/tasks/']").first().click();
        expert.locator("[data-form] .fjs-form").first().waitFor();
        choose(expert, "radio_outcome", 0);
        field(expert, "textfield_name").waitFor();
        assertThat(field(expert, "textfield_name").inputValue()).isEqualTo(EXPERT);
        expert.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "confirm-renewal.zh-CN.1440.png")).setFullPage(true));
        assertThat(Browser.axe(expert)).isEmpty();
        select(expert, "select_ethnicity", "汉族");
        choose(expert, "radio_postStatus", 0);
        fill(expert, Map.of("textarea_statement", "任期内服务正常。", "textfield_address", "常州市武进区延政路 1 号", "number_specialtyYears", "20",
                "textarea_ownStatement", "本人愿意继续服务。"));
        expert.locator("form[action$='/complete'] button.btn-primary").click();
        expert.waitForURL(url -> !url.contains("/tasks/"));

        reviewer.navigate(address("/cases/" + number));
        assertThat(reviewer.locator("main").innerText()).contains("任期内服务正常。");
    }

    private void signIn(Page page, String username) {
        page.navigate(address("/login"));
        page.fill("[name=username]", username);
        page.fill("[name=password]", PASSWORD);
        page.click("main button[type=submit], form button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }
}
