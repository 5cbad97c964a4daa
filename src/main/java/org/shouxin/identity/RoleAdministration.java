package org.shouxin.identity;

import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.stereotype.Service;

/** What the security administrator does: gives roles and takes them away, in the own bureaus, never to or from the own account. */
@Service
public class RoleAdministration {

    private final AccountList list;
    private final Accounts accounts;
    private final Organisation organisation;
    private final Grants grants;
    private final Commands commands;

    RoleAdministration(AccountList list, Accounts accounts, Organisation organisation, Grants grants, Commands commands) {
        this.list = list;
        this.accounts = accounts;
        this.organisation = organisation;
        this.grants = grants;
        this.commands = commands;
    }

    /** @param unitId blank for the whole bureau; refused as {@code role.exclusive} when the person's other roles forbid it */
    public void give(Actor actor, String accountId, Role role, String bureauId, String unitId, String idempotencyKey) {
        check(actor, accountId, bureauId);
        var unit = unit(bureauId, unitId);
        commands.run(new Command(actor, "account.grant", accountId, idempotencyKey, hash(role, bureauId, unitId)), () -> {
            accounts.grant(actor, accountId, role, bureauId, unit);
            return accountId;
        });
    }

    /** Refused as {@code account.last} when the bureau would be left without that administrator. */
    public void take(Actor actor, String accountId, Role role, String bureauId, String unitId, String idempotencyKey) {
        check(actor, accountId, bureauId);
        commands.run(new Command(actor, "account.revoke", accountId, idempotencyKey, hash(role, bureauId, unitId)), () -> {
            if ((role == Role.SYSADMIN || role == Role.SECADMIN) && grants.holders(role, bureauId) < 2) {
                throw new Refused("account.last");
            }
            accounts.revoke(actor, accountId, role, bureauId, unitId == null || unitId.isBlank() ? null : unitId);
            return accountId;
        });
    }

    private static String hash(Role role, String bureauId, String unitId) {
        return OneTimeCodes.sha256(role + " " + bureauId + " " + unitId);
    }

    private void check(Actor actor, String accountId, String bureauId) {
        var seen = list.view(actor, accountId);
        if (!actor.holds(Role.SECADMIN, seen.bureauId(), null)) {
            throw new Forbidden("admin.secadminOnly");
        }
        if (!actor.holds(Role.SECADMIN, bureauId, null)) {
            throw new NotFound("bureau.unknown");
        }
        if (accountId.equals(actor.userId())) {
            throw new Refused("account.own");
        }
    }

    private String unit(String bureauId, String unitId) {
        if (unitId == null || unitId.isBlank()) {
            return null;
        }
        return organisation.unit(unitId).filter(unit -> unit.bureauId().equals(bureauId)).map(Organisation.Unit::id)
                .orElseThrow(() -> new InvalidInput(List.of(new FieldProblem("unitId", "unit.unknown", Map.of()))));
    }
}
