package org.shouxin.workflow.camunda;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.pvm.PvmException;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Problem;
import org.shouxin.trail.Command;
import org.shouxin.trail.spi.LostRaceTranslator;
import org.shouxin.workflow.ClosedTasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Everything the engine and the databases throw at the loser of a race, said as one refusal: somebody has done it already.
 * The loser of the same race sees a stale row, a deadlock, a missing task, an inconsistent execution or a null pointer,
 * depending on the microsecond.
 */
@Component
class LostRaces implements LostRaceTranslator {

    private static final String CHANGED = "case.changed";

    /** Victims the database rolled back so that another could go on. */
    private static final Set<Integer> DEADLOCK_CODES = Set.of(1213, 40001, 50200, 90131, 1020);
    /** Waiting too long for somebody else's row; the transaction may be half done, so it is not run again. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    /** Looked up late: it reads the worklist, which needs the engine. */
    private final ObjectProvider<ClosedTasks> closedTasks;

    LostRaces(ObjectProvider<ClosedTasks> closedTasks) {
        this.closedTasks = closedTasks;
    }

    @Override
    public boolean isDeadlock(Throwable failure) {
        return has(failure, cause -> cause instanceof SQLException sql
                && (DEADLOCK_CODES.contains(sql.getErrorCode()) || "40001".equals(sql.getSQLState())));
    }

    @Override
    public Optional<Problem> translate(Throwable failure, Command command) {
        if (has(failure, Problem.class::isInstance)) {
            return Optional.empty();
        }
        if (has(failure, LostRaces::isCertain) || isDeadlock(failure)) {
            return fate(command).or(() -> Optional.of(new Conflict(CHANGED)));
        }
        return has(failure, LostRaces::isSuspect) ? fate(command) : Optional.empty();
    }

    /** What became of the task the command was about; empty when it was about something else. */
    private Optional<Problem> fate(Command command) {
        return command.name().startsWith("task.") ? closedTasks.getObject().refusal(command.actor().userId(), command.target())
                : Optional.empty();
    }

    private static boolean isCertain(Throwable cause) {
        return cause instanceof OptimisticLockingException || cause instanceof VanishedTask || cause instanceof TaskAlreadyClaimedException
                || cause instanceof NullValueException && String.valueOf(cause.getMessage()).contains("task is null")
                || cause instanceof SQLException sql && sql.getErrorCode() == LOCK_WAIT_TIMEOUT;
    }

    /** Could also be a defect; counts as a lost race only when the task is indeed closed. */
    private static boolean isSuspect(Throwable cause) {
        return cause instanceof PvmException || cause instanceof NullValueException
                || cause instanceof NullPointerException && fromEngine(cause);
    }

    private static boolean fromEngine(Throwable cause) {
        var trace = cause.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.camunda.");
    }

    private static boolean has(Throwable failure, Predicate<Throwable> kind) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.test(cause) || cause instanceof SQLException sql && sql.getNextException() != null && kind.test(sql.getNextException())) {
                return true;
            }
        }
        return false;
    }
}
