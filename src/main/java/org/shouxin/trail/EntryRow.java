package org.shouxin.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** A row of {@code trail_entry} exactly as stored: the hash is computed over these texts, not over parsed values. */
record EntryRow(String caseNumber, long sequence, int format, String action, String actorId, String actorName,
        String onBehalfOf, String role, String before, String after, String reason, String articles, String ruleVersion,
        long occurredAt, long recordedAt, String previousHash, String hash) {

    static EntryRow read(ResultSet row, int index) throws SQLException {
        return new EntryRow(row.getString("case_number"), row.getLong("sequence_no"), row.getInt("format"),
                row.getString("action"), row.getString("actor_id"), row.getString("actor_name"),
                row.getString("on_behalf_of"), row.getString("role"), row.getString("before_values"),
                row.getString("after_values"), row.getString("reason"), row.getString("articles"),
                row.getString("rule_version"), row.getLong("occurred_at"), row.getLong("recorded_at"),
                row.getString("previous_hash"), row.getString("hash"));
    }

    /** In the order of the table's columns, for writing. */
    List<Object> values() {
        return Arrays.asList(caseNumber, sequence, format, action, actorId, actorName, onBehalfOf, role, before, after, reason, articles,
                ruleVersion, occurredAt, recordedAt, previousHash, hash);
    }

    EntryRow withHash(String newHash) {
        return new EntryRow(caseNumber, sequence, format, action, actorId, actorName, onBehalfOf, role, before, after, reason,
                articles, ruleVersion, occurredAt, recordedAt, previousHash, newHash);
    }

    /** Whether the stored hash is that of the stored fields at the given place in the chain. */
    boolean hashFits(long atSequence) {
        return format == TrailFormat.VERSION && TrailFormat.hash(this, atSequence).equals(hash);
    }

    TrailEntry entry() {
        return new TrailEntry(caseNumber, sequence, action, actorId, actorName, onBehalfOf, role, TrailFormat.values(before),
                TrailFormat.values(after), reason, articles, ruleVersion, Micros.toInstant(occurredAt),
                Micros.toInstant(recordedAt), previousHash, hash);
    }
}
