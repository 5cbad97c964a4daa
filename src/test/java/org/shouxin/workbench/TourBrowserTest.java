package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shouxin.Browser;
import org.shouxin.BrowserSuite;
import org.shouxin.credit.CreditExample;

/**
 * Every page in both languages on a desk and on a phone: it opens, holds no untranslated key, does not overflow, logs no
 * browser error and passes axe. Pictures go to {@code target/screenshots}; with {@code -Dshouxin.docs.write=true} the ones of
 * the documentation are renewed.
 */
@DisplayName("Tour:")
class TourBrowserTest extends BrowserSuite {

    /**
     * @param link   CSS selector of the link to follow from {@code from}, or {@code null}; {@code beyond} goes behind its address
     * @param pressed CSS selector of what is clicked then, or {@code null}
     */
    private record Stop(String name, String user, String from, String link, String beyond, String pressed) {
        static Stop at(String name, String user, String path) {
            return new Stop(name, user, path, null);
        }

        Stop(String name, String user, String from, String link) {
            this(name, user, from, link, "");
        }

        Stop(String name, String user, String from, String link, String beyond) {
            this(name, user, from, link, beyond, null);
        }
    }

    private static final List<Stop> STOPS = List.of(
            Stop.at("login", null, "/login"),
            Stop.at("worklist", "reviewer", "/tasks?scope=groups"),
            Stop.at("bureau-worklist", "manager", "/tasks?scope=bureau"),
            new Stop("task", "reviewer", "/tasks?scope=groups&process=expert-recruitment", "main a[href^='/tasks/']"),
            Stop.at("notices", "nominator", "/notices"),
            Stop.at("cases", "auditor", "/cases"),
            new Stop("case", "auditor", "/cases?state=ENDED&process=expert-recruitment", "main a[href*='-ER-']"),
            Stop.at("new-case", "nominator", "/cases/new"),
            new Stop("draft", "nominator", "/cases/new", null, "", "main form[action$='/drafts'] button"),
            Stop.at("experts", "reviewer", "/experts"),
            new Stop("work-card", "reviewer", "/experts", "main a[href^='/experts/']", "/work-card"),
            new Stop("code", "reviewer", "/experts", "main a[href^='/experts/']", "/work-card", "main a[href*='/code/']"),
            new Stop("expert", "reviewer", "/experts", "main a[href^='/experts/']"),
            new Stop("personal-fields", "reviewer", "/experts", "main a[href^='/experts/']", "/personal/contact"),
            Stop.at("radar-terms", "head", "/term-radar"),
            new Stop("renewal", "reviewer", "/term-radar", "main td a[href^='/cases/']"),
            new Stop("meeting", "secretary", "/cases?process=director-meeting", "main a[href*='-DM-']"),
            new Stop("meeting-members", "secretary", "/cases?process=director-meeting", "main a[href*='-DM-']", "/members"),
            Stop.at("radar-ages", "manager", "/term-radar?view=ages"),
            Stop.at("radar-blacklist", "auditor", "/term-radar?view=blacklist"),
            Stop.at("radar-gaps", "reviewer", "/term-radar?view=gaps"),
            Stop.at("enterprises", "reviewer", "/credit/enterprises"),
            new Stop("enterprise", "reviewer", "/credit/enterprises", "main th a[href^='/credit/enterprises/']"),
            new Stop("enterprise-change", "head", "/credit/enterprises", "main th a[href^='/credit/enterprises/']", "/change"),
            new Stop("observations", "auditor", "/credit/enterprises", "main th a[href^='/credit/enterprises/']", "/observations"),
            new Stop("observation", "reviewer", "/credit/enterprises", "main th a[href^='/credit/enterprises/']", "/observations/C01"),
            new Stop("enterprise-grade", "head", "/credit/enterprises?q=华阳纺织", "main th a[href^='/credit/enterprises/']", "/grade"),
            new Stop("assessment", "head", "/credit/enterprises?q=华阳纺织", "main th a[href^='/credit/enterprises/']", "/grade", "main a[href^='/credit/assessments/']"),
            Stop.at("grades", "manager", "/grades"),
            new Stop("upgrade", "reviewer", "/cases?process=grade-upgrade", "main a[href*='-GU-']"),
            new Stop("downgrade", "manager", "/cases?process=grade-downgrade", "main a[href*='-GD-']"),
            new Stop("repair", "reviewer", "/cases?process=credit-repair", "main a[href*='-CP-']"),
            new Stop("assessment-task", "reviewer2", "/tasks?scope=groups&process=enterprise-assessment", "main a[href^='/tasks/']"),
            Stop.at("imports", "reviewer", "/credit/imports"),
            Stop.at("measures", "reviewer", "/credit/measures"),
            new Stop("enterprise-measures", "reviewer", "/credit/enterprises", "main th a[href^='/credit/enterprises/']", "/measures"),
            Stop.at("shares", "manager", "/credit/shares"),
            Stop.at("rounds", "head", "/rounds"),
            Stop.at("what-if", "head", "/rounds/what-if"),
            Stop.at("schemes", "reviewer", "/credit/schemes"),
            Stop.at("scheme", "manager", "/credit/schemes/NB@1"),
            new Stop("round", "manager", "/rounds", "main th a[href^='/rounds/']"),
            Stop.at("credit-preview", "reviewer", "/credit/preview?scheme=CR&asOf=2026-03-01" + CreditExample.QUERY),
            Stop.at("rules", "reviewer", "/rules"),
            Stop.at("code-tables", "reviewer", "/code-tables"),
            Stop.at("calendar", "head", "/calendar/2026"),
            new Stop("decisions", "auditor", "/cases?state=ENDED", "main a[href^='/cases/3']", "/decisions"),
            Stop.at("rule", "reviewer", "/rules/expert.test.pass-mark"),
            Stop.at("accounts", "sysadmin", "/admin/accounts"),
            Stop.at("organisation", "sysadmin", "/admin/organisation"),
            Stop.at("outgoing-mail", "sysadmin", "/admin/mail"),
            Stop.at("access", "secadmin", "/admin/access"),
            Stop.at("views", "auditor", "/admin/views"),
            Stop.at("personal-register", "reviewer", "/personal-fields"),
            Stop.at("own-views", "applicant", "/account/views"),
            Stop.at("consistency", "auditor", "/admin/consistency"),
            new Stop("verification", "auditor", "/cases?state=ENDED", "main a[href^='/cases/3']", "/trail/verify"),
            Stop.at("announcements", null, "/announcements"),
            new Stop("announcement", null, "/announcements", "main a[href^='/announcements/']"),
            new Stop("announcement-manager", "manager", "/announcements", "main a[href^='/announcements/']"),
            Stop.at("activate", null, "/activate"),
            Stop.at("account", "reviewer", "/account"),
            Stop.at("deputies", "head", "/deputies"),
            Stop.at("opinions", "head", "/opinions"),
            Stop.at("alarms", "secadmin", "/alarms"),
            Stop.at("problem", "reviewer", "/cases/320412-ER-1999-0001"));

