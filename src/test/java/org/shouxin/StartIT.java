package org.shouxin;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("A node")
class StartIT {

    @Autowired
    ProcessEngine engine;

    @Test
    @DisplayName("starts with its engine on the database under test")
    void starts() {
        var expected = TestDatabase.isMysql() ? "mysql" : "h2";
        var configuration = (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.getDatabaseType()).isEqualTo(expected);
        assertThat(configuration.getDatabaseSchemaUpdate()).isEqualTo("false");
    }
}
