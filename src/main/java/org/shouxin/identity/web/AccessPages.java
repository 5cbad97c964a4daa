package org.shouxin.identity.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouxin.identity.AccessLog;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.trail.TrailEntry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The access log and the log of account changes, for the security administrator and the auditor. */
@Controller
class AccessPages {

    private static final Set<String> REGISTERS = Set.of("access", "identity");

    private static final Set<String> SHOWN_APART = Set.of("account", "username", "bureau");

    private final AccessLog log;
    private final Directory directory;
    private final MessageSource messages;
    private final Clock clock;

    AccessPages(AccessLog log, Directory directory, MessageSource messages, Clock clock) {
        this.log = log;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    /** One entry as a line. @param by {@code null} for the system; @param account name of whom it is about, {@code null} when unknown */
    record Row(ZonedDateTime when, String action, String by, String account, String details) {
    }

    @GetMapping("/admin/access")
    String access(Actor actor, @RequestParam(defaultValue = "access") String register,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        var chosen = REGISTERS.contains(register) ? register : AccessLog.REGISTER;
        var entries = log.latest(actor, chosen, before);
        var ids = new HashSet<String>();
        entries.forEach(entry -> ids.add(entry.after().getOrDefault("account", "")));
        var names = directory.names(ids);
        model.addAttribute("rows", entries.stream().map(entry -> row(entry, names)).toList());
        model.addAttribute("register", chosen);
        model.addAttribute("older", entries.size() < AccessLog.PAGE ? null : entries.get(entries.size() - 1).sequence());
        model.addAttribute("opensAccounts", actor.has(Role.SYSADMIN));
        model.addAttribute("givesRoles", actor.has(Role.SECADMIN));
        return "identity/access";
    }

    private Row row(TrailEntry entry, Map<String, String> names) {
        var details = entry.after().entrySet().stream().filter(fact -> !SHOWN_APART.contains(fact.getKey())).sorted(Map.Entry.comparingByKey())
                .map(fact -> say("page.access.fact." + fact.getKey(), fact.getKey()) + " " + value(fact)).collect(Collectors.joining(" \u00B7 "));
        return new Row(entry.recordedAt().atZone(clock.getZone()), entry.action(),
                Actor.SYSTEM.userId().equals(entry.actorId()) ? null : entry.actorName(), names.get(entry.after().get("account")),
                entry.reason().isEmpty() ? details : details + " \u00B7 " + entry.reason());
    }

    private String value(Map.Entry<String, String> fact) {
        return fact.getKey().equals("role") ? say("role." + fact.getValue(), fact.getValue()) : fact.getValue();
    }

    private String say(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
    }
}
