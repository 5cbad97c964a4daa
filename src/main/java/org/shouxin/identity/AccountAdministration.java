package org.shouxin.identity;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.springframework.stereotype.Service;

/**
 * What the system administrator does with the accounts of the own bureaus: open, shut, reset. A new account has no role;
 * roles are the security administrator's ({@link RoleAdministration}), so that nobody alone makes a user who may act.
 */
@Service
public class AccountAdministration {

    private final AccountRepository accounts;
    private final AccountOpening opening;
    private final AccountList list;
    private final Grants grants;
    private final Commands commands;
    private final Trail trail;

    AccountAdministration(AccountRepository accounts, AccountOpening opening, AccountList list, Grants grants, Commands commands, Trail trail) {
        this.accounts = accounts;
        this.opening = opening;
        this.list = list;
        this.grants = grants;
        this.commands = commands;
        this.trail = trail;
    }

    /** @param code shown once; only its hash is stored; {@code null} when a repeated request was answered before */
    public record OneTimeCode(String userId, String username, String code) {
    }

    /** @param residentId of the person, when this is a further account of somebody; may be blank */
    public record Request(String username, String displayName, String residentId, String bureauId, String unitId, boolean apiAllowed) {
    }

    /** Opens an account without roles that waits for its one-time code. */
    public OneTimeCode create(Actor actor, Request request, String idempotencyKey) {
        if (!actor.holds(Role.SYSADMIN, request.bureauId(), null)) {
            throw actor.has(Role.SYSADMIN) ? new NotFound("bureau.unknown") : new Forbidden("admin.sysadminOnly");
        }
        var code = new AtomicReference<OneTimeCode>();
        var id = commands.run(new Command(actor, "account.create", request.bureauId(), idempotencyKey, OneTimeCodes.sha256(request.toString())), () -> {
            var opened = opening.open(new NewAccount(request.username(), request.displayName(), request.residentId(), request.bureauId(),
                    blankToNull(request.unitId()), null, request.apiAllowed(), List.of()));
            var account = opened.account();
            trail.record(AccountEvents.of("account.created", actor, account)
                    .changed("unit", null, blankToNull(request.unitId())).changed("api", null, String.valueOf(request.apiAllowed())));
            code.set(new OneTimeCode(account.id(), account.username(), opened.code()));
            return account.id();
        });
        return code.get() == null ? new OneTimeCode(id, request.username(), null) : code.get();
    }

    /**
     * A new one-time code; the old password is dead at once, and so is every session. A repeated request gives another code, so
     * there is nothing to repeat by key.
     */
    public OneTimeCode reset(Actor actor, String accountId) {
        var code = new AtomicReference<OneTimeCode>();
        change(actor, accountId, "account.reset", "", null, account ->
                code.set(new OneTimeCode(account.id(), account.username(), opening.renewCode(account))));
        return code.get();
    }

    /** Shuts the account; refused as {@code account.last} when its bureau would be left without that administrator. */
    public void disable(Actor actor, String accountId, String reason, String idempotencyKey) {
        change(actor, accountId, "account.disabled", reason, idempotencyKey, account -> {
            keepOneAdministrator(list.view(actor, accountId));
            account.disable();
        });
    }

    public void enable(Actor actor, String accountId, String reason, String idempotencyKey) {
        change(actor, accountId, "account.enabled", reason, idempotencyKey, Account::enable);
    }

    public void allowApi(Actor actor, String accountId, boolean allowed, String idempotencyKey) {
        change(actor, accountId, allowed ? "account.apiAllowed" : "account.apiForbidden", "", idempotencyKey, account -> account.allowApi(allowed));
    }

    /** The person has to choose a new password before anything else. */
    public void requireChange(Actor actor, String accountId, String idempotencyKey) {
        change(actor, accountId, "account.changeRequired", "", idempotencyKey, Account::requireChange);
    }

    private void change(Actor actor, String accountId, String action, String reason, String idempotencyKey, Consumer<Account> verb) {
        var seen = list.view(actor, accountId);
        if (!actor.holds(Role.SYSADMIN, seen.bureauId(), null)) {
            throw new Forbidden("admin.sysadminOnly");
        }
        if (accountId.equals(actor.userId())) {
            throw new Refused("account.own");
        }
        commands.run(new Command(actor, action, accountId, idempotencyKey, OneTimeCodes.sha256(String.valueOf(reason))), () -> {
            var account = accounts.findById(accountId).orElseThrow(() -> new NotFound("account.unknown"));
            verb.accept(account);
            accounts.saveAndFlush(account);
            trail.record(AccountEvents.of(action, actor, account).because(reason));
            return account.id();
        });
    }

    private void keepOneAdministrator(AccountView account) {
        for (var grant : account.grants()) {
            if ((grant.role() == Role.SYSADMIN || grant.role() == Role.SECADMIN) && grants.holders(grant.role(), grant.bureauId()) < 2) {
                throw new Refused("account.last");
            }
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
