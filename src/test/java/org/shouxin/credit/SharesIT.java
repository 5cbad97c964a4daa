package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("What departments are told")
class SharesIT {

    private static final String PURPOSE = "信贷审核";
    private static final AtomicInteger CASES = new AtomicInteger();

    @Autowired
    Shares shares;
    @Autowired
    Measures measures;
    @Autowired
    Assessments assessments;
    @Autowired
    Grades grades;
    @Autowired
    People people;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Clock clock;

    /** Everything one department hears from a cursor on, of the enterprises of one test. */
    private final class Listener {
        private final String department;
        private final Map<String, String> codes = new HashMap<>();
        private String cursor;
        private final List<ShareView> heard = new ArrayList<>();

        Listener(String department, List<String> ids) {
            this.department = department;
            ids.forEach(id -> codes.put(jdbc.queryForObject("select credit_code from credit_enterprise where id = ?", String.class, id), id));
        }

        List<ShareView> listen() {
            var now = new ArrayList<ShareView>();
            ShareView.Part part;
            do {
                part = shares.since(people.actor("head"), department, PURPOSE, cursor, 7);
                part.items().stream().filter(one -> codes.containsKey(one.creditCode())).forEach(now::add);
                cursor = part.next();
            } while (part.more());
            heard.addAll(now);
            return now;
        }
    }

    @Test
    @DisplayName("is each enterprise as it stands, and then only what changed")
    void changes() {
        var ids = graded(4);
        var bank = new Listener("banking", ids);
        assertThat(bank.listen()).extracting(ShareView::grade).containsExactlyInAnyOrder("A", "B", "B", "C");
        assertThat(bank.listen()).isEmpty();
        regrade(ids.get(2));
        var news = bank.listen();
        assertThat(news).extracting(ShareView::grade, ShareView::withdrawn).containsExactly(Tuple.tuple("C", false));
        assertThat(bank.heard).filteredOn(one -> "A".equals(one.grade())).allSatisfy(one -> assertThat(one.measures()).extracting(applied -> applied.measure().code())
                .containsExactly("M10"));
        assertThat(new Listener("banking", ids).listen()).as("nobody hears of an older grade").hasSize(4);
    }

    @Test
    @DisplayName("misses nothing however many grades take effect at once")
    void concurrent() {
        var ids = graded(12);
        var bank = new Listener("banking", ids);
        bank.listen();
        bank.heard.clear();
        var calls = new ArrayList<Runnable>();
        ids.forEach(id -> calls.add(() -> regrade(id)));
        calls.add(() -> {
            for (var round = 0; round < 20; round++) {
                bank.listen();
            }
        });
        assertThat(AtOnce.run(calls).codes()).isEmpty();
        bank.listen();
        assertThat(bank.heard).extracting(ShareView::grade).containsOnly("C");
        assertThat(bank.heard).extracting(ShareView::creditCode).as("each once").hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("is withdrawn after a repair, from those who were told before")
    void repaired() {
        var ids = graded(4);
        var bank = new Listener("banking", ids);
        bank.listen();
        var today = LocalDate.now(clock);
        var number = "320412-CP-1999-%04d".formatted(CASES.incrementAndGet());
        transaction.executeWithoutResult(status -> grades.repaired(Actor.SYSTEM, ids.get(3),
                assessments.assessRepaired(Actor.SYSTEM, ids.get(3), "NB", today, number).id(), number, today));
        assertThat(bank.listen()).extracting(ShareView::grade, ShareView::withdrawn).containsExactly(Tuple.tuple("C", true));
        assertThat(new Listener("emergency", ids).listen()).as("who was told nothing learns of no repair").extracting(ShareView::withdrawn).containsOnly(false);
    }

    @Test
    @DisplayName("is told again, in the old order, once the table of measures is another one")
    void anotherTable() {
        var ids = graded(3);
        var bank = new Listener("banking", ids);
        var before = bank.listen();
        jdbc.update("update credit_share_counter set last_no = 0 where counter = 'measures'");
        assertThat(bank.listen()).as("once").isEqualTo(before).hasSize(3);
        assertThat(bank.listen()).isEmpty();
        regrade(ids.get(1));
        assertThat(bank.listen()).as("and goes on from there").extracting(ShareView::grade).containsExactly("C");
    }

    @Test
    @DisplayName("is noted with department and purpose, and is for those who answer for the bureau")
    void noted() {
        var head = people.actor("head");
        var purpose = "贷款 " + Ids.next();
        shares.since(head, "banking", purpose, null, 5);
        assertThat(shares.deliveries(people.actor("auditor"), 0, 100_000)).filteredOn(one -> one.purpose().equals(purpose))
                .extracting(ShareView.Delivery::department, ShareView.Delivery::format).containsExactly(Tuple.tuple("banking", "api"));
        assertThat(shares.deliveries(people.actor("xb.auditor"), 0, 100)).extracting(ShareView.Delivery::purpose).doesNotContain(purpose);
        assertThatThrownBy(() -> shares.since(people.actor("reviewer"), "banking", PURPOSE, null, 5)).hasMessage("share.forbidden");
        assertThatThrownBy(() -> shares.since(head, "nobody", PURPOSE, null, 5)).hasMessage("input.invalid");
        assertThatThrownBy(() -> shares.since(head, "banking", " ", null, 5)).hasMessage("input.invalid");
        assertThatThrownBy(() -> shares.since(head, "banking", PURPOSE, "x", 5)).hasMessage("cursor.invalid");
        var ids = graded(1);
        var code = jdbc.queryForObject("select credit_code from credit_enterprise where id = ?", String.class, ids.get(0));
        assertThat(shares.since(people.actor("xb.manager"), "banking", PURPOSE, null, 500).items()).extracting(ShareView::creditCode).doesNotContain(code);
        assertThat(measures.of(head, ids.get(0)).measures()).extracting(one -> one.measure().code()).contains("M01", "M12").doesNotContain("M02");
    }

    private List<String> graded(int count) {
        var ids = new RoundScene.Ground(jdbc, people).plant(count, TestPeople.WUJIN, people.unit(TestPeople.WUJIN, "湖塘镇"), "02");
        var today = LocalDate.now(clock);
        ids.forEach(id -> transaction.executeWithoutResult(status -> grades.first(Actor.SYSTEM,
                assessments.assess(Actor.SYSTEM, id, "NB", today, null).id(), null, today)));
        return ids;
    }

    /** Down to C, whatever it was. */
    private void regrade(String id) {
        var today = LocalDate.now(clock);
        new RoundScene.Ground(jdbc, people).level(id, 2, "none", "2026-01-01");
        transaction.executeWithoutResult(status -> grades.first(Actor.SYSTEM, assessments.assess(Actor.SYSTEM, id, "NB", today, null).id(), null, today));
    }
}
