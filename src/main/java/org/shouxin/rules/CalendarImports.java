package org.shouxin.rules;

import java.util.Set;
import org.shouxin.calendar.CalendarYear;
import org.shouxin.calendar.Calendars;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.stereotype.Service;

/**
 * A section head enters the yearly notice about holidays. The calendar is the nation's, so it holds for every bureau here;
 * entering it again in a corrected form adds an edition and changes no deadline that was counted before.
 *
 * @article WJ-17
 */
@Service
public class CalendarImports {

    /** The register of the trail that holds what was entered. */
    static final String REGISTER = "calendar";

    private final Calendars calendars;
    private final Commands commands;
    private final Trail trail;

    CalendarImports(Calendars calendars, Commands commands, Trail trail) {
        this.calendars = calendars;
        this.commands = commands;
        this.trail = trail;
    }

    /** Whether the person enters notices. */
    public static boolean mayEnter(Actor actor) {
        return !actor.bureausAs(Set.of(Role.SECTION_HEAD)).isEmpty();
    }

    /**
     * Enters the notice and returns its year.
     *
     * @throws Forbidden {@code calendar.forbidden}
     * @throws InvalidInput naming under {@code file} everything that is wrong with the notice
     */
    public int enter(Actor actor, byte[] file, String idempotencyKey) {
        if (!mayEnter(actor)) {
            throw new Forbidden("calendar.forbidden");
        }
        var year = calendars.read(file);
        return Integer.parseInt(commands.run(new Command(actor, "calendar.enter", String.valueOf(year.year()), idempotencyKey,
                year.fingerprint()), () -> entered(actor, year)));
    }

    private String entered(Actor actor, CalendarYear year) {
        var edition = calendars.enter(year, actor.displayName());
        var bureau = actor.bureausAs(Set.of(Role.SECTION_HEAD)).stream().sorted().findFirst().orElse(null);
        trail.record(TrailEvent.of(REGISTER, "calendar.entered", actor, Role.SECTION_HEAD).changed("year", null, String.valueOf(edition.year()))
                .changed("edition", edition.number() == 1 ? null : String.valueOf(edition.number() - 1), String.valueOf(edition.number()))
                .changed("source", null, edition.source()).changed("bureau", null, bureau).under("WJ-17"));
        return String.valueOf(edition.year());
    }
}
