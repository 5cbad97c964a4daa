package org.shouxin.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Another term")
class RenewalPolicyTest {

    private static final RenewalPolicy.History CLEAN = new RenewalPolicy.History(false, false, false);

    @ParameterizedTest(name = "last day {0}: {1}")
    @DisplayName("is offered from 90 days before the last day until that day")
    @CsvSource({"2026-03-01, true", "2026-05-30, true", "2026-05-31, false", "2026-02-28, false"})
    void window(LocalDate lastDay, boolean due) {
        assertThat(RenewalPolicy.due(LocalDate.of(2026, 3, 1), lastDay, 90, CLEAN)).isEqualTo(due);
    }

    @ParameterizedTest
    @DisplayName("is offered once, and to nobody who is nominated already or on the blacklist")
    @CsvSource({"true, false, false", "false, true, false", "false, false, true"})
    void barred(boolean offered, boolean nominated, boolean blacklisted) {
        var today = LocalDate.of(2026, 3, 1);
        assertThat(RenewalPolicy.due(today, today, 90, new RenewalPolicy.History(offered, nominated, blacklisted))).isFalse();
    }

    @ParameterizedTest(name = "old term until {0}, decided on {1}: {2} to {3}")
    @DisplayName("follows the day after the old one, or begins on the day of a later decision")
    @CsvSource({"2026-03-10, 2026-01-05, 2026-03-11, 2029-03-10", "2026-03-10, 2026-03-10, 2026-03-11, 2029-03-10",
            "2026-03-10, 2026-03-11, 2026-03-11, 2029-03-10", "2026-03-10, 2026-03-12, 2026-03-12, 2029-03-12",
            "2024-02-28, 2024-02-29, 2024-02-29, 2027-02-28", "2024-02-27, 2024-02-29, 2024-02-29, 2027-02-28",
            "2025-02-28, 2025-01-01, 2025-03-01, 2028-02-28"})
    void span(LocalDate previousEnd, LocalDate decidedOn, LocalDate first, LocalDate last) {
        assertThat(TermPolicy.following(previousEnd, decidedOn, 3)).isEqualTo(new TermPolicy.Span(first, last));
    }

    @Test
    @DisplayName("is for the person on file and nobody else")
    void samePerson() {
        RenewalPolicy.checkSamePerson("a", new PersonIndex("a", "x"));
        assertThatThrownBy(() -> RenewalPolicy.checkSamePerson("a", new PersonIndex("b", "x"))).hasMessage("input.invalid");
    }
}
