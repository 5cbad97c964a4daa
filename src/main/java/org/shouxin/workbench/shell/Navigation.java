package org.shouxin.workbench.shell;

import static org.shouxin.kernel.Role.AUDITOR;
import static org.shouxin.kernel.Role.EXPERT;
import static org.shouxin.kernel.Role.FINANCE;
import static org.shouxin.kernel.Role.INVESTIGATOR;
import static org.shouxin.kernel.Role.MANAGER;
import static org.shouxin.kernel.Role.NOMINATOR;
import static org.shouxin.kernel.Role.REQUESTER;
import static org.shouxin.kernel.Role.REVIEWER;
import static org.shouxin.kernel.Role.SECADMIN;
import static org.shouxin.kernel.Role.SECRETARY;
import static org.shouxin.kernel.Role.SECTION_HEAD;
import static org.shouxin.kernel.Role.SYSADMIN;
import static org.shouxin.kernel.Role.TESTER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouxin.credit.CreditPreviews;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.credit.RoundBook;
import org.shouxin.expert.TermRadar;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.notices.Inbox;
import org.shouxin.workflow.StartDrafts;
import org.shouxin.workflow.Worklist;
import org.springframework.stereotype.Component;

/** Which pages a person finds in the main navigation. It only saves detours: every page checks rights by itself. */
@Component
public class Navigation {

    /** Who finds the expert pool: the offices that use it, and an expert, who sees only the own entry. */
    private static final Set<Role> POOL = EnumSet.of(EXPERT, NOMINATOR, REVIEWER, TESTER, REQUESTER, SECTION_HEAD, MANAGER, SECRETARY,
            INVESTIGATOR, FINANCE, AUDITOR);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(SYSADMIN, SECADMIN);

    private final Worklist worklist;
    private final StartDrafts drafts;
    private final Inbox inbox;

    public Navigation(Worklist worklist, StartDrafts drafts, Inbox inbox) {
        this.worklist = worklist;
        this.drafts = drafts;
        this.inbox = inbox;
    }

    /**
     * @param path    the page being shown, so that its entry is marked
     * @param waiting how many tasks wait for the person, if the page has counted them already
     */
    public List<NavItem> of(Actor actor, String path, Optional<Long> waiting) {
        var items = new ArrayList<NavItem>();
        if (doesBusiness(actor)) {
            items.add(item("/tasks", "page.nav.worklist", "inbox", path, waiting.orElseGet(() -> worklist.waiting(actor))));
            items.add(item("/notices", "page.nav.notices", "message", path, inbox.unread(actor)));
            items.add(item("/cases", "page.nav.cases", "briefcase", path, null));
            if (!drafts.startable(actor).isEmpty()) {
                items.add(item("/cases/new", "page.nav.newCase", "plus", path, null));
            }
        }
        if (actor.hasAny(POOL)) {
            items.add(item("/experts", "page.nav.experts", "users", path, null));
        }
        if (TermRadar.open(actor)) {
            items.add(item("/term-radar", "page.nav.radar", "calendar", path, null));
        }
        if (EnterpriseDirectory.open(actor)) {
            items.add(item("/credit/enterprises", "page.nav.enterprises", "building", path, null));
        }
        if (RoundBook.open(actor)) {
            items.add(item("/rounds", "page.nav.rounds", "refresh", path, null));
        }
        if (CreditPreviews.open(actor)) {
            items.add(item("/credit/preview", "page.nav.creditPreview", "chart-bar", path, null));
        }
        items.add(item("/rules", "page.nav.rules", "book", path, null));
        if (actor.hasAny(ADMINISTRATORS)) {
            items.add(item("/admin/accounts", "page.nav.accounts", "settings", path, null));
        }
        if (actor.has(AUDITOR)) {
            items.add(item("/admin/consistency", "page.nav.consistency", "shield-check", path, null));
        }
        return items;
    }

    /** Where a person lands: the worklist, or the accounts for those who only administer. */
    public static String home(Actor actor) {
        return doesBusiness(actor) ? "/tasks" : "/admin/accounts";
    }

    private static boolean doesBusiness(Actor actor) {
        return actor.roles().isEmpty() || actor.roles().stream().anyMatch(role -> !ADMINISTRATORS.contains(role));
    }

    private static NavItem item(String href, String labelKey, String icon, String path, Long count) {
        return new NavItem(href, labelKey, icon, marks(href, path), count);
    }

    private static boolean marks(String href, String path) {
        if (href.equals("/cases")) {
            return path.startsWith("/cases") && !path.startsWith("/cases/new");
        }
        if (href.equals("/admin/accounts")) {
            return path.startsWith("/admin/");
        }
        if (href.equals("/rules")) {
            return path.startsWith("/rules") || path.startsWith("/calendar") || path.startsWith("/code-tables");
        }
        return path.startsWith(href) || href.equals("/cases/new") && path.startsWith("/drafts/");
    }
}
