package org.shouxin.bench;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Statements that the server ran in one schema, those of the driver and commits included. The server keeps a limited number of
 * different statements and counts the rest of all schemas together, so a server that has seen many schemas forgets them first.
 */
final class Statements {

    private final JdbcTemplate server;
    private long begun;
    private long counted;

    Statements(DataSource database) {
        server = new JdbcTemplate(database);
    }

    static void forgetOtherSchemas(DataSource database) {
        new JdbcTemplate(database).execute("truncate table performance_schema.events_statements_summary_by_digest");
    }

    void start() {
        begun = now();
    }

    void stop() {
        counted += now() - begun - 1;
    }

    long count() {
        return counted;
    }

    private long now() {
        return server.queryForObject("select coalesce(sum(count_star), 0) from performance_schema.events_statements_summary_by_digest"
                + " where schema_name = database()", Long.class);
    }
}
