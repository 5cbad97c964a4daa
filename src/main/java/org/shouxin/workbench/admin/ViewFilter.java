package org.shouxin.workbench.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.shouxin.kernel.Address;
import org.shouxin.kernel.Cursors;
import org.shouxin.privacy.ViewLog;

/** Which views the auditor wants to see; what is no date narrows nothing. */
public record ViewFilter(String account, String record, String from, String until, String after, List<String> back) {

    public ViewFilter {
        account = account == null ? "" : account.strip();
        record = record == null ? "" : record.strip();
        from = date(from) == null ? "" : from;
        until = date(until) == null ? "" : until;
    }

    ViewLog.Query query(ZoneId zone) {
        return new ViewLog.Query(account.isEmpty() ? null : account, record.isEmpty() ? null : record, start(date(from), 0, zone),
                start(date(until), 1, zone), cursors().after());
    }

    Cursors cursors() {
        return new Cursors(after, back);
    }

    Address address() {
        return new Address("/admin/views").with("account", account).with("record", record).with("from", from).with("until", until);
    }

    public boolean narrowed() {
        return !(account + record + from + until).isEmpty();
    }

    private static Instant start(LocalDate day, int later, ZoneId zone) {
        return day == null ? null : day.plusDays(later).atStartOfDay(zone).toInstant();
    }

    private static LocalDate date(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
