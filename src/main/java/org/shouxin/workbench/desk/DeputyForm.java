package org.shouxin.workbench.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouxin.identity.Deputyships;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * A deputy as typed.
 *
 * @param from first day
 * @param to   last day
 */
record DeputyForm(String principal, String deputy, @DateTimeFormat(iso = ISO.DATE) LocalDate from, @DateTimeFormat(iso = ISO.DATE) LocalDate to,
        List<String> processes, String reason) {

    DeputyForm {
        processes = processes == null ? List.of() : List.copyOf(processes);
    }

    Deputyships.Request request(Clock clock) {
        return new Deputyships.Request(principal == null ? "" : principal, deputy == null ? "" : deputy, start("from", from, clock),
                start("to", to == null ? null : to.plusDays(1), clock), Set.copyOf(processes), reason);
    }

    private static Instant start(String field, LocalDate day, Clock clock) {
        if (day == null) {
            throw new InvalidInput(List.of(new FieldProblem(field, "period.day", Map.of())));
        }
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
