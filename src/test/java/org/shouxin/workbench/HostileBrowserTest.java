package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.expert.ResidentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Markup in every field that takes text, in a browser that does not keep the product's policy about scripts: were one place
 * to forget that a text is a text, its script would run and be counted here.
 */
@DisplayName("Hostile text in the browser")
class HostileBrowserTest extends HostileWindows {

    private static final String FILE = "<img src=x onerror=ran()>'\".pdf";
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> LINES = Set.of("birthplace", "employer", "supervisingDepartment", "position", "professionalTitle", "school", "specialty",
            "address", "wechat", "unitContact", "strengths");
    private static final Set<String> TEXTS = Set.of("achievements", "awards", "ownStatement", "unitOpinion");
    private static final List<String> PEOPLE = List.of("nominator", "applicant3", "reviewer", "manager", "head", "auditor");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    @DisplayName("would be counted if it ran")
    void control() {
        var page = watched(null);
        page.navigate(address("/login"));
        page.evaluate("text => { document.querySelector('main').innerHTML = text; }", TEXT + NAME);
        page.waitForCondition(() -> ran.get() == 2);
        look(page);
        assertThat(found).hasSize(1);
    }

    @Test
    @DisplayName("runs nowhere in a draft, and in the case, the files, the comments and the task that come of it")
    void recruitment() {
        var nominator = watched("nominator");
        var number = nominate(nominator);
        comment(nominator, number);
        attach(nominator, "/cases/" + number);
        var reviewer = watched("reviewer");
        open(reviewer, taskOf(reviewer, number));
        press(reviewer, "form[action$='/claim'] button");
        for (var user : PEOPLE) {
            open(watched(user), "/cases/" + number);
        }
        assertNothingRan();
    }

    @Test
    @DisplayName("runs nowhere in the administration of accounts and places")
    void administration() {
        var page = watched("sysadmin");
        open(page, "/admin/accounts/new");
        write(page.locator("main [name=username]"), "hostile-" + Math.abs(NAME.hashCode()));
        write(page.locator("main [name=displayName]"), NAME);
        press(page, "main form[action='/admin/accounts'] button[type=submit]");
        open(page, "/admin/accounts?q=hostile-");
        open(page, page.locator("main a[href^='/admin/accounts/']:not([href$='/new'])").first().getAttribute("href"));
        write(page.locator("form[action$='/disable'] [name=reason]"), TEXT);
        press(page, "form[action$='/disable'] button");
        var other = watched("secadmin");
        open(other, "/admin/accounts");
        open(other, "/admin/access");
        assertNothingRan();
    }

    @Test
    @DisplayName("runs nowhere on any page with an address of its own, whoever types it into whatever form is there")
    void everywhere() {
        for (var user : List.of("nominator", "reviewer", "manager", "auditor", "sysadmin", "secadmin")) {
            var page = watched(user);
            for (var path : pages()) {
                open(page, path);
                int forms = page.locator("main form").count();
                for (int form = 0; form < forms; form++) {
                    if (typeInto(page, form)) {
                        open(page, path);
                    }
                }
            }
            page.context().close();
        }
        var guest = watched(null);
        for (var path : List.of("/login", "/activate")) {
            open(guest, path);
            typeInto(guest, 0);
        }
        assertNothingRan();
    }

    /** Fills every text field of the form and sends it; forms without one are left alone. */
    private boolean typeInto(Page page, int form) {
        var fields = page.locator("main form").nth(form)
                .locator("input:not([type]), input[type=text], input[type=search], input[type=password], input[inputmode], textarea");
        boolean typed = false;
        for (var field : fields.all()) {
            if (field.isVisible() && field.isEnabled() && field.isEditable()) {
                write(field, TEXT);
                typed = true;
            }
        }
        if (typed) {
            send(page, () -> page.locator("main form").nth(form).evaluate("form => { form.noValidate = true; form.requestSubmit(); }"));
        }
        return typed;
    }

    /** Every page that needs no id. */
    private List<String> pages() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getReturnType().getParameterType() == String.class).map(Map.Entry::getKey)
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPatternValues).flatMap(Set::stream)
                .filter(path -> !path.contains("{") && !path.startsWith("/api/") && !path.startsWith("/v3/") && !path.contains(".") && !path.equals("/error"))
                .distinct().sorted().toList();
    }

    private String nominate(Page page) {
        page.navigate(address("/cases/new"));
        page.locator("form[action='/drafts'] button[type=submit]").first().click();
        page.waitForURL(url -> url.contains("/drafts/"));
        attach(page, page.url().replaceAll("https?://[^/]+", "").replaceAll("[?#].*", ""));
        var values = new LinkedHashMap<String, String>();
        LINES.forEach(field -> values.put("textfield_" + field, TEXT));
        TEXTS.forEach(field -> values.put("textarea_" + field, TEXT));
        values.put("textfield_name", NAME);
        fill(page, values);
        press(page, "[data-form-draft]");
        page.locator("[data-form] .fjs-form").first().waitFor();
        choose(page, "radio_nominationKind", 0);
        choose(page, "radio_sex", 0);
        choose(page, "radio_postStatus", 0);
        choose(page, "checklist_groups", 0);
        select(page, "select_ethnicity", "汉族");
        select(page, "select_education", "大学本科");
        select(page, "select_titleLevel", "中级");
        fill(page, Map.of("textfield_applicantUsername", "applicant3", "datetime_birthDate-date", "1975-03-08", "number_specialtyYears", "20",
                "textfield_residentId", TEXT, "textfield_mobile", "13800000000"));
        press(page, "form[action$='/submit'] button.btn-primary");
        var digits = "65230119750308907";
        fill(page, Map.of("textfield_residentId", digits + ResidentId.checkCharacter(digits)));
        press(page, "form[action$='/submit'] button.btn-primary");
        page.waitForURL(url -> url.contains("/cases/3"));
        return page.url().replaceAll(".*/cases/([^?#/]+).*", "$1");
    }

    private void comment(Page page, String number) {
        open(page, "/cases/" + number);
        write(page.locator("#comment-text"), TEXT);
        press(page, "#comments form button");
        open(page, "/cases/" + number);
    }

    private void attach(Page page, String base) {
        open(page, base);
        page.locator("#documents > form select").selectOption("other");
        page.locator("#documents > form [name=file]").setInputFiles(new FilePayload(FILE, "application/pdf", PDF));
        press(page, "#documents > form button");
        page.locator("#documents .file-list").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        look(page);
    }

    private String taskOf(Page page, String number) {
        open(page, "/cases/" + number);
        return page.locator("main a[href^='/tasks/']").first().getAttribute("href");
    }
}
