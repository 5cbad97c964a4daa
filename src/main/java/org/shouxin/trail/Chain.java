package org.shouxin.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the chain. A case's head is locked while an entry is appended, so that sequences have no gap and no twin. */
@Repository
class Chain {

    /** The last entry of a case; sequence 0 before the first. */
    record Head(long sequence, String hash) {
        static final Head NONE = new Head(0, TrailFormat.GENESIS);
    }

    private static final String COLUMNS = "case_number, sequence_no, format, action, actor_id, actor_name, on_behalf_of, role, "
            + "before_values, after_values, reason, articles, rule_version, occurred_at, recorded_at, previous_hash, hash";
    private static final String PLACES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final Gathered<EntryRow> gathered = new Gathered<>(this::write);

    Chain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The head stays locked from a case's first entry on; the rows are written together when the transaction commits. */
    void append(TrailEvent event, Instant recordedAt) {
        gathered.add(row(event, recordedAt, tip(event.caseNumber())));
    }

    private Head tip(String caseNumber) {
        var waiting = gathered.waiting().stream().filter(row -> row.caseNumber().equals(caseNumber)).reduce((first, second) -> second);
        return waiting.map(row -> new Head(row.sequence(), row.hash())).orElseGet(() -> lockHead(caseNumber));
    }

    private void write(List<EntryRow> rows) {
        var heads = new LinkedHashMap<String, EntryRow>();
        var values = new ArrayList<Object>();
        rows.forEach(row -> {
            heads.put(row.caseNumber(), row);
            values.addAll(row.values());
        });
        jdbc.sql("insert into trail_entry (" + COLUMNS + ") values " + String.join(", ", Collections.nCopies(rows.size(), PLACES)))
                .params(values).update();
        heads.values().forEach(last -> jdbc.sql("update trail_head set sequence_no = ?, hash = ? where case_number = ?")
                .params(last.sequence(), last.hash(), last.caseNumber()).update());
    }

    List<TrailEntry> entries(String caseNumber, long after, int limit) {
        return rows(caseNumber, after, limit).stream().map(EntryRow::entry).toList();
    }

    List<EntryRow> rows(String caseNumber, long after, int limit) {
        gathered.flush();
        return jdbc.sql("select * from trail_entry where case_number = ? and sequence_no > ? order by sequence_no limit " + limit)
                .params(caseNumber, after).query(EntryRow::read).list();
    }

    List<TrailEntry> latest(String caseNumber, long before, int limit) {
        gathered.flush();
        return jdbc.sql("select * from trail_entry where case_number = ? and sequence_no < ? order by sequence_no desc limit " + limit)
                .params(caseNumber, before).query(EntryRow::read).list().stream().map(EntryRow::entry).toList();
    }

    List<TrailEntry> latestOf(String caseNumber, String action, int limit) {
        gathered.flush();
        return jdbc.sql("select * from trail_entry where case_number = ? and action = ? order by sequence_no desc limit " + limit)
                .params(caseNumber, action).query(EntryRow::read).list().stream().map(EntryRow::entry).toList();
    }

    Optional<Head> head(String caseNumber) {
        gathered.flush();
        return jdbc.sql("select sequence_no, hash from trail_head where case_number = ?").param(caseNumber)
                .query((row, index) -> new Head(row.getLong(1), row.getString(2))).optional();
    }

    long length(String caseNumber) {
        gathered.flush();
        return jdbc.sql("select count(*) from trail_entry where case_number = ?").param(caseNumber).query(Long.class).single();
    }

    boolean holds(String caseNumber, String hash) {
        gathered.flush();
        return jdbc.sql("select count(*) from trail_entry where case_number = ? and hash = ?").params(caseNumber, hash)
                .query(Long.class).single() > 0;
    }

    /** Every case that has left anything in the trail, in the order of their numbers; keyset {@code after}. */
    List<String> cases(String after, int limit) {
        gathered.flush();
        return jdbc.sql("""
                select case_number from trail_head where case_number > :after
                union select case_number from trail_entry where case_number > :after
                union select case_number from trail_seal_head where case_number > :after
                order by case_number limit\s""" + limit).param("after", after).query(String.class).list();
    }

    EntryCounts counts(Collection<String> caseNumbers, Set<String> actions) {
        gathered.flush();
        var counts = new HashMap<String, Map<String, Long>>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("""
                    select case_number, action, count(*) from trail_entry where case_number in (:cases) and action in (:actions)
                    group by case_number, action""").param("cases", caseNumbers).param("actions", actions)
                    .query(row -> {
                        counts.computeIfAbsent(row.getString(1), number -> new HashMap<>()).put(row.getString(2), row.getLong(3));
                    });
        }
        return new EntryCounts(counts);
    }

    private Head lockHead(String caseNumber) {
        return lockedHead(caseNumber).orElseGet(() -> {
            try {
                jdbc.sql("insert into trail_head (case_number, sequence_no, hash) values (?, ?, ?)")
                        .params(caseNumber, Head.NONE.sequence(), Head.NONE.hash()).update();
                return Head.NONE;
            } catch (DuplicateKeyException e) {
                // another transaction opened the chain while this one looked; its insert is committed by now
                return lockedHead(caseNumber).orElseThrow(() -> e);
            }
        });
    }

    private Optional<Head> lockedHead(String caseNumber) {
        return jdbc.sql("select sequence_no, hash from trail_head where case_number = ? for update").param(caseNumber)
                .query((row, index) -> new Head(row.getLong(1), row.getString(2))).optional();
    }

    private static EntryRow row(TrailEvent event, Instant recordedAt, Head head) {
        var occurredAt = event.occurredAt() == null ? recordedAt : event.occurredAt();
        var actor = event.actor();
        var row = new EntryRow(event.caseNumber(), head.sequence() + 1, TrailFormat.VERSION, event.action(), actor.userId(),
                orEmpty(actor.displayName()), actor.onBehalfOf(), event.role() == null ? null : event.role().name(),
                TrailFormat.json(event.before()), TrailFormat.json(event.after()), orEmpty(event.reason()),
                orEmpty(event.articles()), orEmpty(event.ruleVersion()), Micros.of(occurredAt), Micros.of(recordedAt),
                head.hash(), "");
        return row.withHash(TrailFormat.hash(row, row.sequence()));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
