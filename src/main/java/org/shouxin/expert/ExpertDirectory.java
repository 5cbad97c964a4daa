package org.shouxin.expert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.shouxin.identity.AccessLog;
import org.shouxin.identity.FieldCipher;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.NotFound;
import org.shouxin.privacy.RecordViews;
import org.shouxin.workflow.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Looks experts up. An expert out of sight is one that does not exist, and the attempt is recorded.
 *
 * @article WJ-14
 */
@Service
public class ExpertDirectory {

    private static final int LARGEST_PAGE = 100;

    private final PoolReads reads;
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final CodeTokens tokens;
    private final AccessLog access;
    private final RecordViews views;

    ExpertDirectory(PoolReads reads, JdbcClient jdbc, FieldCipher cipher, CodeTokens tokens, AccessLog access, RecordViews views) {
        this.reads = reads;
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.tokens = tokens;
        this.access = access;
        this.views = views;
    }

    /** @throws BadRequest {@code limit.invalid}, {@code cursor.invalid} */
    public Slice<ExpertRow> list(Actor actor, PoolQuery query) {
        if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
            throw new BadRequest("limit.invalid", Map.of("largest", LARGEST_PAGE));
        }
        return reads.page(PoolSight.of(actor), query);
    }

    /** The expert; who looked is noted. @throws NotFound {@code expert.unknown} */
    public ExpertView find(Actor actor, String id) {
        var row = reads.find(PoolSight.of(actor), id).orElseThrow(() -> {
            access.foreign(actor, "expert", id.replaceAll("[^A-Za-z0-9-]", "?").substring(0, Math.min(id.length(), 40)));
            return new NotFound("expert.unknown");
        });
        var person = jdbc.sql("select * from expert_expert where id = ?").param(id).query(this::person).single();
        views.opened(actor, PersonalSight.record(row));
        return new ExpertView(row, person, terms(id), card(id), history(id));
    }

    private ExpertView.Person person(ResultSet row, int index) throws SQLException {
        return new ExpertView.Person(row.getString("case_number"), row.getString("sex"), row.getObject("birth_date", LocalDate.class),
                row.getString("education"), row.getString("professional_title"), row.getString("job"), row.getString("strengths"),
                row.getBoolean("safety_engineer"), row.getBoolean("safety_assessor"),
                Masked.identifier(cipher.decrypt(row.getString("resident_id"))), Masked.identifier(cipher.decrypt(row.getString("mobile"))),
                row.getObject("appointed_on", LocalDate.class));
    }

    private List<ExpertView.TermView> terms(String id) {
        return jdbc.sql("""
                select t.case_number, t.starts_on, t.ends_on, x.term_id, l.number from expert_term t
                    left join expert_term_end x on x.term_id = t.id left join expert_letter l on l.case_number = t.case_number
                where t.expert_id = ? order by t.starts_on desc, t.case_number desc""").param(id)
                .query((row, index) -> new ExpertView.TermView(row.getString("case_number"), row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class), row.getString("term_id") != null, row.getString("number"))).list();
    }

    private ExpertView.Card card(String id) {
        return jdbc.sql("select number, issued_on, valid_from, valid_until, code_token, code_signed, case_number, photo_document_id"
                + " from expert_work_card where expert_id = ? and revoked_on is null")
                .param(id).query((row, index) -> new ExpertView.Card(row.getString("number"), row.getObject("issued_on", LocalDate.class),
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class),
                        tokens.code(row.getString("code_token"), row.getBoolean("code_signed")), row.getString("case_number"),
                        row.getString("photo_document_id"))).optional().orElse(null);
    }

    private List<ExpertView.PastCase> history(String id) {
        return jdbc.sql("""
                select n.case_number, n.status, n.filed_at from expert_nomination n join expert_expert e
                    on n.bureau_id = e.bureau_id and n.resident_id_index = e.resident_id_index
                where e.id = ? order by n.filed_at desc, n.case_number desc""").param(id)
                .query((row, index) -> new ExpertView.PastCase(row.getString("case_number"), NominationStatus.valueOf(row.getString("status")),
                        row.getObject("filed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC))).list();
    }
}
