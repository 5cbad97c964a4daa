package org.shouxin.trail;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Unavailable;
import org.shouxin.trail.spi.LostRaceTranslator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one path of every writing request: idempotency, one transaction, deadlock retry, and one mapper for everything a
 * lost race can throw. What the verb writes to domain tables, engine, worklist and trail commits or vanishes together.
 */
@Service
public class Commands {

    private static final Logger log = LoggerFactory.getLogger(Commands.class);
    private static final int RETRIES = 3;
    private static final int BACK_OFF_MILLIS = 40;

    private final TransactionTemplate transaction;
    private final CommandKeys keys;
    private final ObjectProvider<LostRaceTranslator> translators;

    Commands(PlatformTransactionManager transactions, CommandKeys keys, ObjectProvider<LostRaceTranslator> translators) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.keys = keys;
        this.translators = translators;
    }

    /**
     * Runs the verb once. Inside a running transaction the verb becomes part of it: the outer request's key, retry and
     * error mapping cover it, and its own key is not recorded.
     *
     * @return what the verb returned: a short text such as a case number, stored with the idempotency key, so that a
     *         repeated request gets the first answer without the verb running again
     * @throws org.shouxin.kernel.BadRequest {@code idempotency.key}: not 1 to 100 visible ASCII characters;
     *         {@code command.target}: longer than 200 characters
     * @throws org.shouxin.kernel.Refused {@code idempotency.reused}: the key was used for something else
     * @throws Conflict {@code busy}: a deadlock victim four times over; or whatever a lost race means to the person
     * @throws Unavailable {@code database.unavailable}: no connection was to be had
     */
    public String run(Command command, Supplier<String> verb) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return verb.get();
        }
        keys.check(command);
        for (int attempt = 1; attempt <= 1 + RETRIES; attempt++) {
            try {
                return transaction.execute(status -> once(command, verb));
            } catch (CommandKeys.Repeated repeated) {
                var stored = transaction.execute(status -> keys.stored(command));
                if (stored.isPresent()) {
                    return stored.get().result();
                }
            } catch (CannotCreateTransactionException e) {
                log.warn("No transaction for {}", command.name(), e);
                throw new Unavailable("database.unavailable");
            } catch (RuntimeException e) {
                // the one place where engine, Hibernate and driver failures meet: each is told apart, none is swallowed
                if (problemIn(e).isPresent() || !isDeadlock(e)) {
                    throw translated(e, command);
                }
                log.debug("Deadlock victim, attempt {} of {}", attempt, command.name(), e);
            }
            backOff(attempt);
        }
        throw new Conflict("busy");
    }

    private String once(Command command, Supplier<String> verb) {
        if (command.idempotencyKey() == null) {
            return verb.get();
        }
        keys.take(command);
        var result = verb.get();
        keys.answer(command, result);
        return result;
    }

    private boolean isDeadlock(Throwable failure) {
        return DeadlockVictim.is(failure) || translators.stream().anyMatch(translator -> translator.isDeadlock(failure));
    }

    private RuntimeException translated(RuntimeException failure, Command command) {
        var refusal = problemIn(failure).or(() -> translators.stream()
                .map(translator -> translator.translate(failure, command)).flatMap(Optional::stream).findFirst());
        if (refusal.isEmpty()) {
            return failure;
        }
        log.debug("{} was refused as {}", command.name(), refusal.get().code(), failure);
        return refusal.get();
    }

    /** Listeners of the engine wrap what they throw; a refusal inside still is the answer. */
    private static Optional<Problem> problemIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    private static void backOff(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, (long) BACK_OFF_MILLIS * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Conflict("busy");
        }
    }
}
