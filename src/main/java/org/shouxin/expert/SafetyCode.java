package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shouxin.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What everybody may learn from the QR code of a work card: whom it belongs to, for which groups and until when.
 *
 * @article WJ-7
 */
@Service
public class SafetyCode {

    private static final String TOKEN = "[A-Za-z0-9_-]{22}";

    private final JdbcClient jdbc;
    private final Clock clock;

    SafetyCode(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param caseNumber the case whose photo is on the card; not for the public, nor is {@code photoId} */
    public record Holder(String name, String bureauId, String caseNumber, String photoId, List<SpecialtyGroup> groups, LocalDate validFrom,
            LocalDate validUntil) {
    }

    /** The holder of a valid card; a card that is unknown, revoked or over raises {@code code.unknown}, which tells them not apart. */
    public Holder holder(String token) {
        if (!token.matches(TOKEN)) {
            throw new NotFound("code.unknown");
        }
        return jdbc.sql("""
                select e.id, e.name, e.bureau_id, c.case_number, c.photo_document_id,
                    case when c.issued_on < t.starts_on then c.issued_on else t.starts_on end as valid_from, c.valid_until
                from expert_work_card c join expert_expert e on e.id = c.expert_id
                    join expert_term t on t.expert_id = c.expert_id and t.ends_on = c.valid_until
                where c.code_token = ? and c.revoked_on is null and c.valid_until >= ?""").params(token, LocalDate.now(clock))
                .query((row, index) -> new Holder(row.getString("name"), row.getString("bureau_id"), row.getString("case_number"),
                        row.getString("photo_document_id"), groups(row.getString("id")),
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)))
                .optional().orElseThrow(() -> new NotFound("code.unknown"));
    }

    private List<SpecialtyGroup> groups(String expertId) {
        return jdbc.sql("select group_code from expert_expert_group where expert_id = ?").param(expertId).query(String.class).list().stream()
                .map(SpecialtyGroup::of).sorted().toList();
    }
}
