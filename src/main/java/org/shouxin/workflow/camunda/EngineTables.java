package org.shouxin.workflow.camunda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates the engine's tables from the scripts in the engine's own jar, so that they never drift from it. On MySQL those
 * scripts ask for a three-byte character set; here every table becomes utf8mb4 with a binary collation. Flyway's lock lets
 * one node do it while the others wait.
 */
class EngineTables implements JavaMigration {

    private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql";
    private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
            "decision.engine", "decision.history");
    private static final Pattern THREE_BYTES = Pattern.compile("CHARSET=utf8 COLLATE utf8_bin", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile("create table", Pattern.CASE_INSENSITIVE);

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0005");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        var connection = context.getConnection();
        refuseTablesOfUnknownOrigin(connection);
        var vendor = Vendor.of(connection);
        for (var part : PARTS) {
            var script = script(vendor, part);
            ScriptUtils.executeSqlScript(connection, new EncodedResource(
                    new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        }
    }

    /** The script of one part of the schema as it is run: package-private, so that a test reads all of them. */
    static String script(Vendor vendor, String part) throws IOException {
        var name = vendor == Vendor.MYSQL ? "mysql" : "h2";
        var text = new ClassPathResource(SCRIPT.formatted(name, part)).getContentAsString(StandardCharsets.UTF_8);
        if (vendor != Vendor.MYSQL) {
            return text;
        }
        var replaced = THREE_BYTES.matcher(text).results().count();
        if (replaced != TABLE.matcher(text).results().count()) {
            throw new StartRefused("The engine's script for " + part + " declares character sets in a way this product does not know.",
                    "Use the engine version this product was built with.");
        }
        return THREE_BYTES.matcher(text).replaceAll("CHARSET=utf8mb4 COLLATE utf8mb4_bin");
    }

    static List<String> parts() {
        return PARTS;
    }

    private static void refuseTablesOfUnknownOrigin(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "ACT\\_GE\\_%", null)) {
            if (tables.next()) {
                throw new StartRefused("The database already holds engine tables that this product did not create,"
                        + " or whose creation was interrupted.",
                        "Start on an empty schema, or drop the ACT_ tables if their creation was interrupted.");
            }
        }
    }
}
