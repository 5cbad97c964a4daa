package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who works with keys alone, sees where the focus is at every stop, and notes what the browser complains of. */
final class KeyboardUser {

    private static final int MOST_STOPS = 90;
    private static final String WATCH = """
            addEventListener('securitypolicyviolation', event => console.error('policy ' + event.violatedDirective + ' ' + event.blockedURI));
            addEventListener('pointerdown', () => console.error('a mouse was used'), true);
            """;
    /** A field may show the focus by the frame around it; the parts of a date show it by themselves. */
    private static final String FOCUS = """
            selector => {
              const at = document.activeElement, place = at.getBoundingClientRect();
              const outlined = one => one && getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) > 0;
              const marked = at.type === 'date' || outlined(at) || outlined(at.parentElement) || outlined(at.parentElement?.parentElement) || outlined(at.closest('.fjs-input-group'))
                || getComputedStyle(at).boxShadow !== 'none';
              return { hit: at.matches(selector), what: at.outerHTML.slice(0, 160),
                shown: at === document.body || (place.bottom > 0 && place.top < innerHeight && marked) };
            }
            """;

    private final Page page;
    private final List<String> faults = new ArrayList<>();

    KeyboardUser(Page page) {
        this.page = page;
        page.addInitScript(WATCH);
        page.onPageError(fault -> faults.add(page.url() + " " + fault));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 409")) {
                faults.add(page.url() + " " + message.text());
            }
        });
    }

    /** Errors of scripts, breaches of the policy, uses of a mouse and places where nobody sees the focus. */
    List<String> faults() {
        return faults;
    }

    Page page() {
        return page;
    }

    /** Walks on by Tab until the focus is there. */
    KeyboardUser tabTo(String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (isAt(selector)) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No Tab leads to " + selector + " on " + page.url());
    }

    /** Whether the focus is there; notes a focus that cannot be seen. */
    @SuppressWarnings("unchecked")
    boolean isAt(String selector) {
        var focus = (Map<String, Object>) page.evaluate(FOCUS, selector);
        if (!Boolean.TRUE.equals(focus.get("shown"))) {
            faults.add(page.url() + " hides the focus at " + focus.get("what"));
        }
        return Boolean.TRUE.equals(focus.get("hit"));
    }

    KeyboardUser keys(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    KeyboardUser type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Presses a key that leads to another page, and waits for it. */
    KeyboardUser go(String key) {
        page.evaluate("() => { window.left = true; }");
        page.keyboard().press(key);
        page.waitForFunction("() => !window.left && document.readyState === 'complete'");
        if (page.locator("[data-form]").count() > 0) {
            page.locator("[data-form] .fjs-form").first().waitFor();
        }
        return this;
    }

    /** Presses a key that fetches a part of the page anew. */
    KeyboardUser fetch(Runnable action) {
        page.waitForResponse(answer -> answer.url().contains("/tasks?"), action);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    void assertAt(String selector) {
        assertThat(isAt(selector)).as("the focus is at %s on %s, not at %s", selector, page.url(), page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)")).isTrue();
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }
}
