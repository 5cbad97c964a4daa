package org.shouxin.credit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.Browser;
import org.shouxin.BrowserSuite;
import org.shouxin.credit.CreditExample;

@DisplayName("A preview in the browser")
class PreviewBrowserTest extends BrowserSuite {

    private static final String EXAMPLE = "/credit/preview?scheme=CR&asOf=2026-03-01" + CreditExample.QUERY;

    @Test
    @DisplayName("follows a changed value without leaving the page")
    void follows() {
        var page = signedIn("reviewer", 1440, "en");
        page.navigate(address(EXAMPLE));
        assertThat(page.locator(".grade-letter strong")).hasText("B");
        page.selectOption("#f-C06", "no");
        assertThat(page.locator(".grade-letter strong")).hasText("C");
        assertThat(page.locator("#result")).containsText("70.25");
        assertThat(page.url()).contains("C06=no");
        page.fill("#f-C01", "many");
        page.locator("#f-C01").press("Tab");
        assertThat(page.locator("#result [role=alert]")).containsText("whole number");
        assertThat(page.locator("#f-C06")).hasValue("no");
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"zh-CN, 1440", "zh-CN, 390", "en, 1440", "en, 390"})
    @DisplayName("is accessible and fits the window:")
    void looks(String language, int width) {
        var page = signedIn("manager", width, language);
        look(page, "credit-example", EXAMPLE, language, width);
        look(page, "credit-empty", "/credit/preview?scheme=CR", language, width);
        look(page, "credit-nb", "/credit/preview?scheme=NB&asOf=2026-03-01&N01=1&V02=2025-12-24&V02=2024-01-01&I03=2026-01-02", language, width);
        look(page, "credit-blocked", "/credit/preview?scheme=CR&asOf=2026-03-01&C01=60&E19=listed", language, width);
        look(page, "credit-refused", "/credit/preview?scheme=CR&asOf=2026-02-30&C01=many", language, width);
    }

    private void look(Page page, String name, String path, String language, int width) {
        page.navigate(address(path + "&lang=" + language));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "." + language + "." + width + ".png")));
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1")).as(name).isTrue();
        assertThat(Browser.axe(page)).as(name).isEmpty();
        assertThat(page.locator("body").innerText()).doesNotContain("??", "null");
    }
}
