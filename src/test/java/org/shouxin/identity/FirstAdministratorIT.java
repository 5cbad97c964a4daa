package org.shouxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.Visitor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Commands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("The first administrator")
class FirstAdministratorIT {

    private static final String SECRET = "0123456789-0123456789";

    @Autowired
    Founding founding;
    @Autowired
    Passwords passwords;
    @Autowired
    SignInAttempts attempts;
    @Autowired
    Commands commands;
    @Autowired
    Directory directory;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @LocalServerPort
    int port;

    @AfterEach
    void forget() {
        jdbc.sql("delete from identity_sign_in_attempt").update();
    }

    @Test
    @DisplayName("comes into an empty installation once, with the operator's secret, and brings a security administrator")
    void founds() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from identity_foundation").update();
            var first = first(SECRET);
            assertThat(first.open()).isTrue();
            assertThatThrownBy(() -> first.found(request("wrong-secret-wrong-secret", "320400", "root.one"), "e")).isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> first.found(request(SECRET, "32", "root.one"), "e")).isInstanceOf(InvalidInput.class);
            var code = first.found(request(SECRET, "320400", "root.one"), "e");
            assertThat(code).hasSize(23);
            assertThat(directory.actor(directory.byUsername("root.one").orElseThrow().id()).holds(Role.SYSADMIN, "320400", null)).isTrue();
            assertThat(directory.actor(directory.byUsername("keeper").orElseThrow().id()).holds(Role.SECADMIN, "320400", null)).isTrue();
            assertThat(first.open()).isFalse();
            assertThatThrownBy(() -> first.found(request(SECRET, "320499", "root.two"), "e")).isInstanceOf(NotFound.class);
            status.setRollbackOnly();
        });
    }

    @Test
    @DisplayName("has no way in without a secret, and a short one stops the start")
    void noSecret() {
        assertThat(first("").open()).isFalse();
        assertThatThrownBy(() -> first("short")).isInstanceOf(IllegalStateException.class).hasMessageContaining("SHOUXIN_FIRST_ADMIN_SECRET");
    }

    @Test
    @DisplayName("closes the way after five wrong secrets")
    void guesses() {
        var first = first(SECRET);
        for (var guess = 0; guess < 5; guess++) {
            assertThat(attempts.failed(SignInAttempts.key("first-administrator", "f"), 5)).isEqualTo(guess == 4);
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from identity_foundation").update();
            assertThatThrownBy(() -> first.found(request(SECRET, "320400", "root.one"), "f")).hasMessage("account.resting");
            status.setRollbackOnly();
        });
    }

    @Test
    @DisplayName("finds no page once the installation has its people")
    void gone() {
        assertThat(new Visitor(port).get("/first-administrator").statusCode()).isEqualTo(404);
    }

    private FirstAdministrator first(String secret) {
        return new FirstAdministrator(secret, founding, passwords, attempts, commands);
    }

    private static FirstAdministrator.Request request(String secret, String division, String username) {
        return new FirstAdministrator.Request(secret, division, "常州市应急管理局", username, "第一人", "Changzhou-2026", "Changzhou-2026", "keeper", "第二人");
    }
}
