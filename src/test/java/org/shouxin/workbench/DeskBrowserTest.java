package org.shouxin.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.Browser;
import org.shouxin.BrowserSuite;

@DisplayName("The worklist without a mouse")
class DeskBrowserTest extends BrowserSuite {

    @Test
    @DisplayName("is walked, searched and opened by keys, and takes none from a field")
    void keys() {
        var page = signedIn("reviewer2", 1440, "en");
        page.navigate(address("/tasks?scope=groups"));
        page.keyboard().press("j");
        assertThat(page.locator("tr.row-at")).hasCount(1);
        var first = page.locator("tr.row-at th a").getAttribute("href");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("tr.row-at th a").getAttribute("href")).isNotEqualTo(first);
        page.keyboard().press("k");
        assertThat(page.locator("tr.row-at th a").getAttribute("href")).isEqualTo(first);
        page.keyboard().press("?");
        assertThat(page.locator("#key-help")).isVisible();
        assertThat(Browser.axe(page)).isEmpty();
        page.keyboard().press("j");
        assertThat(page.locator("tr.row-at th a").getAttribute("href")).as("an open dialog keeps its keys").isEqualTo(first);
        page.keyboard().press("Escape");
        assertThat(page.locator("#key-help")).isHidden();
        page.keyboard().press("/");
        page.keyboard().type("jkc?x");
        assertThat(page.locator("#worklist-text")).hasValue("jkc?x");
        assertThat(page.locator("#key-help")).isHidden();

        page.navigate(address("/tasks?scope=groups"));
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("tr.row-at .choose input")).isChecked();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/tasks/[0-9a-f-]+$"));
        picture(page, "task-desk");
        assertThat(page.locator("#desk")).isVisible();
        assertThat(Browser.axe(page)).isEmpty();
    }

    @Test
    @DisplayName("claims with one key, and several tasks at once with a result for each")
    void claims() {
        var page = signedIn("reviewer2", 1440, "en");
        page.navigate(address("/tasks?scope=groups"));
        page.keyboard().press("j");
        var subject = page.locator("tr.row-at th a").innerText();
        page.keyboard().press("c");
        assertThat(page.locator("#messages")).containsText("yours now");
        page.navigate(address("/tasks?scope=mine"));
        assertThat(page.locator("tr[data-row]").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(subject))).hasCount(1);
        page.locator("tr[data-row] .choose input").first().check();
        page.click("#bulk button:first-of-type");
        assertThat(page.locator("main")).containsText("1 of 1 done");
        picture(page, "bulk-results");
        assertThat(Browser.axe(page)).isEmpty();
    }

    @Test
    @DisplayName("is not the only list that follows what is typed: the inbox does too, without a key pressed after it")
    void typed() {
        var page = signedIn("reviewer2", 1440, "en");
        page.navigate(address("/notices"));
        page.locator("#notices-text").pressSequentially("no-such-case");
        assertThat(page.locator("#results")).containsText("No notice matches");
        assertThat(page).hasURL(Pattern.compile(".*[?&]q=no-such-case(&.*)?$"));
        assertThat(Browser.axe(page)).isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
