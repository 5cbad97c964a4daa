package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    private final CodeTokens tokens;
    private final JdbcClient jdbc;
    private final Clock clock;

    SafetyCode(CodeTokens tokens, JdbcClient jdbc, Clock clock) {
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param caseNumber the case whose photo is on the card; not for the public, nor is {@code photoId} */
    public record Holder(String name, String bureauId, String caseNumber, String photoId, List<SpecialtyGroup> groups, LocalDate validFrom,
            LocalDate validUntil) {
    }

    private record Card(String expertId, Holder holder, boolean codeSigned, boolean dead) {

        Holder holderIn(List<SpecialtyGroup> groups) {
            return new Holder(holder.name(), holder.bureauId(), holder.caseNumber(), holder.photoId(), groups, holder.validFrom(), holder.validUntil());
        }
    }

    /**
     * The holder of a valid card. A code that is none of ours raises {@code code.unknown}; one of a card that was revoked or is
     * over raises {@code code.dead}, without a word of whose it was.
     */
    public Holder holder(String code) {
        var read = tokens.read(code).orElseThrow(() -> new NotFound("code.unknown"));
        var card = card(read.token()).filter(found -> read.signed() || !found.codeSigned()).orElseThrow(() -> new NotFound("code.unknown"));
        if (card.dead()) {
            throw new NotFound("code.dead");
        }
        return card.holderIn(groups(card.expertId()));
    }

    private Optional<Card> card(String token) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                select e.id, e.name, e.bureau_id, c.case_number, c.photo_document_id, c.revoked_on, c.code_signed,
                    c.valid_from, c.valid_until
                from expert_work_card c join expert_expert e on e.id = c.expert_id
                where c.code_token = ?""").param(token)
                .query((row, index) -> new Card(row.getString("id"), new Holder(row.getString("name"), row.getString("bureau_id"),
                        row.getString("case_number"), row.getString("photo_document_id"), List.of(),
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)),
                        row.getBoolean("code_signed"), row.getObject("revoked_on", LocalDate.class) != null
                                || row.getObject("valid_until", LocalDate.class).isBefore(today)))
                .optional();
    }

    private List<SpecialtyGroup> groups(String expertId) {
        return jdbc.sql("select group_code from expert_expert_group where expert_id = ?").param(expertId).query(String.class).list().stream()
                .map(SpecialtyGroup::of).sorted().toList();
    }
}
