package org.shouxin.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.springframework.stereotype.Service;

/** What people do with their own account: take it over with a one-time code, and change its password. */
@Service
public class OwnAccount {

    private static final int WRONG_PASSWORDS = 5;

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final Directory directory;
    private final Commands commands;
    private final Trail trail;
    private final Clock clock;

    OwnAccount(AccountRepository accounts, Passwords passwords, SignInAttempts attempts, Directory directory, Commands commands,
            Trail trail, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.directory = directory;
        this.commands = commands;
        this.trail = trail;
        this.clock = clock;
    }

    /** Sets the first, or a new, password; the code works once. Refused as {@code activation.invalid} whatever is wrong with it. */
    public void activate(String code, String password, String repeated) {
        var hash = OneTimeCodes.hash(code);
        var userId = accounts.findByActivationHash(hash).map(Account::id).orElseThrow(() -> new Refused("activation.invalid"));
        var actor = directory.actor(userId);
        commands.run(Command.of(actor, "account.activate", userId), () -> {
            var account = accounts.findByActivationHash(hash).orElseThrow(() -> new Refused("activation.invalid"));
            passwords.same(passwords.strong(password, account.username()), repeated);
            account.activate(passwords.hash(password), clock.millis());
            accounts.saveAndFlush(account);
            trail.record(AccountEvents.of("account.activated", actor, account));
            return userId;
        });
    }

    /**
     * Changes the password. All sessions of the account end, this one too.
     *
     * @param clientAddress counts wrong guesses at the present password like failed sign-ins
     */
    public void changePassword(Actor actor, String present, String password, String repeated, String clientAddress) {
        var guesses = SignInAttempts.key(actor.userId(), clientAddress);
        var account = accounts.findById(actor.userId()).orElseThrow(() -> new NotFound("user.unknown"));
        var right = passwords.matches(present, account.passwordHash());
        if (attempts.resting(guesses, guesses)) {
            throw new Refused("account.resting");
        }
        if (!right) {
            attempts.failed(guesses, WRONG_PASSWORDS);
            throw new InvalidInput(List.of(new FieldProblem("present", "password.present", Map.of())));
        }
        passwords.same(passwords.strong(password, account.username()), repeated);
        if (passwords.matches(password, account.passwordHash())) {
            throw new InvalidInput(List.of(new FieldProblem("password", "password.unchanged", Map.of())));
        }
        commands.run(Command.of(actor, "account.password", actor.userId()), () -> {
            var changed = accounts.findById(actor.userId()).orElseThrow(() -> new NotFound("user.unknown"));
            changed.renew(passwords.hash(password));
            accounts.saveAndFlush(changed);
            trail.record(AccountEvents.of("account.passwordChanged", actor, changed));
            return changed.id();
        });
    }
}
