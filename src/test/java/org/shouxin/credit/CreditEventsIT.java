package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.rulebook.OwnRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("An enterprise to which something happens")
class CreditEventsIT {

    @Autowired
    EnterpriseRegistry registry;
    @Autowired
    EnterpriseObservations observations;
    @Autowired
    CreditEvents events;
    @Autowired
    Regradings regradings;
    @Autowired
    Grades grades;
    @Autowired
    People people;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Clock clock;
    @Autowired
    ApplicationContext product;

    @Test
    @DisplayName("is graded anew at once, and a worse grade is proposed")
    void accident() {
        var id = graded();
        record(id, "E22", "1");
        regradings.work();
        assertThat(count("credit_assessment", id)).isEqualTo(2);
        assertThat(jdbc.queryForObject("select concat(direction, ' ', to_grade) from credit_grade_change where enterprise_id = ?", String.class, id))
                .as("a fatal accident leaves D").isEqualTo("DOWN D");
        assertThat(grades.current(id).orElseThrow().sequence()).as("only a case changes it").isEqualTo(1);
        assertThat(count("credit_regrading", id)).isZero();
    }

    @Test
    @DisplayName("is graded anew by a deduction too, and nothing more happens when its grade stays")
    void penalty() {
        var id = graded();
        record(id, "V01", "");
        regradings.work();
        assertThat(count("credit_assessment", id)).isEqualTo(2);
        assertThat(count("credit_grade_change", id)).isZero();
    }

    @Test
    @DisplayName("is left alone when it is no event, or when it has no grade yet")
    void nothing() {
        var id = graded();
        record(id, "C01", "61");
        var ungraded = registry.register(people.actor("reviewer"), SampleEnterprise.any(), null);
        record(ungraded, "E22", "1");
        regradings.work();
        assertThat(count("credit_assessment", id)).isEqualTo(1);
        assertThat(count("credit_assessment", ungraded)).isZero();
    }

    @Test
    @DisplayName("is graded anew when a certificate expires, once, however many nodes look")
    void expired() {
        var id = graded();
        var other = graded();
        certificate(id, LocalDate.now(clock).minusDays(1));
        certificate(other, LocalDate.now(clock));
        regradings.work();
        var before = count("credit_assessment", id);
        var beforeOther = count("credit_assessment", other);
        jdbc.update("delete from credit_expiry_day");
        AtOnce.run(events::look, events::look);
        events.look();
        regradings.work();
        assertThat(count("credit_assessment", id)).isEqualTo(before + 1);
        assertThat(count("credit_assessment", other)).as("the last day still counts").isEqualTo(beforeOther);
    }

    @Test
    @DisplayName("is graded anew by every accident, penalty, listing and certificate")
    void events() {
        var id = graded();
        var assessed = 1;
        for (var event : List.of("E13 3", "E14 no", "E15 yes", "C04 0", "C06 yes", "C07 na", "C02 valid", "C03 none", "N01 2", "E17 2", "E20 clear", "E23 0", "E24 1",
                "E25 0", "E19 listed")) {
            record(id, event.substring(0, 3), event.substring(4));
            regradings.work();
            assertThat(count("credit_assessment", id)).as(event).isEqualTo(++assessed);
        }
    }

    @Test
    @DisplayName("is graded anew by what its own bureau says is an event, also when that expires")
    void ownEvents() {
        var today = LocalDate.now(clock);
        try (var own = new OwnRules(product)) {
            own.enact("credit.events", "C05", today);
            var honoured = graded();
            var certified = graded();
            expiring(honoured, "C05", "yes", today.minusDays(1));
            certificate(certified, today.minusDays(1));
            regradings.work();
            assertThat(count("credit_assessment", honoured)).isEqualTo(2);
            assertThat(count("credit_assessment", certified)).as("no event in this bureau").isOne();
            jdbc.update("delete from credit_expiry_day");
            events.look();
            regradings.work();
            assertThat(count("credit_assessment", honoured)).isEqualTo(3);
            assertThat(count("credit_assessment", certified)).isOne();
        }
    }

    @Test
    @DisplayName("is tried again later when grading it fails, and keeps no other waiting")
    void failed() {
        var poisoned = graded();
        var other = graded();
        jdbc.update("update credit_standing set last_grade = 'Z' where enterprise_id = ?", poisoned);
        // the poisoned one first, and in one moment
        transaction.executeWithoutResult(status -> List.of(poisoned, other).forEach(id -> jdbc.update("insert into credit_regrading"
                + " (enterprise_id, cause, requested_at, due_at, failures) values (?, 'E22', '2026-01-01 00:00:00', ?, 0)", id, id.equals(poisoned) ? 1 : 2)));
        regradings.work();
        assertThat(jdbc.queryForObject("select failures from credit_regrading where enterprise_id = ?", Integer.class, poisoned)).isOne();
        assertThat(count("credit_regrading", other)).isZero();
        assertThat(count("credit_assessment", other)).isEqualTo(2);
        jdbc.update("update credit_standing set last_grade = 'B' where enterprise_id = ?", poisoned);
        jdbc.update("update credit_regrading set due_at = 1 where enterprise_id = ?", poisoned);
        regradings.work();
        assertThat(count("credit_regrading", poisoned)).as("the next time it works").isZero();
    }

    private void certificate(String id, LocalDate until) {
        expiring(id, "C02", "valid", until);
    }

    private void expiring(String id, String code, String value, LocalDate until) {
        var from = until.minusYears(1).toString();
        observations.record(people.actor("reviewer"), id, new TypedObservation(code, value, "证书", from, from, until.toString(), ""), null);
    }

    private void record(String id, String code, String value) {
        observations.record(people.actor("reviewer"), id, new TypedObservation(code, value, "通报", LocalDate.now(clock).toString(), "", "", ""), null);
    }

    /** With everything known that scheme CR asks for, and its first grade in force. */
    private String graded() {
        var scene = new GradingScene(product);
        var id = scene.graded();
        scene.first(id);
        return id;
    }

    private long count(String table, String id) {
        return jdbc.queryForObject("select count(*) from " + table + " where enterprise_id = ?", Long.class, id);
    }
}
