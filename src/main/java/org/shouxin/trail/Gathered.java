package org.shouxin.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction adds to a table, written in one go right before it commits instead of row by row; gone with the
 * transaction when it rolls back. Whoever reads the table calls {@link #flush} first, so that a transaction sees its own rows.
 *
 * @param <T> one row
 */
public final class Gathered<T> {

    /** So many are written at once, also before the end, so that a long transaction holds few of them. */
    private static final int MOST = 100;

    private final Consumer<List<T>> writer;

    /** @param writer gets the rows in the order in which they were added, never none */
    public Gathered(Consumer<List<T>> writer) {
        this.writer = writer;
    }

    /** Needs a transaction: {@link IllegalStateException} without one. */
    public void add(T row) {
        var rows = rows();
        rows.add(row);
        if (rows.size() == MOST) {
            flush();
        }
    }

    /** Writes what is gathered so far; nothing to do outside a transaction. */
    public void flush() {
        var rows = gathered();
        if (rows != null && !rows.isEmpty()) {
            writer.accept(List.copyOf(rows));
            rows.clear();
        }
    }

    /** What this transaction has gathered and not written yet, in order. */
    List<T> waiting() {
        var rows = gathered();
        return rows == null ? List.of() : rows;
    }

    private List<T> rows() {
        var rows = gathered();
        if (rows == null) {
            rows = new ArrayList<>();
            TransactionSynchronizationManager.registerSynchronization(new BeforeCommit(rows));
            TransactionSynchronizationManager.bindResource(this, rows);
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private List<T> gathered() {
        return (List<T>) TransactionSynchronizationManager.getResource(this);
    }

    private final class BeforeCommit implements TransactionSynchronization {

        private final List<T> rows;

        BeforeCommit(List<T> rows) {
            this.rows = rows;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Gathered.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Gathered.this, rows);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            // a synchronization has a flush of its own, which is about something else
            Gathered.this.flush();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Gathered.this);
        }
    }
}
