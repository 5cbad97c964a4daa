package org.shouxin.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the versions of schemes that bureaus keep. Rows are added and never changed. */
@Component
class SchemeRows {

    /** Numbers up to this one are left to versions that ship with the product. */
    static final int SHIPPED = 100;
    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z0-9-]{1,20})@([1-9][0-9]{0,8})");
    private static final String COLUMNS = "select scheme, version_no, bureau_id, text_sha256, round_id, kept_by, kept_at from credit_scheme_version";

    private final JdbcClient jdbc;

    SchemeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException somebody took the number */
    void append(SchemeView kept, String text) {
        jdbc.sql("insert into credit_scheme_version (scheme, version_no, bureau_id, scheme_text, text_sha256, round_id, kept_by, kept_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)").params(kept.scheme(), kept.version(), kept.bureauId(), text, kept.sha256(), kept.roundId(),
                kept.keptBy(), AssessmentRows.stored(kept.keptAt())).update();
    }

    /** The number after the last one that was taken. */
    int next(String scheme) {
        return 1 + jdbc.sql("select coalesce(max(version_no), ?) from credit_scheme_version where scheme = ?").params(SHIPPED, scheme)
                .query(Integer.class).single();
    }

    Optional<SchemeView> find(String reference) {
        var read = REFERENCE.matcher(reference);
        return read.matches() ? jdbc.sql(COLUMNS + " where scheme = ? and version_no = ?").params(read.group(1), Integer.valueOf(read.group(2)))
                .query(SchemeRows::view).optional() : Optional.empty();
    }

    Optional<SchemeView> ofRound(String roundId) {
        return jdbc.sql(COLUMNS + " where round_id = ?").param(roundId).query(SchemeRows::view).optional();
    }

    String text(SchemeView kept) {
        return jdbc.sql("select scheme_text from credit_scheme_version where scheme = ? and version_no = ?").params(kept.scheme(), kept.version())
                .query(String.class).single();
    }

    /** The versions of the bureaus, the latest first. */
    List<SchemeView> of(Collection<String> bureaus, int from, int limit) {
        return jdbc.sql(COLUMNS + " where bureau_id in (:bureaus) order by kept_at desc, scheme, version_no desc limit :limit offset :from")
                .param("bureaus", bureaus).param("limit", limit).param("from", from).query(SchemeRows::view).list();
    }

    /** All versions of a scheme after a number, whoever keeps them. */
    List<SchemeView> after(String scheme, int version, int limit) {
        return jdbc.sql(COLUMNS + " where scheme = ? and version_no > ? order by version_no limit ?").params(scheme, version, limit)
                .query(SchemeRows::view).list();
    }

    private static SchemeView view(ResultSet row, int index) throws SQLException {
        return new SchemeView(row.getString("scheme"), row.getInt("version_no"), row.getString("bureau_id"), row.getString("text_sha256"),
                row.getString("round_id"), row.getString("kept_by"), AssessmentRows.read(row, "kept_at"));
    }
}
