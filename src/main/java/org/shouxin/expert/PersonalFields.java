package org.shouxin.expert;

import java.util.List;
import java.util.Map;
import org.shouxin.identity.FieldCipher;
import org.shouxin.kernel.Actor;
import org.shouxin.privacy.PersonalRecord;
import org.shouxin.privacy.ShownField;
import org.shouxin.privacy.Unmasking;
import org.shouxin.workflow.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The masked fields of a registration and of an expert in full, a group at a time, for those who may and say why.
 *
 * @article WJ-12(2),WJ-14
 */
@Service
public class PersonalFields {

    private final RecruitmentFile file;
    private final ExpertDirectory experts;
    private final Cases cases;
    private final Unmasking unmasking;
    private final FieldCipher cipher;
    private final JdbcClient jdbc;

    PersonalFields(RecruitmentFile file, ExpertDirectory experts, Cases cases, Unmasking unmasking, FieldCipher cipher, JdbcClient jdbc) {
        this.file = file;
        this.experts = experts;
        this.cases = cases;
        this.unmasking = unmasking;
        this.cipher = cipher;
        this.jdbc = jdbc;
    }

    /**
     * The filled-in fields of a registration; raises {@code case.unknown}, {@code nomination.unknown} and what
     * {@link Unmasking#admit} refuses.
     */
    public List<ShownField> ofCase(Actor actor, String number, PersonalGroup group, String reason) {
        var found = cases.find(actor, number);
        var registration = file.of(found.number()).registration();
        return shown(actor, found.personalRecord(), group, reason, RegistrationValues.of(registration));
    }

    /** The filled-in fields of an expert; raises {@code expert.unknown} and what {@link Unmasking#admit} refuses. */
    public List<ShownField> ofExpert(Actor actor, String id, PersonalGroup group, String reason) {
        var record = PersonalSight.record(experts.find(actor, id).row());
        var values = jdbc.sql("select resident_id, mobile from expert_expert where id = ?").param(id)
                .query((row, index) -> Map.of("residentId", cipher.decrypt(row.getString(1)), "mobile", cipher.decrypt(row.getString(2)))).single();
        return shown(actor, record, group, reason, values);
    }

    private List<ShownField> shown(Actor actor, PersonalRecord record, PersonalGroup group, String reason, Map<String, String> values) {
        var fields = group.fields().stream().map(key -> new ShownField(key, values.get(key))).filter(ShownField::filled).toList();
        unmasking.admit(actor, record, fields.stream().map(ShownField::key).toList(), reason);
        return fields;
    }
}
