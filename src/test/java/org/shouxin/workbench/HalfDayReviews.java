package org.shouxin.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What the reviewer does with the task that is open, by keys. */
final class HalfDayReviews {

    private static final String COMPLETE = "form[action$='/complete'] .form-actions .btn-primary";
    private static final String REASON = "[id$='textarea_reason']";
    private static final String TYPED = "The certificate is out of date.";

    private final KeyboardUser user;
    private final HalfDayScene scene;
    private final Page page;

    HalfDayReviews(KeyboardUser user, HalfDayScene scene) {
        this.user = user;
        this.scene = scene;
        this.page = user.page();
    }

    /** Does what is planned for the open task; ends on the list. */
    void work() {
        var name = user.text(".under-title strong");
        switch (scene.purpose(name)) {
            case "accept" -> accept();
            case "waive" -> {
                user.keys("f", "Space").tabTo("[id$='textarea_waiverReason']").type("The bureau needs this specialty.");
                complete();
            }
            case "return" -> judge("ArrowDown");
            case "refuse" -> judge("ArrowDown", "ArrowDown");
            case "handOver" -> person("hand-over", "to-user", "hand-over-reason");
            case "lend" -> {
                person("lend", "lend-to", "lend-reason");
                scene.givenBackByColleague(name);
                scene.plan(name, "accept");
            }
            case "lent" -> withReason("give-back", "looked at");
            case "ask", "askInVain" -> ask(name);
            case "followUp" -> followUp();
            case "draft" -> draft(name);
            case "resume" -> resume(name);
            case "invalid" -> invalid();
            case "stale" -> stale(name);
            case "release" -> {
                user.tabTo("form[action$='/release'] button").keys("Enter");
                agree();
            }
            case "urged" -> {
                assertThat(page.locator(".alert-warning")).containsText("Urged once");
                comment();
                accept();
            }
            default -> throw new AssertionError(name + " is not planned for");
        }
    }

    /** Finds a task in the list by its name and opens it. */
    void find(String name) {
        user.keys("/");
        user.assertAt("#worklist-text");
        user.fetch(() -> user.type(name));
        assertThat(page.locator("tr[data-row]")).hasCount(1);
        user.keys("ArrowDown");
        user.assertAt("tr.row-at");
        user.go("Enter");
    }

    /** Unfolds one of the things beside the form that ask for a reason. */
    void withReason(String verb, String reason) {
        unfold(verb);
        user.tabTo("form[action$='/" + verb + "'] textarea").type(reason).tabTo("form[action$='/" + verb + "'] button").go("Enter");
    }

    private void accept() {
        user.keys("f");
        user.assertAt("[id$='radio_outcome-0']");
        user.keys("Space");
        complete();
    }

    private void judge(String... arrows) {
        user.keys("f").keys(arrows).tabTo(REASON).type(TYPED);
        complete();
    }

    private void complete() {
        user.tabTo(COMPLETE).go("Enter");
        assertThat(page.locator("#messages")).containsText("has moved on");
    }

    private void unfold(String verb) {
        user.keys("d");
        user.tabTo("details:has(form[action$='/" + verb + "']) > summary").keys("Enter");
    }

    private void person(String verb, String select, String reason) {
        user.tabTo("details:has(form[action$='/" + verb + "']) > summary").keys("Enter").tabTo("#" + select).keys("ArrowDown")
                .tabTo("#" + reason).type("Please.").tabTo("form[action$='/" + verb + "'] button").go("Enter");
    }

    private void agree() {
        user.assertAt("#confirm-dialog [value=no]");
        user.keys("Tab");
        user.assertAt("#confirm-dialog [value=yes]");
        user.go("Enter");
    }

    private void ask(String name) {
        unfold("ask");
        user.tabTo("#ask-whom").keys("ArrowDown").tabTo("#ask-question").type("Is the group right?").tabTo("form[action$='/ask'] button").go("Enter");
        user.assertAt("#messages .alert");
        if (scene.purpose(name).equals("askInVain")) {
            user.keys("f", "Space").tabTo(COMPLETE).keys("Enter");
            agree();
        } else {
            scene.answered(name);
            user.go("w").assertAt(".next-up");
            scene.plan(name, "accept");
        }
    }

    /** A part of the page that is drawn anew leaves the focus in it. */
    private void comment() {
        user.tabTo("#comment-text").type("Done today.").tabTo("#comments form button").keys("Enter");
        assertThat(page.locator("#comments .comment-text")).containsText("Done today.");
        page.waitForFunction("() => document.activeElement.matches('#comments h2')");
        user.assertAt("#comments h2");
    }

    private void followUp() {
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        user.tabTo("#follow-up-on").type(tomorrow.format(DateTimeFormatter.ofPattern("MMddyyyy"))).tabTo("form[action$='/follow-up'] button").go("Enter");
        user.assertAt("#messages .alert");
        assertThat(page.locator("#follow-up-on")).hasValue(tomorrow.toString());
        user.go("w");
    }

    private void draft(String name) {
        user.keys("f", "ArrowDown").tabTo(REASON).type(TYPED).tabTo("[data-form-draft]").go("Enter");
        user.assertAt("#messages .alert");
        scene.plan(name, "resume");
        user.go("w");
    }

    private void resume(String name) {
        assertThat(page.locator(REASON)).hasValue(TYPED);
        scene.plan(name, "return");
        complete();
    }

    /** What is missing is said where it is missing, and what was typed stays. */
    private void invalid() {
        user.keys("f", "ArrowDown").tabTo(COMPLETE).keys("Enter");
        user.assertAt(REASON);
        picture("half-day-invalid");
        user.type(TYPED);
        complete();
    }

    /** Somebody else was quicker: the page says who, and leads back. */
    private void stale(String name) {
        user.keys("f", "Space");
        scene.doneByColleague(name);
        user.tabTo(COMPLETE).go("Enter");
        user.assertAt(".problem-detail");
        picture("half-day-stale");
        user.go("w");
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
