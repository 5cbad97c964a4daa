package org.shouxin.expert.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.kernel.TooMany;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("Strangers")
class StrangerLimitTest {

    private final MovableClock clock = new MovableClock() {
        private final java.time.Instant start = java.time.Instant.parse("2026-03-01T00:00:00Z");
        private Duration offset = Duration.ZERO;

        @Override
        public void advance(Duration by) {
            offset = offset.plus(by);
        }

        @Override
        public java.time.Instant instant() {
            return start.plus(offset);
        }

        @Override
        public long millis() {
            return instant().toEpochMilli();
        }
    };
    private final StrangerLimit limit = new StrangerLimit(3, clock);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private boolean ask(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return limit.preHandle(request, response, this);
    }

    @Test
    @DisplayName("may ask so often a minute and no more, each address by itself, and a minute later anew")
    void limited() {
        for (var asked = 0; asked < 3; asked++) {
            assertThat(ask("10.0.0.1")).isTrue();
        }
        assertThatThrownBy(() -> ask("10.0.0.1")).isInstanceOf(TooMany.class).hasMessage("code.too-many");
        assertThat(new TooMany("code.too-many").kind().status()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("60");
        assertThat(ask("10.0.0.2")).isTrue();
        clock.advance(Duration.ofSeconds(19));
        assertThatThrownBy(() -> ask("10.0.0.1")).isInstanceOf(TooMany.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(ask("10.0.0.1")).as("a third of a minute gives back a third").isTrue();
        assertThatThrownBy(() -> ask("10.0.0.1")).isInstanceOf(TooMany.class);
        clock.advance(Duration.ofMinutes(1));
        for (var asked = 0; asked < 3; asked++) {
            assertThat(ask("10.0.0.1")).isTrue();
        }
        assertThatThrownBy(() -> ask("10.0.0.1")).isInstanceOf(TooMany.class);
    }

    @Test
    @DisplayName("cannot fill the memory with addresses, and who asks now stays remembered")
    void bounded() {
        for (var asked = 0; asked < 3; asked++) {
            ask("10.0.0.1");
        }
        for (var other = 0; other < StrangerLimit.REMEMBERED - 1; other++) {
            ask("2001:db8::" + other);
        }
        assertThatThrownBy(() -> ask("10.0.0.1")).isInstanceOf(TooMany.class);
        for (var other = 0; other < StrangerLimit.REMEMBERED; other++) {
            ask("2001:db9::" + other);
        }
        assertThat(ask("10.0.0.1")).as("forgotten at last").isTrue();
    }

    @Test
    @DisplayName("find nothing of it through search engines")
    void robots() {
        ask("10.0.0.1");
        assertThat(response.getHeader("X-Robots-Tag")).contains("noindex");
    }
}
