package org.shouxin.expert;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.shouxin.identity.FieldCipher;
import org.springframework.stereotype.Component;

/**
 * Encrypts the addresses and accounts that registrations kept in plain text, with the node's own data key; without a key the start
 * is refused before. What is encrypted already is left alone, so an interrupted run goes on where it stopped.
 */
@Component
class SealedContacts implements JavaMigration {

    static final List<String> FIELDS = List.of("address", "wechat", "email", "qq");
    private static final int BATCH = 500;
    /** Every registration has an address, so one without a sealed address waits for its turn. */
    private static final String WAITING = "select id, address, wechat, email, qq from expert_nomination where address_sealed is null"
            + " order by id limit " + BATCH;
    private static final String SEAL = "update expert_nomination set address_sealed = ?, wechat_sealed = ?, email_sealed = ?, qq_sealed = ?"
            + " where id = ?";

    private final FieldCipher cipher;

    SealedContacts(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0163");
    }

    @Override
    public String getDescription() {
        return "seal contacts";
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
    public void migrate(Context context) throws SQLException {
        try (var waiting = context.getConnection().prepareStatement(WAITING); var seal = context.getConnection().prepareStatement(SEAL)) {
            while (batch(waiting, seal) == BATCH) {
                continue;
            }
        }
    }

    private int batch(PreparedStatement waiting, PreparedStatement seal) throws SQLException {
        var rows = 0;
        try (var found = waiting.executeQuery()) {
            while (found.next()) {
                add(found, seal);
                rows++;
            }
        }
        if (rows > 0) {
            seal.executeBatch();
        }
        return rows;
    }

    private void add(ResultSet row, PreparedStatement seal) throws SQLException {
        var at = 1;
        for (var field : FIELDS) {
            seal.setString(at++, cipher.encrypt(row.getString(field)));
        }
        seal.setString(at, row.getString("id"));
        seal.addBatch();
    }
}
