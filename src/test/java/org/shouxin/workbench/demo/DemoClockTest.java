package org.shouxin.workbench.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The clock of the demonstration")
class DemoClockTest {

    private final Instant now = Instant.parse("2026-03-01T16:30:00Z");
    private final DemoClock clock = new DemoClock(Clock.fixed(now, ZoneId.of("Asia/Shanghai")));

    @Test
    @DisplayName("goes back for who tells a story, and for nobody else")
    void earlier() {
        clock.earlier(Duration.ofDays(30), () -> {
            assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 1, 31));
            assertThat(clock.withZone(ZoneId.of("UTC")).instant()).isEqualTo(now.minus(Duration.ofDays(30)));
            assertThat(CompletableFuture.supplyAsync(clock::instant).join()).isEqualTo(now);
        });
        assertThat(clock.instant()).isEqualTo(now);
    }

    @Test
    @DisplayName("is back in the present when a story breaks off")
    void brokenOff() {
        assertThatThrownBy(() -> clock.earlier(Duration.ofDays(30), () -> {
            throw new IllegalStateException("cut off");
        })).hasMessage("cut off");
        assertThat(clock.instant()).isEqualTo(now);
    }
}
