package org.shouxin.workbench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;

/** Fills a Camunda Form, whichever it is: markup into every field that takes a text, something that fits into all others. */
final class HostileForms {

    /** A field that stays as it is. */
    static final String LEFT = "";

    private static final Pattern COMPONENT = Pattern.compile(".*-((?:textfield|textarea|number|datetime|select|checkbox)_.+)$");
    private static final String FIELDS = "[data-form] input:not([type=radio]):not([type=hidden]), [data-form] textarea, [data-form] select";

    /** Lists that begin empty get a row. */
    private static final String ONE_ROW = "() => document.querySelectorAll('[data-form] .fjs-repeat-render-add').forEach(add => {"
            + " if (!add.parentElement.parentElement.querySelector('input, textarea')) { add.click(); } })";

    private HostileForms() {
    }

    /**
     * @param option which option of the radio group, or -1 where there is none
     * @param fixed  values by component, for fields that take no markup
     */
    static void fill(Page page, int option, Map<String, String> fixed) {
        page.locator("[data-form] .fjs-form").first().waitFor();
        if (option >= 0) {
            page.locator("[data-form] input[type=radio]").nth(option).check();
        }
        page.evaluate(ONE_ROW);
        for (var field : page.locator(FIELDS).all()) {
            var id = COMPONENT.matcher(String.valueOf(field.getAttribute("id")));
            if (id.matches() && field.isVisible() && field.isEnabled()) {
                fill(field, id.group(1), fixed.get(id.group(1)));
            }
        }
    }

    private static void fill(Locator field, String component, String fixed) {
        if (LEFT.equals(fixed)) {
            return;
        }
        if (component.startsWith("checkbox_")) {
            if (field.isEditable()) {
                field.check();
            }
        } else if (component.startsWith("select_")) {
            field.selectOption(new SelectOption().setIndex(1));
        } else if (field.isEditable()) {
            field.fill(fixed != null ? fixed : component.startsWith("number_") ? "10" : component.startsWith("datetime_") ? today() : HostileWindows.TEXT);
            field.press("Tab");
        }
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }
}
