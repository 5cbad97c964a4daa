package org.shouxin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.calendar.Calendars;
import org.shouxin.calendar.CountedDay;
import org.shouxin.calendar.Deadlines;
import org.shouxin.calendar.Notice;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("The yearly notice about holidays")
class CalendarImportsIT {

    @Autowired
    CalendarImports imports;
    @Autowired
    Calendars calendars;
    @Autowired
    Deadlines deadlines;
    @Autowired
    CaseDeadlines shown;
    @Autowired
    Trail trail;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    MovableClock clock;
    @LocalServerPort
    int port;

    private int year;

    @BeforeEach
    void nextYear() {
        year = LocalDate.now(clock).getYear() + 1;
        forget();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from calendar_edition_day where year_no = ?").param(year).update();
        jdbc.sql("delete from calendar_edition where year_no = ?").param(year).update();
        jdbc.sql("delete from calendar_deadline where case_number = 'test-deadline'").update();
    }

    @Test
    @DisplayName("is entered by a section head, stands in the trail, and leaves deadlines that were counted before as they are")
    void entered() {
        var lastDay = LocalDate.of(year - 1, 12, 31);
        transaction.executeWithoutResult(status -> deadlines.set("test-deadline", "correction", lastDay, 1, "expert.correction.working-days@1"));
        var before = deadlines.of("test-deadline").get(0);
        assertThat(before.deadline().assumed()).isTrue();
        assertThat(before.editions()).isEqualTo(year + ".0");
        assertThat(calendars.editions(year)).isEmpty();

        assertThat(imports.enter(people.actor("head"), Notice.of(year).json(), "k1")).isEqualTo(year);
        assertThat(imports.enter(people.actor("head"), Notice.of(year).json(), "k1")).as("a double click enters once").isEqualTo(year);

        assertThatThrownBy(() -> imports.enter(people.actor("head"), Notice.of(year).without("10-02").csv(), "k1")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> imports.enter(people.actor("head"), Notice.of(year).with(year + "-10-04,HOLIDAY,国庆节").csv(), "k1"))
                .hasMessage("idempotency.reused");

        assertThat(calendars.editions(year)).hasSize(1).first().satisfies(edition -> {
            assertThat(edition.number()).isEqualTo(1);
            assertThat(edition.enteredBy()).isEqualTo(people.actor("head").displayName());
            assertThat(calendars.days(edition)).hasSize(Notice.of(year).rows().size());
        });
        assertThat(trail.latest("calendar", Long.MAX_VALUE, 1)).extracting("action").containsExactly("calendar.entered");
        assertThat(deadlines.recount(before)).as("counted again by what was known then").isEqualTo(before.deadline().due());
        if (before.deadline().due().equals(LocalDate.of(year, 1, 1))) {
            assertThat(shown.of("test-deadline").get(0).present()).isAfter(before.deadline().due());
        }
        assertThat(Visitor.as(port, "applicant").get("/calendar/" + year).body()).contains(year + "-10-03");
    }

    @Test
    @DisplayName("in a corrected form is another edition; the same once more is refused")
    void editions() {
        imports.enter(people.actor("head"), Notice.of(year).csv(), null);
        assertThatThrownBy(() -> imports.enter(people.actor("head"), Notice.of(year).json(), null)).hasMessage("calendar.same");
        imports.enter(people.actor("head"), Notice.of(year).with(year + "-10-04,HOLIDAY,国庆节").csv(), null);
        assertThat(calendars.editions(year)).extracting(Calendars.Edition::number).containsExactly(2, 1);
        jdbc.sql("delete from calendar_edition_day where year_no = ? and edition_no = 2").param(year).update();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"reviewer", "manager", "sysadmin", "secadmin", "auditor", "nominator", "xb.manager"})
    @DisplayName("is entered by nobody else:")
    void forbidden(String username) {
        assertThatThrownBy(() -> imports.enter(people.actor(username), Notice.of(year).csv(), null)).hasMessage("calendar.forbidden");
        assertThat(calendars.editions(year)).isEmpty();
    }

    @Test
    @DisplayName("that is wrong, or of a year far away, enters nothing")
    void refused() {
        assertThatThrownBy(() -> imports.enter(people.actor("head"), Notice.of(year).without("端午").csv(), null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> imports.enter(people.actor("head"), Notice.of(year + 2).csv(), null)).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.fields()).extracting("code").containsExactly("calendar.year"));
        assertThat(calendars.editions(year)).isEmpty();
    }

    @Test
    @DisplayName("entered twice at the same moment is entered once")
    void raced() {
        var head = people.actor("head");
        var both = AtOnce.run(() -> imports.enter(head, Notice.of(year).csv(), null), () -> imports.enter(head, Notice.of(year).csv(), null));
        assertThat(both.codes()).hasSize(1).isSubsetOf("calendar.raced", "calendar.same");
        assertThat(calendars.editions(year)).hasSize(1);
    }

    @Test
    @DisplayName("lets every deadline say which days counted and why the others did not")
    void explained() {
        transaction.executeWithoutResult(status -> deadlines.set("test-deadline", "correction", LocalDate.parse("2025-09-26"), 4, "expert.correction.working-days@1"));
        var days = shown.of("test-deadline").get(0).days();
        assertThat(days).extracting(CountedDay::date).startsWith(LocalDate.parse("2025-09-27")).endsWith(LocalDate.parse("2025-10-09"));
        assertThat(days).extracting(CountedDay::number).containsExactly(0, 1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 4);
        assertThat(days.get(0).kind()).isEqualTo(CountedDay.Kind.WEEKEND);
        assertThat(days.get(1).kind()).isEqualTo(CountedDay.Kind.MOVED);
        assertThat(days.get(4).kind()).isEqualTo(CountedDay.Kind.HOLIDAY);
        assertThat(days.get(4).occasion()).contains("国庆");
        assertThat(days.get(12).kind()).isEqualTo(CountedDay.Kind.WORKDAY);
    }
}
