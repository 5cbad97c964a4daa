package org.shouxin;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A pool with a single connection left: what asks for a second one while it holds the first does not get it. */
public final class OneConnection {

    private OneConnection() {
    }

    public static <T> T left(DataSource database, Supplier<T> read) {
        var taken = new ArrayList<Connection>();
        try {
            var most = database.unwrap(HikariDataSource.class).getMaximumPoolSize();
            while (taken.size() < most - 1) {
                taken.add(database.getConnection());
            }
            return read.get();
        } catch (SQLException e) {
            throw new AssertionError("The pool did not give its connections", e);
        } finally {
            taken.forEach(OneConnection::back);
        }
    }

    private static void back(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError("The pool did not take a connection back", e);
        }
    }
}
