package org.shouxin;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The product with its demonstration, used with a real Chromium. One server and one browser for all classes that extend this. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"shouxin.demo.enabled=true", "shouxin.credit.rounds=*/2 * * * * *"})
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.class)
public abstract class BrowserSuite {

    private static final int PATIENCE_MILLIS = 15_000;
    private static Browser browser;

    @LocalServerPort
    private int port;

    private final List<Page> open = new ArrayList<>();

    /** A failed test leaves a picture of every window it had open. */
    @RegisterExtension
    final AfterTestExecutionCallback pictures = context -> {
        if (context.getExecutionException().isPresent()) {
            for (int i = 0; i < open.size(); i++) {
                if (!open.get(i).isClosed()) {
                    open.get(i).screenshot(new Page.ScreenshotOptions().setFullPage(true)
                            .setPath(Path.of("target", "screenshots", "failed-" + context.getRequiredTestMethod().getName() + "-" + i + ".png")));
                }
            }
        }
    };

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    protected String address(String path) {
        return path.startsWith("http") ? path : "http://localhost:" + port + path;
    }

    /** A window of nobody yet. */
    protected Page window(int width, String language) {
        return window(browser.profile(width, language));
    }

    /** A window of nobody yet, in which nothing but the product itself keeps a script from running. */
    protected Page defenceless(String language) {
        return window(browser.defenceless(language));
    }

    private Page window(BrowserContext profile) {
        profile.setDefaultTimeout(PATIENCE_MILLIS);
        return another(profile);
    }

    /** One more window of the same person. */
    protected Page another(BrowserContext profile) {
        var page = profile.newPage();
        open.add(page);
        return page;
    }

    /** A window of the demo account, in the language. */
    protected Page signedIn(String username, int width, String language) {
        return signIn(window(width, language), username, language);
    }

    /** Signs a window in. */
    protected Page signIn(Page page, String username, String language) {
        page.navigate(address("/login?lang=" + language));
        page.fill("[name=username]", username);
        page.fill("[name=password]", "demo");
        page.click("main button[type=submit], form button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** The field of a Camunda Form by the id of its component. */
    protected static Locator field(Page page, String component) {
        return page.locator("[data-form] [id$='-" + component + "']").first();
    }

    /** Fills text fields by component id. */
    protected static void fill(Page page, Map<String, String> values) {
        page.locator("[data-form] .fjs-form").first().waitFor();
        values.forEach((component, value) -> {
            field(page, component).fill(value);
            field(page, component).press("Tab");
        });
    }

    /** Chooses the n-th option of a radio group or checklist, counted from 0. */
    protected static void choose(Page page, String component, int option) {
        field(page, component + "-" + option).check();
    }

    /** Takes the option with this text from a select box. */
    protected static void select(Page page, String component, String option) {
        field(page, component).selectOption(new SelectOption().setLabel(option));
    }
}
