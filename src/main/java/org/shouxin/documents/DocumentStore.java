package org.shouxin.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouxin.kernel.Conflict;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of documents, and their contents once each: the same bytes sent twice are stored once. */
@Repository
class DocumentStore {

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DocumentView document, byte[] content) {
        insertContent(document.sha256(), content);
        try {
            jdbc.sql("""
                    insert into documents_document (id, owner, kind, file_name, media_type, size_bytes, sha256, uploaded_by, uploaded_at,
                    slot, version, previewable) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(document.id(), document.owner(), document.kind(), document.fileName(), document.mediaType(),
                            document.size(), document.sha256(), document.uploadedBy(),
                            ChronoUnit.MICROS.between(Instant.EPOCH, document.uploadedAt()), document.slot(), document.version(),
                            document.previewable())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Conflict("document.version");
        }
    }

    List<DocumentView> of(String owner) {
        return jdbc.sql("select * from documents_document where owner = ? order by uploaded_at, id").param(owner)
                .query(DocumentStore::document).list();
    }

    long count(String owner) {
        return jdbc.sql("select count(*) from documents_document where owner = ?").param(owner).query(Long.class).single();
    }

    Optional<DocumentView> find(String owner, String id) {
        return jdbc.sql("select * from documents_document where id = ? and owner = ?").params(id, owner)
                .query(DocumentStore::document).optional();
    }

    Optional<byte[]> content(String sha256) {
        return jdbc.sql("select content from documents_content where sha256 = ?").param(sha256)
                .query((row, index) -> row.getBytes(1)).optional();
    }

    /** The next documents in the order of their contents, those with the same bytes one after the other. */
    List<DocumentView> after(String sha256, String id, int limit) {
        return jdbc.sql("select * from documents_document where sha256 >= :sha256 and (sha256 > :sha256 or id > :id) order by sha256, id limit " + limit)
                .param("sha256", sha256).param("id", id).query(DocumentStore::document).list();
    }

    Map<String, String> ownersOf(Collection<String> ids) {
        var owners = new HashMap<String, String>();
        jdbc.sql("select id, owner from documents_document where id in (:ids)").param("ids", ids).query(row -> {
            owners.put(row.getString("id"), row.getString("owner"));
        });
        return owners;
    }

    List<String> owners(String after, int limit) {
        return jdbc.sql("select distinct owner from documents_document where owner > ? order by owner limit " + limit).param(after)
                .query(String.class).list();
    }

    /** Takes the owner's rows away, and contents that nobody else has. */
    void discard(String owner) {
        var contents = of(owner).stream().map(DocumentView::sha256).distinct().toList();
        jdbc.sql("delete from documents_document where owner = ?").param(owner).update();
        contents.forEach(sha256 -> jdbc.sql("""
                delete from documents_content where sha256 = :sha256
                and not exists (select 1 from documents_document d where d.sha256 = :sha256)""").param("sha256", sha256).update());
    }

    void handOver(String from, String to) {
        jdbc.sql("update documents_document set owner = ? where owner = ?").params(to, from).update();
    }

    private void insertContent(String sha256, byte[] content) {
        if (jdbc.sql("select count(*) from documents_content where sha256 = ?").param(sha256).query(Long.class).single() > 0) {
            return;
        }
        try {
            jdbc.sql("insert into documents_content (sha256, size_bytes, content) values (?, ?, ?)")
                    .params(sha256, content.length, content).update();
        } catch (DuplicateKeyException e) {
            // the same bytes arrived twice at the same moment; the hash says that they are the same
            return;
        }
    }

    private static DocumentView document(ResultSet row, int index) throws SQLException {
        return new DocumentView(row.getString("id"), row.getString("owner"), row.getString("kind"), row.getString("file_name"),
                row.getString("media_type"), row.getLong("size_bytes"), row.getString("sha256"), row.getString("uploaded_by"),
                Instant.EPOCH.plus(row.getLong("uploaded_at"), ChronoUnit.MICROS),
                row.getString("slot"), row.getInt("version"), row.getBoolean("previewable"));
    }
}
