package org.shouxin.credit;

import java.util.ArrayList;
import java.util.List;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/** Enterprises of Wujin by the hundred, in an industry that no other test uses, with what scheme NB grades by. */
final class RoundScene {

    private static final String[] LEVELS = {"1", "2", "3", "none"};

    private RoundScene() {
    }

    /** One of six industries of which only the tests of rounds know enterprises: A is 07 … F is 12. */
    static String industry(String letter) {
        return "%02d".formatted(7 + letter.charAt(0) - 'A');
    }

    /** Enters enterprises and observations past the services, as quickly as a test of many rows needs. */
    record Ground(JdbcTemplate jdbc, People people) {

        /** As many enterprises of the town, with standardisation levels 1, 2, 3, none in turn; their ids in order. */
        List<String> plant(int count, String bureau, String town, String industry) {
            var ids = new ArrayList<String>();
            for (var at = 0; at < count; at++) {
                ids.add(Ids.next());
            }
            ids.sort(String::compareTo);
            jdbc.batchUpdate("insert into credit_enterprise (id, lock_version, credit_code, name, bureau_id, division, town_id, industry, hazard_class, status,"
                    + " registered_at, changed_at) values (?, 0, ?, '常州轮评企业', ?, ?, ?, ?, 'LOW', 'ACTIVE', '2025-01-01 00:00:00', '2025-01-01 00:00:00')",
                    ids.stream().map(id -> new Object[] {id, SampleEnterprise.code(), bureau, bureau, town, industry}).toList());
            for (var at = 0; at < count; at++) {
                level(ids.get(at), 1, LEVELS[at % LEVELS.length], "2025-01-01");
            }
            return ids;
        }

        /** Records the standardisation level as of a day. */
        void level(String enterprise, int sequence, String level, String from) {
            jdbc.update("insert into credit_observation (id, enterprise_id, sequence_no, scheme, code, raw_value, source, evidence_on, valid_from, recorded_at,"
                    + " recorded_by) values (?, ?, ?, 'NB', 'N01', ?, '轮评', ?, ?, '2025-01-01 00:00:00', ?)", Ids.next(), enterprise, sequence, level, from,
                    from, people.userId("reviewer"));
        }
    }
}
