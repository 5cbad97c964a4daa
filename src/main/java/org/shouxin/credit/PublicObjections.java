package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.calendar.Deadline;
import org.shouxin.identity.FieldCipher;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of objections against upgrades. Of who objects only the beginning of the name ever comes out. */
@Component
class PublicObjections {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    PublicObjections(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @param notice days of the public notice; @throws InvalidInput for one that came after today, before the notice or after it */
    void enter(String caseNumber, TypedObjection typed, Deadline notice, String userId) {
        var received = typed.receivedOn();
        if (received.isAfter(LocalDate.now(clock))) {
            throw refused("objection.future", Map.of());
        }
        if (received.isBefore(notice.from()) || received.isAfter(notice.due())) {
            throw refused("objection.notice", Map.of("from", notice.from(), "until", notice.due()));
        }
        var round = jdbc.sql("select coalesce(max(round_no), 0) + 1 from credit_public_objection where case_number = ?").param(caseNumber)
                .query(Integer.class).single();
        jdbc.sql("insert into credit_public_objection (id, case_number, round_no, objector, content, received_on, recorded_by, recorded_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)").params(Ids.next(), caseNumber, round, cipher.encrypt(typed.objector().strip()), typed.content().strip(),
                        typed.receivedOn(), userId, AssessmentRows.stored(clock.instant())).update();
    }

    private static InvalidInput refused(String code, Map<String, Object> arguments) {
        return new InvalidInput(List.of(new FieldProblem("receivedOn", code, arguments)));
    }

    /** Concludes the one that waits. @throws Conflict {@code grade-change.closed}: none does */
    void judge(String caseNumber, String outcome, String reason, String userId) {
        var judged = jdbc.sql("update credit_public_objection set outcome = ?, reason = ?, judged_by = ?, judged_at = ? where case_number = ?"
                + " and outcome is null").params(outcome, reason, userId, AssessmentRows.stored(clock.instant()), caseNumber).update();
        if (judged != 1) {
            throw new Conflict("grade-change.closed");
        }
    }

    /** Those of a case, the last first. */
    List<PublicObjectionView> of(String caseNumber) {
        return jdbc.sql("select * from credit_public_objection where case_number = ? order by round_no desc").param(caseNumber)
                .query((row, index) -> new PublicObjectionView(row.getInt("round_no"), masked(cipher.decrypt(row.getString("objector"))),
                        row.getObject("received_on", LocalDate.class), row.getString("content"), row.getString("outcome"), row.getString("reason"))).list();
    }

    private static String masked(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
