package org.shouxin.rules.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jakarta.servlet.http.HttpServletResponse;
import org.shouxin.calendar.Calendars;
import org.shouxin.calendar.WorkingDays;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Problem;
import org.shouxin.rules.CalendarImports;
import org.shouxin.workflow.ProblemWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The official calendar by year, and the way to enter the next notice. */
@Controller
@RequestMapping("/calendar")
class CalendarPages {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    /** A month with its working days. */
    record MonthLine(int month, int workingDays) {
    }

    private final Calendars calendars;
    private final CalendarImports imports;
    private final WorkingDays workingDays;
    private final ProblemWords words;
    private final Clock clock;

    CalendarPages(Calendars calendars, CalendarImports imports, WorkingDays workingDays, ProblemWords words, Clock clock) {
        this.calendars = calendars;
        this.imports = imports;
        this.workingDays = workingDays;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String present(Actor actor, Model model) {
        return page(actor, LocalDate.now(clock).getYear(), model);
    }

    @GetMapping("/{year}")
    String year(Actor actor, @PathVariable int year, Model model) {
        if (year < FIRST || year > LAST) {
            throw new NotFound("calendar.unknown");
        }
        return page(actor, year, model);
    }

    @PostMapping("/notices")
    String enter(Actor actor, @RequestParam MultipartFile file, @RequestParam String idempotencyKey, Locale locale, Model model,
            HttpServletResponse response) {
        try {
            return "redirect:/calendar/" + imports.enter(actor, file.getBytes(), idempotencyKey);
        } catch (InvalidInput | Conflict refusal) {
            model.addAttribute("refusal", words.of((Problem) refusal, locale));
            model.addAttribute("lines", refusal instanceof InvalidInput invalid ? words.fields(invalid, locale) : List.of());
            response.setStatus(((Problem) refusal).kind().status());
            return page(actor, LocalDate.now(clock).getYear(), model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(Actor actor, int year, Model model) {
        var editions = calendars.editions(year);
        model.addAttribute("year", year);
        model.addAttribute("years", calendars.years());
        model.addAttribute("missing", calendars.missing());
        model.addAttribute("editions", editions);
        model.addAttribute("days", editions.isEmpty() ? List.of() : calendars.days(editions.get(0)));
        model.addAttribute("months", months(year));
        model.addAttribute("mayEnter", CalendarImports.mayEnter(actor));
        model.addAttribute("key", Ids.next());
        return "rules/calendar";
    }

    private List<MonthLine> months(int year) {
        var days = workingDays.over(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(year, month))
                .map(month -> new MonthLine(month.getMonthValue(), days.count(month.atDay(1), month.atEndOfMonth()).workingDays())).toList();
    }
}
