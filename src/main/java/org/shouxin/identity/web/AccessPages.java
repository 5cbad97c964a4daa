package org.shouxin.identity.web;

import java.util.HashSet;
import java.util.Set;
import org.shouxin.identity.AccessLog;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The access log and the log of account changes, for the security administrator and the auditor. */
@Controller
class AccessPages {

    private static final Set<String> REGISTERS = Set.of("access", "identity");

    private final AccessLog log;
    private final Directory directory;

    AccessPages(AccessLog log, Directory directory) {
        this.log = log;
        this.directory = directory;
    }

    @GetMapping("/admin/access")
    String access(Actor actor, @RequestParam(defaultValue = "access") String register,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        var chosen = REGISTERS.contains(register) ? register : AccessLog.REGISTER;
        var entries = log.latest(actor, chosen, before);
        var ids = new HashSet<String>();
        entries.forEach(entry -> ids.add(entry.after().getOrDefault("account", "")));
        model.addAttribute("entries", entries);
        model.addAttribute("names", directory.names(ids));
        model.addAttribute("register", chosen);
        model.addAttribute("older", entries.size() < AccessLog.PAGE ? null : entries.get(entries.size() - 1).sequence());
        model.addAttribute("opensAccounts", actor.has(Role.SYSADMIN));
        model.addAttribute("givesRoles", actor.has(Role.SECADMIN));
        return "identity/access";
    }
}
