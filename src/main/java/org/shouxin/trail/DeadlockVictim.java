package org.shouxin.trail;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import org.springframework.dao.PessimisticLockingFailureException;

/** Recognises a transaction that the database ended so that another could go on, however deeply the news is wrapped. */
final class DeadlockVictim {

    private static final int MYSQL_LOCK_WAIT_TIMEOUT = 1205;
    private static final int MYSQL_DEADLOCK = 1213;
    private static final int H2_DEADLOCK = 40001;
    private static final int H2_LOCK_TIMEOUT = 50200;

    private DeadlockVictim() {
    }

    static boolean is(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PessimisticLockingFailureException || cause instanceof SQLTransactionRollbackException
                    || cause instanceof SQLException sql && isVictimCode(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVictimCode(int code) {
        return code == MYSQL_LOCK_WAIT_TIMEOUT || code == MYSQL_DEADLOCK || code == H2_DEADLOCK || code == H2_LOCK_TIMEOUT;
    }
}
