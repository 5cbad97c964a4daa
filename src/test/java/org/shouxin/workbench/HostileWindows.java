package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.shouxin.BrowserSuite;

/** Windows without the policy about scripts that count what runs in them and note what was typed and became an element. */
abstract class HostileWindows extends BrowserSuite {

    static final String LANGUAGE = "zh-CN";
    static final String NAME = "<img src=x onerror=ran()>";
    static final String TEXT = "'\"></textarea></script><img data-injected src=x onerror=ran()>";

    private static final int ANSWER_MILLIS = 5_000;

    final AtomicInteger ran = new AtomicInteger();
    final List<String> found = new ArrayList<>();

    final Page watched(String username) {
        var page = defenceless(LANGUAGE);
        page.context().exposeFunction("ran", arguments -> ran.incrementAndGet());
        page.onDialog(dialog -> {
            if (dialog.type().equals("beforeunload")) {
                dialog.accept();
                return;
            }
            found.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        return username == null ? page : signIn(page, username, LANGUAGE);
    }

    final Response open(Page page, String path) {
        Response answer;
        try {
            answer = page.navigate(address(path));
        } catch (PlaywrightException interrupted) {
            // the answer to a form came in between
            page.waitForLoadState();
            answer = page.navigate(address(path));
        }
        look(page);
        return answer;
    }

    /** Presses a button and agrees when the page asks. */
    final void press(Page page, String button) {
        send(page, () -> {
            page.locator(button).first().click();
            var agree = page.locator("#confirm-dialog[open] [value=yes]");
            if (agree.count() > 0) {
                agree.click();
            }
        });
    }

    /** Does what sends a form, and looks at what came back; a form that the page itself refuses comes back at once. */
    final void send(Page page, Runnable action) {
        try {
            page.waitForResponse(answer -> !answer.url().contains("/assets/"), new Page.WaitForResponseOptions().setTimeout(ANSWER_MILLIS), action);
        } catch (TimeoutError silent) {
            look(page);
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        look(page);
    }

    static void write(Locator field, String text) {
        var limit = field.getAttribute("maxlength");
        field.fill(limit == null ? text : text.substring(0, Math.min(text.length(), Integer.parseInt(limit))));
    }

    final void look(Page page) {
        var injected = page.locator("[data-injected], img[src='x']").count();
        if (injected > 0) {
            found.add(page.url() + " holds " + injected + " elements that somebody typed");
        }
    }

    final void assertNothingRan() {
        assertThat(found).isEmpty();
        assertThat(ran).hasValue(0);
    }
}
