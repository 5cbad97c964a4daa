package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("What somebody of two bureaus hands out")
class ShareDeliveriesIT {

    @Autowired
    Shares shares;
    @Autowired
    EnterpriseExports exports;
    @Autowired
    Assessments assessments;
    @Autowired
    Grades grades;
    @Autowired
    Trail trail;
    @Autowired
    People people;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Clock clock;

    @Test
    @DisplayName("is noted in both, with the enterprises of each, and each one's auditor sees it")
    void bothBureaus() {
        var codes = Stream.of(TestPeople.WUJIN, TestPeople.XINBEI).map(this::graded).toList();
        for (var format : List.of("api", "zip")) {
            var purpose = "核对 " + Ids.next();
            assertThat(handed(format, purpose)).containsAll(codes);
            for (var bureau : List.of(TestPeople.WUJIN, TestPeople.XINBEI)) {
                var auditor = new Actor("auditor", "auditor", "auditor", List.of(new Grant(Role.AUDITOR, bureau, null)), null);
                var noted = shares.deliveries(auditor, 0, 100_000).stream().filter(one -> one.purpose().equals(purpose)).toList();
                assertThat(noted).as(format + " " + bureau).isNotEmpty();
                var ids = noted.stream().map(ShareView.Delivery::id).toList();
                assertThat(received(ids, bureau)).as("its own and no others").isEqualTo(noted.stream().mapToInt(ShareView.Delivery::rows).sum()).isPositive();
                assertThat(trail.latest("credit-shares-" + bureau, Long.MAX_VALUE, 1).get(0).after()).containsEntry("bureau", bureau);
                assertThat(trail.latest("credit-shares-" + bureau, Long.MAX_VALUE, 1).get(0).reason()).isEqualTo(purpose);
            }
        }
    }

    @Test
    @DisplayName("of the registry stands in the access log of both")
    void registry() {
        var reason = "通报 " + Ids.next();
        exports.begin(both(), new EnterpriseQuery(null, null, null, null, null, null, EnterpriseQuery.Sort.NAME, false, null, 1), "json", reason);
        assertThat(trail.latest("access", Long.MAX_VALUE, 10)).filteredOn(entry -> reason.equals(entry.after().get("reason")))
                .extracting(entry -> entry.after().get("bureau")).containsExactlyInAnyOrder(TestPeople.WUJIN, TestPeople.XINBEI);
    }

    private List<String> handed(String format, String purpose) {
        var codes = new ArrayList<String>();
        if (format.equals("api")) {
            ShareView.Part part = null;
            do {
                part = shares.since(both(), "banking", purpose, part == null ? null : part.next(), 500);
                part.items().forEach(one -> codes.add(one.creditCode()));
            } while (part.more());
        } else {
            shares.all(both(), "banking", purpose, format).each(one -> codes.add(one.creditCode()));
        }
        return codes;
    }

    private int received(List<String> deliveries, String bureau) {
        return deliveries.stream().mapToInt(id -> jdbc.queryForObject("select count(*) from credit_share_received r join credit_enterprise e"
                + " on e.id = r.enterprise_id where r.delivery_id = ? and e.bureau_id = ?", Integer.class, id, bureau)).sum();
    }

    private Actor both() {
        var head = people.actor("head");
        return new Actor(head.userId(), head.personId(), head.displayName(), List.of(new Grant(Role.SECTION_HEAD, TestPeople.WUJIN, null),
                new Grant(Role.SECTION_HEAD, TestPeople.XINBEI, null)), null);
    }

    /** Its credit code. */
    private String graded(String bureau) {
        var id = new RoundScene.Ground(jdbc, people).plant(1, bureau, people.unit(TestPeople.WUJIN, "湖塘镇"), "02").get(0);
        var today = LocalDate.now(clock);
        transaction.executeWithoutResult(status -> grades.first(Actor.SYSTEM, assessments.assess(Actor.SYSTEM, id, "NB", today, null).id(), null, today));
        return jdbc.queryForObject("select credit_code from credit_enterprise where id = ?", String.class, id);
    }
}
