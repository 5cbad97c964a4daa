package org.shouxin.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouxin.identity.AccessLog;
import org.shouxin.identity.FieldCipher;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values that are not submitted yet, encrypted at rest, each belonging to one person. */
@Component
class Drafts {

    /** Longest draft, in characters of its JSON. */
    private static final int LONGEST = 262_144;

    /**
     * @param bureauId the bureau a case is written for; {@code null} where none was chosen
     * @param taskId   {@code null} for a case that is still being written
     */
    record Stored(String id, String ownerId, String processKey, String bureauId, String taskId, Map<String, Object> values, Instant begunAt,
            Instant savedAt, long version) {
    }

    private static final String SELECT =
            "select draft_id, owner_id, process_key, bureau_id, task_id, sealed_values, begun_at, saved_at, version from workflow_draft where owner_id = ?";
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final AccessLog access;
    private final Clock clock;

    Drafts(JdbcClient jdbc, FieldCipher cipher, ObjectMapper json, AccessLog access, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
        this.access = access;
        this.clock = clock;
    }

    Optional<Stored> ofTask(Actor owner, String taskId) {
        return jdbc.sql(SELECT + " and task_id = ?").params(owner.userId(), taskId).query(this::stored).optional();
    }

    /** Drafts of cases the person is writing, the last saved first. */
    List<Stored> startsOf(Actor owner) {
        return jdbc.sql(SELECT + " and task_id is null order by saved_at desc, draft_id").param(owner.userId()).query(this::stored).list();
    }

    /** The person's own start draft; anybody else's is not found as {@code draft.unknown}. */
    Stored owned(Actor owner, String draftId) {
        return jdbc.sql(SELECT + " and draft_id = ? and task_id is null").params(owner.userId(), draftId).query(this::stored).optional()
                .orElseThrow(() -> new NotFound("draft.unknown"));
    }

    /** As {@link #owned}, and the attempt on somebody else's is recorded; for use outside a transaction. */
    Stored look(Actor owner, String draftId) {
        try {
            return owned(owner, draftId);
        } catch (NotFound unknown) {
            access.foreign(owner, "draft", SafeText.of(draftId));
            throw unknown;
        }
    }

    /** Begins a case that is still to be written. */
    String createStart(Actor owner, String processKey, String bureauId) {
        return create(owner, processKey, bureauId, null, Map.of());
    }

    private String create(Actor owner, String processKey, String bureauId, String taskId, Map<String, Object> values) {
        var id = Ids.next();
        jdbc.sql("insert into workflow_draft (draft_id, owner_id, process_key, bureau_id, task_id, sealed_values, begun_at, saved_at,"
                + " version) values (?, ?, ?, ?, ?, ?, ?, ?, 1)")
                .params(Arrays.asList(id, owner.userId(), processKey, bureauId, taskId, sealed(values), StoredTime.of(clock.instant()),
                        StoredTime.of(clock.instant())))
                .update();
        return id;
    }

    /** Overwrites what was saved as {@code version}; {@code draft.stale} names both versions when another window was faster. */
    long overwrite(Stored draft, Map<String, Object> values, long version) {
        var updated = draft.version() != version ? 0
                : jdbc.sql("update workflow_draft set sealed_values = ?, saved_at = ?, version = version + 1 where draft_id = ? and version = ?")
                        .params(sealed(values), StoredTime.of(clock.instant()), draft.id(), version).update();
        if (updated == 0) {
            throw new Conflict("draft.stale", Map.of("yours", version, "stored", draft.version()));
        }
        return version + 1;
    }

    /** Saves the person's draft of a task; version 0 is the first. Returns the new version, or refuses as {@link #overwrite}. */
    long saveOfTask(Actor owner, WorkItem task, Map<String, Object> values, long version) {
        var draft = ofTask(owner, task.taskId());
        if (draft.isPresent()) {
            return overwrite(draft.get(), values, version);
        }
        if (version != 0) {
            throw new Conflict("draft.stale", Map.of("yours", version, "stored", 0));
        }
        create(owner, task.processKey(), null, task.taskId(), values);
        return 1;
    }

    void delete(String draftId) {
        jdbc.sql("delete from workflow_draft where draft_id = ?").param(draftId).update();
    }

    void deleteOfTask(String taskId) {
        jdbc.sql("delete from workflow_draft where task_id = ?").param(taskId).update();
    }

    private String sealed(Map<String, Object> values) {
        try {
            var text = json.writeValueAsString(values);
            if (text.length() > LONGEST) {
                throw new Refused("draft.too-large");
            }
            return cipher.encrypt(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft cannot be written", e);
        }
    }

    private Stored stored(ResultSet row, int index) throws SQLException {
        try {
            return new Stored(row.getString("draft_id"), row.getString("owner_id"), row.getString("process_key"),
                    row.getString("bureau_id"), row.getString("task_id"),
                    json.readValue(cipher.decrypt(row.getString("sealed_values")), VALUES), StoredTime.read(row, "begun_at"),
                    StoredTime.read(row, "saved_at"), row.getLong("version"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft cannot be read", e);
        }
    }
}
