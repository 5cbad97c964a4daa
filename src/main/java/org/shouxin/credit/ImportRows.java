package org.shouxin.credit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouxin.credit.ImportView.State;
import org.shouxin.identity.FieldCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of imports. Staged rows are encrypted, because contacts are people, and emptied once they were applied. */
@Component
class ImportRows {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() { };

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final FieldCipher cipher;
    private final ObjectMapper json = new ObjectMapper();

    ImportRows(JdbcClient jdbc, JdbcTemplate batch, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.cipher = cipher;
    }

    /** A staged row with its place in the import. */
    record Staged(int ordinal, ImportedRow row) {
    }

    /** A fault as it is stored. @param arguments what the words need besides the label */
    record StoredFault(ImportSheet sheet, int number, String field, String code, Map<String, String> arguments) {
    }

    void insert(String id, String bureauId, String hash, String uploadedBy, Instant uploadedAt) {
        jdbc.sql("insert into credit_import (id, bureau_id, content_hash, state, total_rows, known_rows, faults, applied_rows, entered_rows, changed_rows,"
                + " same_rows, refused_rows, uploaded_by, uploaded_at) values (?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?, ?)")
                .params(id, bureauId, hash, State.READY.name(), uploadedBy,
                        LocalDateTime.ofInstant(uploadedAt.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC)).update();
    }

    void stage(String id, int firstOrdinal, List<ImportedRow> rows) {
        var at = new int[] {firstOrdinal};
        batch.batchUpdate("insert into credit_import_row (import_id, ordinal, sheet, row_no, payload) values (?, ?, ?, ?, ?)",
                rows.stream().map(row -> new Object[] {id, at[0]++, row.sheet().name(), row.number(), cipher.encrypt(written(row.cells()))}).toList());
    }

    void faults(String id, int firstOrdinal, List<StoredFault> faults) {
        var at = new int[] {firstOrdinal};
        batch.batchUpdate("insert into credit_import_fault (import_id, ordinal, sheet, row_no, field, code, arguments) values (?, ?, ?, ?, ?, ?, ?)",
                faults.stream().map(fault -> new Object[] {id, at[0]++, fault.sheet().name(), fault.number(), fault.field(), fault.code(),
                        written(fault.arguments())}).toList());
    }

    void checked(String id, State state, int total, int known, int faults) {
        jdbc.sql("update credit_import set state = ?, total_rows = ?, known_rows = ?, faults = ? where id = ?")
                .params(state.name(), total, known, faults, id).update();
    }

    void turn(String id, State state, String confirmedBy) {
        jdbc.sql("update credit_import set state = ?, confirmed_by = coalesce(?, confirmed_by) where id = ?").params(state.name(), confirmedBy, id).update();
    }

    void drop(String id) {
        jdbc.sql("delete from credit_import_row where import_id = ?").param(id).update();
    }

    /** The import as it is now; whoever else wants to go on with it waits for the end of the transaction. */
    Optional<ImportView> locked(String id) {
        return jdbc.sql("select * from credit_import where id = ? for update").param(id).query(ImportRows::view).optional();
    }

    Optional<String> confirmedBy(String id) {
        return jdbc.sql("select confirmed_by from credit_import where id = ?").param(id).query(String.class).optional();
    }

    Optional<ImportView> find(String id) {
        return jdbc.sql("select * from credit_import where id = ?").param(id).query(ImportRows::view).optional();
    }

    /** One of the same content that was not found faulty or thrown away. */
    Optional<String> same(String bureauId, String hash) {
        return jdbc.sql("select id from credit_import where bureau_id = ? and content_hash = ? and state in ('READY', 'APPLYING', 'APPLIED')")
                .params(bureauId, hash).query(String.class).list().stream().findFirst();
    }

    List<ImportView> of(List<String> bureaus, int from, int limit) {
        return jdbc.sql("select * from credit_import where bureau_id in (:bureaus) order by uploaded_at desc, id desc limit :limit offset :from")
                .param("bureaus", bureaus).param("limit", limit).param("from", from).query(ImportRows::view).list();
    }

    List<String> applying() {
        return jdbc.sql("select id from credit_import where state = 'APPLYING' order by uploaded_at").query(String.class).list();
    }

    List<Staged> waiting(String id, int limit) {
        return jdbc.sql("select ordinal, sheet, row_no, payload from credit_import_row where import_id = ? and outcome is null order by ordinal limit ?")
                .params(id, limit).query((row, index) -> new Staged(row.getInt(1), new ImportedRow(ImportSheet.valueOf(row.getString(2)), row.getInt(3),
                        cells(cipher.decrypt(row.getString(4)))))).list();
    }

    /** Notes what became of rows and forgets what was in them. */
    void applied(String id, Map<Integer, String> outcomes) {
        batch.batchUpdate("update credit_import_row set outcome = ?, payload = '' where import_id = ? and ordinal = ?",
                outcomes.entrySet().stream().map(outcome -> new Object[] {outcome.getValue(), id, outcome.getKey()}).toList());
        for (var outcome : List.of("entered", "changed", "same", "refused")) {
            var count = outcomes.values().stream().filter(one -> one.equalsIgnoreCase(outcome)).count();
            jdbc.sql("update credit_import set applied_rows = applied_rows + ?, " + outcome + "_rows = " + outcome + "_rows + ? where id = ?")
                    .params(count, count, id).update();
        }
    }

    List<StoredFault> faults(String id, int from, int limit) {
        return jdbc.sql("select * from credit_import_fault where import_id = ? order by ordinal limit ? offset ?").params(id, limit, from)
                .query((row, index) -> new StoredFault(ImportSheet.valueOf(row.getString("sheet")), row.getInt("row_no"), row.getString("field"),
                        row.getString("code"), cells(row.getString("arguments")))).list();
    }

    private static ImportView view(ResultSet row, int index) throws SQLException {
        return new ImportView(row.getString("id"), row.getString("bureau_id"), State.valueOf(row.getString("state")), row.getInt("total_rows"),
                row.getInt("known_rows"), row.getInt("faults"), row.getInt("applied_rows"), row.getInt("entered_rows"), row.getInt("changed_rows"),
                row.getInt("same_rows"), row.getInt("refused_rows"), row.getString("uploaded_by"),
                row.getObject("uploaded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private String written(Map<String, String> cells) {
        try {
            return json.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }

    private Map<String, String> cells(String written) {
        try {
            return json.readValue(written, CELLS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }
}
