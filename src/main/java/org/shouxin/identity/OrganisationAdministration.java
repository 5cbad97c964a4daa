package org.shouxin.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What the system administrator does with the own bureaus' structure. */
@Service
public class OrganisationAdministration {

    private static final Set<String> KINDS = Set.of("TOWN", "SECTION", "BRIGADE");
    private static final Pattern DIVISION = Pattern.compile("[1-9]\\d{5}");

    private final Founding founding;
    private final Directory directory;
    private final Accounts accounts;
    private final Commands commands;
    private final Trail trail;

    OrganisationAdministration(Founding founding, Directory directory, Accounts accounts, Commands commands, Trail trail) {
        this.founding = founding;
        this.directory = directory;
        this.accounts = accounts;
        this.commands = commands;
        this.trail = trail;
    }

    /** Enters a town office, section or brigade; refused as {@code unit.taken} when the bureau has one of that name. */
    public void addUnit(Actor actor, String bureauId, String kind, String name, String idempotencyKey) {
        if (!actor.holds(Role.SYSADMIN, bureauId, null)) {
            throw actor.has(Role.SYSADMIN) ? new NotFound("bureau.unknown") : new Forbidden("admin.sysadminOnly");
        }
        if (!KINDS.contains(kind)) {
            throw new InvalidInput(List.of(new FieldProblem("kind", "unit.kind", Map.of())));
        }
        var clean = PersonName.of("name", name);
        try {
            commands.run(new Command(actor, "unit.create", bureauId, idempotencyKey, OneTimeCodes.sha256(kind + " " + clean)), () -> {
                var id = founding.unit(bureauId, kind, clean);
                trail.record(TrailEvent.of(AccountEvents.REGISTER, "unit.created", actor, Role.SYSADMIN).changed("unit", null, id)
                        .changed("name", null, clean).changed("bureau", null, bureauId));
                return id;
            });
        } catch (DuplicateKeyException e) {
            throw new Conflict("unit.taken", Map.of("name", clean));
        }
    }

    /**
     * Enters a further bureau. Whoever enters it administers it from then on, and so do the security administrators of the
     * bureau that the actor belongs to; both can be handed on afterwards.
     *
     * @param division six digits of GB/T 2260; refused as {@code bureau.taken} when there is such a bureau
     */
    public void addBureau(Actor actor, String division, String name, String idempotencyKey) {
        if (!actor.has(Role.SYSADMIN)) {
            throw new Forbidden("admin.sysadminOnly");
        }
        if (division == null || !DIVISION.matcher(division).matches()) {
            throw new InvalidInput(List.of(new FieldProblem("division", "division.form", Map.of())));
        }
        var clean = PersonName.of("bureauName", name);
        var home = directory.user(actor.userId()).orElseThrow(() -> new NotFound("user.unknown")).bureauId();
        try {
            commands.run(new Command(actor, "bureau.create", division, idempotencyKey, OneTimeCodes.sha256(clean)), () -> {
                founding.bureau(division, clean);
                trail.record(TrailEvent.of(AccountEvents.REGISTER, "bureau.created", actor, Role.SYSADMIN)
                        .changed("bureau", null, division).changed("name", null, clean));
                accounts.grant(actor, actor.userId(), Role.SYSADMIN, division, null);
                directory.holding(Role.SECADMIN, home, null)
                        .forEach(keeper -> accounts.grant(actor, keeper.id(), Role.SECADMIN, division, null));
                return division;
            });
        } catch (DuplicateKeyException e) {
            throw new Conflict("bureau.taken", Map.of("division", division));
        }
    }
}
