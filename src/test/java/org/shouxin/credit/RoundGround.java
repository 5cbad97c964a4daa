package org.shouxin.credit;

import org.springframework.jdbc.core.JdbcTemplate;

/** Graded enterprises of Wujin by the hundred thousand, made by a MySQL server from a table of numbers; ids are spread as random ones are. */
final class RoundGround {

    private static final String LEVEL = "elt(1 + n mod 4, '1', '2', '3', 'none')";
    private static final String SCORE = "(elt(1 + n mod 4, 95, 85, 75, 60) - if(n mod 3 = 0, 2, 0))";
    private static final String GRADE = "case when " + SCORE + " >= 90 then 'A' when " + SCORE + " >= 75 then 'B' when " + SCORE + " >= 60 then 'C' else 'D' end";

    private final JdbcTemplate jdbc;

    RoundGround(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One level each; of every third a warning of last month; of every sixth another level since this year began. */
    void make(int enterprises, String town) {
        jdbc.execute("create table bench_number (n int primary key, id varchar(36) not null)");
        jdbc.execute("insert into bench_number with digits as (select 0 d union all select 1 union all select 2 union all select 3 union all select 4"
                + " union all select 5 union all select 6 union all select 7 union all select 8 union all select 9), numbers as"
                + " (select a.d + 10*b.d + 100*c.d + 1000*e.d + 10000*f.d + 100000*g.d n from digits a, digits b, digits c, digits e, digits f, digits g)"
                + " select n, " + id("'e'") + " from numbers where n < " + enterprises);
        jdbc.update("insert into credit_enterprise (id, lock_version, credit_code, name, bureau_id, division, town_id, industry, hazard_class, status,"
                + " registered_at, changed_at) select id, 0, concat('B', lpad(n, 17, '0')), concat('企业', n), '320412', '320412', ?, '26', 'LOW', 'ACTIVE',"
                + " '2025-01-01', '2025-01-01' from bench_number", town);
        observations("'l'", 1, "'N01'", LEVEL, "'2025-01-01'", "true");
        observations("'v'", 2, "'V01'", "'2'", "date_sub(current_date, interval 30 day)", "n mod 3 = 0");
        observations("'m'", 2, "'N01'", "if(n mod 4 = 1, 'none', '2')", "'2026-01-01'", "n mod 6 = 1");
        jdbc.update("insert into credit_assessment (id, enterprise_id, sequence_no, scheme, rulebook, as_of, known_to, standing_vetoes, outcome, composite, grade,"
                + " assessed_at, assessed_by) select " + id("'a'") + ", id, 1, 'NB', 'NB@1', '2025-12-31', 1, '', 'GRADED', " + SCORE + ", " + GRADE
                + ", '2025-12-31', 'bench' from bench_number");
        jdbc.update("insert into credit_standing (enterprise_id, scheme, grade, last_grade, composite, since, grade_sequence, assessment_id, assessment_sequence,"
                + " grades_from, assessments_from) select id, 'NB', " + GRADE + ", " + GRADE + ", " + SCORE + ", '2025-12-31', 1, " + id("'a'") + ", 1, 1, 1"
                + " from bench_number");
        jdbc.execute("analyze table credit_enterprise, credit_observation, credit_assessment, credit_standing");
    }

    private void observations(String salt, int sequence, String code, String value, String from, String where) {
        jdbc.update("insert into credit_observation (id, enterprise_id, sequence_no, scheme, code, raw_value, source, evidence_on, valid_from, recorded_at,"
                + " recorded_by) select " + id(salt) + ", id, " + sequence + ", 'NB', " + code + ", " + value + ", 'bench', " + from + ", " + from
                + ", '2026-01-01', 'bench' from bench_number where " + where);
    }

    private static String id(String salt) {
        var hash = "sha2(concat(" + salt + ", n), 256)";
        return "concat(substr(" + hash + ", 1, 8), '-', substr(" + hash + ", 9, 4), '-', substr(" + hash + ", 13, 4), '-', substr(" + hash
                + ", 17, 4), '-', substr(" + hash + ", 21, 12))";
    }

    /** As if no round had been. */
    void reset() {
        jdbc.update("update credit_standing s join bench_number on bench_number.id = s.enterprise_id set s.assessment_id = " + id("'a'")
                + ", s.assessment_sequence = 1");
        jdbc.execute("set foreign_key_checks = 0");
        jdbc.execute("truncate table credit_grade_change");
        jdbc.execute("set foreign_key_checks = 1");
        jdbc.update("delete from credit_assessment where sequence_no > 1");
    }

    int changes() {
        return jdbc.queryForObject("select count(*) from credit_grade_change", Integer.class);
    }
}
