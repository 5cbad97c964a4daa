package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Windows of several people who do the work of cases, with markup in every field that takes a text. */
abstract class HostileWork extends HostileWindows {

    static final Map<String, String> NOTHING = Map.of();

    /** @param option of the form's radio group, -1 where it has none; @param fixed values of fields that take no markup */
    record Step(String user, int option, Map<String, String> fixed) {
    }

    private final Map<String, Page> windows = new HashMap<>();

    final Page at(String user) {
        return windows.computeIfAbsent(user, this::watched);
    }

    /** Fills the form of the person's task and completes it. */
    final void work(OwnBureau bureau, String number, Step step) {
        var page = at(step.user());
        open(page, bureau.taskOf(step.user(), number));
        HostileForms.fill(page, step.option(), step.fixed());
        press(page, "form[action$='/complete'] button.btn-primary");
        assertThat(page.url()).as("%s completed %s", step, page.locator("h1").innerText()).doesNotContain("/complete");
        assertThat(page.locator("[data-form-summary]").count()).as("%s: %s", step, page.locator("main").innerText()).isZero();
    }

    /** Starts a case from its form; its number. */
    final String start(String user, String process, Map<String, String> fixed) {
        var page = at(user);
        open(page, "/cases/new");
        press(page, "form[action='/drafts']:has([value='" + process + "']) button[type=submit]");
        HostileForms.fill(page, -1, fixed);
        press(page, "form[action$='/submit'] button.btn-primary");
        page.waitForURL(Pattern.compile(".*/cases/3.*"));
        return page.url().replaceAll(".*/cases/([^?#/]+).*", "$1");
    }
}
