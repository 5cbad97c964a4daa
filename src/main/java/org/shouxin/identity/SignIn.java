package org.shouxin.identity;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Service;

/**
 * Checks a name and a password. Whatever is wrong, the answer is the same and takes the same time: an unknown name costs one
 * hash too, and so does an account that rests.
 *
 * <p>Five failures within 15 minutes for one account from one client address make that pair rest for 15 minutes; others are
 * not locked out by it. Fifty for one account from wherever make the account rest: the price of guessing from many machines.
 */
@Service
public class SignIn {

    private static final int FAILURES_PER_ADDRESS = 5;
    private static final int FAILURES_PER_ACCOUNT = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_NAME = 64;

    private final AccountRepository accounts;
    private final Directory directory;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final AccessLog log;
    /** Guesses at one account from one address are taken one after the other, so that a burst does not outrun the count. */
    private final ReentrantLock[] lanes = Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    SignIn(AccountRepository accounts, Directory directory, Passwords passwords, SignInAttempts attempts, AccessLog log) {
        this.accounts = accounts;
        this.directory = directory;
        this.passwords = passwords;
        this.attempts = attempts;
        this.log = log;
    }

    /** @return the account when name and password are right and nothing speaks against it, else empty without a reason */
    public Optional<CurrentAccount> verify(String username, String password, String clientAddress) {
        var name = username == null ? "" : username.strip();
        var pair = SignInAttempts.key(name, clientAddress);
        var lane = lanes[Math.floorMod(pair.hashCode(), lanes.length)];
        if (!entered(lane)) {
            return Optional.empty();
        }
        try {
            return checked(name, password, clientAddress, pair);
        } finally {
            lane.unlock();
        }
    }

    private Optional<CurrentAccount> checked(String name, String password, String clientAddress, String pair) {
        var everywhere = SignInAttempts.key(name, "");
        var resting = attempts.resting(pair, everywhere);
        var account = name.length() > LONGEST_NAME ? Optional.<Account>empty()
                : accounts.findByUsername(name).filter(found -> found.username().equals(name));
        var right = passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (resting) {
            return Optional.empty();
        }
        var current = account.filter(Account::enabled).filter(found -> right).flatMap(found -> directory.current(found.id()));
        if (current.isPresent()) {
            attempts.forget(pair);
            log.record("access.signedIn", current.get().actor(), facts(account, clientAddress));
        } else {
            failed(facts(account, clientAddress), pair, everywhere);
        }
        return current;
    }

    private void failed(Map<String, String> facts, String pair, String everywhere) {
        var rests = attempts.failed(pair, FAILURES_PER_ADDRESS) | attempts.failed(everywhere, FAILURES_PER_ACCOUNT);
        log.record(rests ? "access.locked" : "access.failed", Actor.SYSTEM, facts);
    }

    /** What was typed as a name is not kept: it may have been a password. */
    private static Map<String, String> facts(Optional<Account> account, String clientAddress) {
        return account.map(found -> Map.of("account", found.id(), "bureau", found.bureauId(), "address", clientAddress))
                .orElse(Map.of("account", "unknown", "address", clientAddress));
    }

    private static boolean entered(ReentrantLock lane) {
        try {
            return lane.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
