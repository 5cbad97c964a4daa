package org.shouxin.workbench.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.identity.AccountAdministration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("An account that was shut")
class ReopenedAccountIT {

    private static final String USER = "investigator2";

    @LocalServerPort
    int port;
    @Autowired
    AccountAdministration accounts;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgetFailures() {
        jdbc.sql("delete from identity_sign_in_attempt").update();
    }

    @Test
    @DisplayName("is refused by the API at once, and let in at once when it is opened again, whether or not it called meanwhile")
    void openedAgain() {
        for (var callsMeanwhile : new boolean[] {true, false}) {
            assertThat(call()).isEqualTo(200);
            accounts.disable(people.actor("sysadmin"), people.userId(USER), "long leave", null);
            try {
                if (callsMeanwhile) {
                    assertThat(call()).isEqualTo(401);
                }
            } finally {
                accounts.enable(people.actor("sysadmin"), people.userId(USER), "back again", null);
            }
            assertThat(call()).as("first call after it was opened").isEqualTo(200);
        }
    }

    private int call() {
        return new Visitor(port).call("/api/v1/tasks", USER, TestPeople.PASSWORD).statusCode();
    }
}