    private static final int PATIENCE_MILLIS = 15_000;
    /** Ends when the page has loaded its parts, drawn every form and diagram and has its fonts, and nothing in it changes any more. */
    private static final String STILL = """
            async patience => {
                let changed = performance.now();
                new MutationObserver(() => { changed = performance.now(); })
                    .observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
                const all = (hosts, drawn) => [...document.querySelectorAll(hosts)].every(host => host.querySelector(drawn));
                const still = () => document.readyState === 'complete' && document.fonts.status === 'loaded' && performance.now() > changed + 100
                    && !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')
                    && all('[data-form]', '.fjs-form .fjs-form-field') && all('[data-diagram-url]', "svg[role='img'], .diagram-broken");
                for (const begun = performance.now(); !still(); await new Promise(later => setTimeout(later, 20))) {
                    if (performance.now() > begun + patience) throw new Error('not all of it was drawn');
                }
            }
            """;
    private static final Set<String> IN_THE_DOCS = Set.of("login", "worklist", "task", "case", "experts", "expert");

    @TestFactory
    Stream<DynamicTest> pages() {
        return Stream.of("zh-CN", "en").flatMap(language -> Stream.of(1440, 390).map(width ->
                DynamicTest.dynamicTest(language + " at " + width, () -> visitAll(language, width))));
    }

    private void visitAll(String language, int width) throws IOException {
        var findings = new ArrayList<String>();
        var profiles = new HashMap<String, BrowserContext>();
        for (var stop : STOPS) {
            var page = another(profiles.computeIfAbsent(stop.user() == null ? "" : stop.user(), user ->
                    (user.isEmpty() ? window(width, language) : signedIn(user, width, language)).context()));
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 404")) {
                    findings.add(stop.name() + ": console " + message.text());
                }
            });
            open(page, stop, language, findings);
            picture(page, stop.name(), language, width);
            look(page, stop, findings);
            page.close();
        }
        profiles.values().forEach(BrowserContext::close);
        assertThat(findings).isEmpty();
    }

    private void open(Page page, Stop stop, String language, List<String> findings) {
        var wanted = address(stop.from() + (stop.from().contains("?") ? "&" : "?") + "lang=" + language);
        page.navigate(wanted);
        if (stop.link() != null) {
            wanted = address(page.locator(stop.link()).first().getAttribute("href") + stop.beyond());
            page.navigate(wanted);
        }
        if (stop.pressed() != null) {
            var before = page.url();
            page.locator(stop.pressed()).first().click();
            page.waitForURL(url -> !url.equals(before));
        }
        page.waitForLoadState();
        page.evaluate(STILL, PATIENCE_MILLIS);
        if (stop.pressed() == null && !URI.create(page.url()).getPath().equals(URI.create(wanted).getPath())) {
            findings.add(stop.name() + ": led away to " + page.url());
        }
    }

    private static void look(Page page, Stop stop, List<String> findings) {
        // the small process of other tests has no words of its own
        var text = page.locator("body").innerText().replaceAll("\\?\\?[^?\\s]*errand[^?\\s]*\\?\\?", "");
        if (text.contains("??") || text.contains("null")) {
            findings.add(stop.name() + ": untranslated key or null in the text");
        }
        var overflow = (Boolean) page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        if (overflow) {
            findings.add(stop.name() + ": wider than the window");
        }
        Browser.axe(page).forEach(found -> findings.add(stop.name() + ": axe " + found));
    }

    private static void picture(Page page, String name, String language, int width) throws IOException {
        var folder = Path.of("target", "screenshots");
        var file = folder.resolve(name + "." + language + "." + width + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        if (Boolean.getBoolean("shouxin.docs.write") && width == 1440 && IN_THE_DOCS.contains(name)) {
            var docs = Path.of("docs", "screenshots");
            Files.createDirectories(docs);
            Files.copy(file, docs.resolve(name + "." + language + ".png"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
