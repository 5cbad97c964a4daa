package org.shouxin.workflow.camunda;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets one transaction at a time write to the embedded database. H2 writes its tables to the file one after the other while
 * other threads go on changing them; killed right then, it comes back with half of what somebody had not committed (h2database
 * issue 2080). With one writer nobody changes anything while a commit is written. Readers do not wait for it.
 *
 * <p>The right to write belongs to a thread, from the first writing statement of a connection until its commit, rollback or close:
 * a transaction inside another one on the same thread does not wait for the outer one.
 */
class OneWriter extends DelegatingDataSource {

    /** The code of H2 for a lock that was waited for in vain; such a transaction is run again. */
    static final int WAITED_IN_VAIN = 50200;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern READS = Pattern.compile("\\s*(select|with|values|show|explain)\\b(?!.*\\bfor\\s+update\\b).*", Pattern.DOTALL);

    private final ReentrantLock right = new ReentrantLock(true);
    private final Duration patience;

    OneWriter(DataSource h2) {
        this(h2, PATIENCE);
    }

    OneWriter(DataSource h2, Duration patience) {
        super(h2);
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return guarded(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return guarded(super.getConnection(username, password));
    }

    private Connection guarded(Connection connection) {
        return (Connection) Proxy.newProxyInstance(OneWriter.class.getClassLoader(), new Class<?>[] {Connection.class}, new Guard(connection));
    }

    /** One connection while somebody has it. */
    private final class Guard implements InvocationHandler {

        private final Connection connection;
        private boolean writes;

        Guard(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "createStatement" -> {
                    begin();
                    yield call(method, arguments);
                }
                case "prepareStatement", "prepareCall" -> {
                    if (writes((String) arguments[0])) {
                        begin();
                    }
                    yield call(method, arguments);
                }
                case "commit", "rollback", "close", "abort" -> {
                    try {
                        yield call(method, arguments);
                    } finally {
                        if (arguments == null || !method.getName().equals("rollback")) {
                            end();
                        }
                    }
                }
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> call(method, arguments);
            };
        }

        private Object call(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private void begin() throws SQLException {
            if (writes) {
                return;
            }
            try {
                if (!right.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new SQLTimeoutException("another transaction writes for too long", "HYT00", WAITED_IN_VAIN);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLTimeoutException("interrupted while another transaction wrote", "HYT00", WAITED_IN_VAIN, e);
            }
            writes = true;
        }

        private void end() {
            if (writes) {
                writes = false;
                right.unlock();
            }
        }
    }

    /** Whether a statement can change anything; one that locks rows does, because the database notes the locks beside them. */
    static boolean writes(String sql) {
        return !READS.matcher(sql.toLowerCase(Locale.ROOT)).matches();
    }
}
