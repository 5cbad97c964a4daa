package org.shouxin.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The engine's table scripts")
class EngineTablesTest {

    @Test
    @DisplayName("become utf8mb4 with a binary collation on MySQL, all 49 tables")
    void mysql() throws IOException {
        var tables = 0;
        for (var part : EngineTables.parts()) {
            var script = EngineTables.script(Vendor.MYSQL, part);
            assertThat(script).doesNotContainIgnoringCase("charset=utf8 ").doesNotContainIgnoringCase("utf8_bin");
            tables += script.split("CHARSET=utf8mb4 COLLATE utf8mb4_bin", -1).length - 1;
        }
        assertThat(tables).isEqualTo(49);
    }

    @Test
    @DisplayName("stay as they are on H2")
    void h2() throws IOException {
        assertThat(EngineTables.script(Vendor.H2, "engine")).contains("create table ACT_RU_TASK").doesNotContainIgnoringCase("charset");
    }
}
