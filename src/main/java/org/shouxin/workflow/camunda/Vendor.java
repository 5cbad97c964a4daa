package org.shouxin.workflow.camunda;

import java.sql.Connection;
import java.sql.SQLException;

/** The databases this product runs on; MariaDB counts as MySQL. */
enum Vendor {
    H2, MYSQL;

    static Vendor of(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName()) ? H2 : MYSQL;
    }
}
