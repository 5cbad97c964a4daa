package org.shouxin.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The way into an empty production database: whoever knows the secret that the operator put into the environment makes the
 * first bureau, its system administrator, and an account of its security administrator that waits for a one-time code. Works
 * once; afterwards there is no such page.
 */
@Service
public class FirstAdministrator {

    private static final int SHORTEST_SECRET = 20;
    private static final int WRONG_SECRETS = 5;
    private static final Pattern DIVISION = Pattern.compile("[1-9]\\d{5}");

    private final String secret;
    private final Founding founding;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final Commands commands;

    FirstAdministrator(@Value("${shouxin.first.admin.secret:}") String secret, Founding founding, Passwords passwords,
            SignInAttempts attempts, Commands commands) {
        if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
            throw new Misconfigured("SHOUXIN_FIRST_ADMIN_SECRET is shorter than " + SHORTEST_SECRET + " characters.",
                    "Set it to a random text, for example from: openssl rand -base64 24");
        }
        this.secret = secret;
        this.founding = founding;
        this.passwords = passwords;
        this.attempts = attempts;
        this.commands = commands;
    }

    /** What is asked for. @param division six digits of GB/T 2260 */
    public record Request(String secret, String division, String bureauName, String username, String displayName, String password,
            String repeated, String securityUsername, String securityName) {

        /** Never shows secret or password. */
        @Override
        public String toString() {
            return "Request[" + division + "]";
        }
    }

    /** Whether a secret is set. */
    public boolean prepared() {
        return !secret.isEmpty();
    }

    /** Whether the way is open: nobody came through yet and a secret is set. */
    public boolean open() {
        return prepared() && !founding.done();
    }

    /** @return the security administrator's one-time code, shown once */
    public String found(Request request, String clientAddress) {
        if (!open()) {
            throw new NotFound("page.unknown");
        }
        checkSecret(request.secret(), clientAddress);
        check(request);
        passwords.same(passwords.strong(request.password(), Username.of(request.username())), request.repeated());
        var code = new AtomicReference<String>();
        commands.run(Command.of(Actor.SYSTEM, "foundation", request.division()), () -> {
            founding.begin();
            var bureau = founding.bureau(request.division(), request.bureauName().strip());
            founding.account(account(request.username(), request.displayName(), bureau, founding.hash(request.password()), Role.SYSADMIN));
            code.set(founding.account(account(request.securityUsername(), request.securityName(), bureau, null, Role.SECADMIN)).activationCode());
            return bureau;
        });
        return code.get();
    }

    private static NewAccount account(String username, String name, String bureau, String hash, Role role) {
        return new NewAccount(username, name, null, bureau, null, hash, false, List.of(new Grant(role, bureau, null)));
    }

    private void checkSecret(String given, String clientAddress) {
        var guesses = SignInAttempts.key("first-administrator", clientAddress);
        if (attempts.resting(guesses, guesses)) {
            throw new Refused("account.resting");
        }
        if (given == null || !MessageDigest.isEqual(bytes(given.strip()), bytes(secret.strip()))) {
            attempts.failed(guesses, WRONG_SECRETS);
            throw new InvalidInput(List.of(new FieldProblem("secret", "foundation.secret", Map.of())));
        }
    }

    private static void check(Request request) {
        var problems = new ArrayList<FieldProblem>();
        if (request.division() == null || !DIVISION.matcher(request.division()).matches()) {
            problems.add(new FieldProblem("division", "division.form", Map.of()));
        }
        if (request.bureauName() == null || request.bureauName().isBlank() || request.bureauName().length() > 100) {
            problems.add(new FieldProblem("bureauName", "name.required", Map.of()));
        }
        if (request.username() != null && request.username().equals(request.securityUsername())) {
            problems.add(new FieldProblem("securityUsername", "username.twice", Map.of()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
