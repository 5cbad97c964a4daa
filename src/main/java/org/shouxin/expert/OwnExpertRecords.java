package org.shouxin.expert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouxin.identity.FieldCipher;
import org.shouxin.kernel.Actor;
import org.shouxin.privacy.spi.OwnRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's own registrations and, once appointed, their entries in the pools. */
@Component
class OwnExpertRecords implements OwnRecords {

    private static final List<String> COLUMNS = List.of("number", "name", "sex", "birth_date", "education", "title_level", "professional_title",
            "employer", "job", "specialty", "strengths", "safety_engineer", "safety_assessor", "appointed_on", "term_ends_on");

    private final RecruitmentFile file;
    private final FieldCipher cipher;
    private final JdbcClient jdbc;

    OwnExpertRecords(RecruitmentFile file, FieldCipher cipher, JdbcClient jdbc) {
        this.file = file;
        this.cipher = cipher;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> registersOf(Actor person) {
        var registers = new HashSet<>(cases(person));
        jdbc.sql("select number from expert_expert where person_id = ?").param(person.personId()).query(String.class).list()
                .forEach(number -> registers.add(Expert.register(number)));
        return registers;
    }

    @Override
    public Map<String, Object> dataOf(Actor person) {
        return Map.of("registrations", cases(person).stream().map(this::registration).toList(), "experts",
                jdbc.sql("select * from expert_expert where person_id = ? order by number").param(person.personId()).query(this::expert).list());
    }

    private List<String> cases(Actor person) {
        return jdbc.sql("select case_number from expert_nomination where applicant_person_id = ? order by case_number").param(person.personId())
                .query(String.class).list();
    }

    private Map<String, String> registration(String caseNumber) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("caseNumber", caseNumber);
        fields.putAll(RegistrationValues.of(file.of(caseNumber).registration()));
        return fields;
    }

    private Map<String, String> expert(ResultSet row, int index) throws SQLException {
        var fields = new LinkedHashMap<String, String>();
        for (var column : COLUMNS) {
            fields.put(column, row.getString(column));
        }
        fields.put("resident_id", cipher.decrypt(row.getString("resident_id")));
        fields.put("mobile", cipher.decrypt(row.getString("mobile")));
        return fields;
    }
}
