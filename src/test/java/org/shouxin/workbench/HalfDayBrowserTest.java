package org.shouxin.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.BrowserSuite;
import org.shouxin.workbench.demo.DemoPeople;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A reviewer's half day")
class HalfDayBrowserTest extends BrowserSuite {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int ROWS = 20;

    @Autowired
    BeanFactory beans;

    private HalfDayScene scene;
    private HalfDayReviews reviews;
    private KeyboardUser user;
    private Page page;

    @BeforeEach
    void prepare() {
        scene = new HalfDayScene(beans);
        scene.file("schedule", 4).file("fetch", 1).file("giveBack", 2).file("taken", 1).file("lent", 2).file("accept", 9).file("waive", 2).file("return", 3)
                .file("refuse", 2).file("handOver", 2).file("lend", 1).file("ask", 1).file("askInVain", 1).file("followUp", 2).file("draft", 1)
                .file("invalid", 1).file("stale", 2).file("release", 1).file("urged", 2);
        page = window(1440, "en");
        user = new KeyboardUser(page);
        reviews = new HalfDayReviews(user, scene);
    }

    @Test
    @DisplayName("of forty mixed tasks is done with keys alone, and every task leads to the next")
    void withoutAMouse() {
        assertThat(scene.size()).isEqualTo(40);
        signIn();
        keepFilter();
        claimTogether();
        review();
        scheduleTogether();
        fetchBack();
        giveBack();

        assertThat(user.faults()).isEmpty();
        assertThat(scene.steps("accept")).hasSize(11).containsOnly("userTask_scheduleTest");
        assertThat(scene.steps("waive")).hasSize(2).containsOnly("userTask_scheduleTest");
        assertThat(scene.steps("return")).hasSize(4).containsOnly("userTask_correctRegistration");
        assertThat(scene.steps("refuse")).isEmpty();
        assertThat(scene.steps("handOver")).containsOnly("userTask_reviewRegistration");
        assertThat(scene.taskOf(scene.named("handOver").get(0)).assignee()).isEqualTo(scene.actor(HalfDayScene.COLLEAGUE).userId());
        assertThat(scene.taskOf(scene.named("release").get(0)).assignee()).isNull();
        assertThat(scene.steps("schedule")).hasSize(4).containsOnly("userTask_recordTest");
        assertThat(scene.steps("fetch")).containsExactly("userTask_recordTest");
        assertThat(scene.steps("giveBack")).hasSize(2).containsOnly("userTask_scheduleTest");
        assertThat(scene.mine()).as("what was put off").isEqualTo(scene.named("followUp").size());
    }

    private void signIn() {
        page.navigate(address("/login?lang=en"));
        user.tabTo("[name=username]").type(HalfDayScene.REVIEWER).tabTo("[name=password]").type(DemoPeople.PASSWORD).go("Enter");
        assertThat(page.locator("tr[data-row]")).hasCount(2);
        user.keys("Tab").assertAt(".skip-link");
        user.keys("Enter", "Tab").assertAt("main a");
    }

    /** A filter is set, saved under a name, and used from the list without one. */
    private void keepFilter() {
        user.tabTo(".tabs a[href*='scope=groups']").go("Enter");
        user.tabTo("select[name=step]").fetch(() -> user.type("Review"));
        user.assertAt("select[name=step]");
        user.tabTo("#results details summary").keys("Enter").tabTo("#filter-name").type("Reviews").go("Enter");
        user.assertAt("#messages .alert");
        user.tabTo(".tabs a[href*='scope=mine']").go("Enter").tabTo(".chips a").go("Enter");
        assertThat(page.url()).contains("scope=groups", "userTask_reviewRegistration");
        user.tabTo("th .sort[href*='sort=case']").go("Enter");
        assertThat(page.locator("tr[data-row]")).hasCount(ROWS);
    }

    /** A page of tasks is chosen and claimed, of which a colleague was quicker with one; then the rest; the last one by its own key. */
    private void claimTogether() {
        choose(ROWS);
        var lost = scene.named("taken").get(0);
        assertThat(page.locator("tr[data-row] th a").first()).containsText(lost);
        scene.claimedByColleague(lost);
        user.go("Shift+C");
        user.assertAt("[role=status]");
        assertThat(page.locator("[role=status]")).containsText("19 of 20");
        picture("half-day-claimed");
        user.tabTo("main a.btn-primary").go("Enter");
        choose((int) page.locator("tr[data-row]").count() - 1);
        user.go("Shift+C");
        assertThat(page.locator("[role=status]")).containsText("10 of 10");
        user.tabTo("main a.btn-primary").go("Enter").keys("j").go("c");
        user.assertAt("#messages .alert");
        assertThat(page.locator("tr[data-row]")).hasCount(0);
    }

    /** One after the other, by the link that has the focus after each. */
    private void review() {
        user.tabTo(".tabs a[href*='scope=mine']").go("Enter");
        assertThat(page.locator(".tabs a[aria-current]")).containsText(String.valueOf(scene.mine()));
        assertThat(page.locator("tr[data-row].unread")).hasCount(ROWS);
        user.keys("j").go("Enter");
        for (int done = 0; done < scene.size() * 2; done++) {
            reviews.work();
            if (page.locator(".next-up").count() == 0) {
                break;
            }
            user.assertAt(".next-up");
            user.go("Enter");
        }
        assertThat(page.locator("tr[data-row]")).hasCount(scene.named("followUp").size());
        assertThat(page.locator("tr[data-row].unread")).hasCount(0);
        picture("half-day-reviewed");
    }

    private void scheduleTogether() {
        user.tabTo(".tabs a[href*='scope=groups']").go("Enter");
        user.tabTo("select[name=step]").fetch(() -> user.type("Sched")).tabTo("th .sort[href*='sort=case']").go("Enter");
        choose(5);
        user.go("Shift+C").tabTo("main a.btn-primary").go("Enter").tabTo(".tabs a[href*='scope=mine']").go("Enter");
        user.tabTo("th .sort[href*='sort=case']").go("Enter");
        choose(5);
        user.go("Shift+F");
        schedule("Hall 1");
        assertThat(page.locator("[role=status]")).containsText("5 of 5");
        user.assertAt("[role=status]");
    }

    /** What was completed is fetched back while nobody has begun the next step, done again and completed again. */
    private void fetchBack() {
        var name = scene.named("fetch").get(0);
        user.tabTo("main a.btn-primary").go("Enter").tabTo(".tabs a[href*='scope=groups']").go("Enter");
        reviews.find(name);
        reviews.withReason("fetch", "the hall is taken");
        user.assertAt("#messages .alert");
        reviews.find(name);
        schedule("Hall 2");
    }

    private void giveBack() {
        for (var name : scene.named("giveBack")) {
            user.tabTo(".tabs a[href*='scope=groups']").go("Enter");
            reviews.find(name);
            user.tabTo("form[action$='/claim'] button").go("Enter");
            reviews.withReason("return", "another day, please");
        }
        picture("half-day-done");
    }

    private void schedule(String place) {
        user.keys("f");
        user.assertAt("[id$='datetime_testDate-date']");
        user.type(TODAY.plusDays(7).format(DateTimeFormatter.ISO_DATE)).tabTo("[id$='textfield_startTime']").type("09:30")
                .tabTo("[id$='textfield_place']").type(place).tabTo("form .form-actions .btn-primary").go("Enter");
    }

    private void choose(int rows) {
        Collections.nCopies(rows, 0).forEach(row -> user.keys("j", "x"));
        assertThat(page.locator(".choose input:checked")).hasCount(rows);
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
