package org.shouxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.kernel.InvalidInput;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("Passwords")
class PasswordsTest {

    private final Passwords passwords = new Passwords(4, test());

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"Abcdef12345, ok", "abcdef12345, password.kinds", "Abc12!, password.length", "ABCDEF-1234, ok", "abcdefghijK, password.kinds",
            "xxReviewer-2026xx, password.name", "安全生产abc123, ok", "aaaaaaaaa1, password.kinds"})
    @DisplayName("are measured")
    void strong(String password, String outcome) {
        if (outcome.equals("ok")) {
            assertThat(passwords.strong(password, "reviewer")).isEqualTo(password);
        } else {
            assertThatThrownBy(() -> passwords.strong(password, "reviewer")).isInstanceOfSatisfying(InvalidInput.class,
                    refused -> assertThat(refused.fields()).singleElement().satisfies(field -> {
                        assertThat(field.path()).isEqualTo("password");
                        assertThat(field.code()).isEqualTo(outcome);
                    }));
        }
    }

    @Test
    @DisplayName("are never longer than what the hash reads")
    void tooLong() {
        assertThatThrownBy(() -> passwords.strong("Aa1" + "x".repeat(62), "reviewer")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> passwords.strong("Aa1" + "安".repeat(24), "reviewer")).isInstanceOf(InvalidInput.class);
        assertThat(passwords.matches("x".repeat(1_000_000), passwords.hash("demo"))).isFalse();
    }

    @Test
    @DisplayName("match their own hash and nothing else; no hash matches nothing, the empty word included")
    void matches() {
        var hash = passwords.hash("Abcdef12345");
        assertThat(hash).startsWith("{bcrypt}");
        assertThat(passwords.matches("Abcdef12345", hash)).isTrue();
        assertThat(passwords.matches("abcdef12345", hash)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches(null, null)).isFalse();
    }

    @Test
    @DisplayName("cost the same for a name nobody has: one hash each")
    void sameWork() {
        var costly = new Passwords(10, test());
        var hash = costly.hash("demo");
        var known = time(() -> costly.matches("wrong", hash));
        var unknown = time(() -> costly.matches("wrong", null));
        assertThat((double) unknown / known).isBetween(0.2, 5.0);
    }

    @Test
    @DisplayName("are hashed at cost 12 or more outside tests")
    void cost() {
        assertThatThrownBy(() -> new Passwords(10, new MockEnvironment())).isInstanceOf(IllegalStateException.class);
    }

    private static long time(Runnable work) {
        var start = System.nanoTime();
        for (var round = 0; round < 10; round++) {
            work.run();
        }
        return System.nanoTime() - start;
    }

    private static MockEnvironment test() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("test");
        return environment;
    }
}
