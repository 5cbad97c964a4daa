package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.shouxin.workflow.spi.ConsistencyCheck.Finding;
import org.springframework.batch.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@DisplayName("Consistency of damaged rows")
class ConsistencyTest {

    private record Broken(String name, RuntimeException failure) implements ConsistencyCheck {

        @Override
        public List<Finding> check() {
            throw failure;
        }
    }

    private record Fine(String name) implements ConsistencyCheck {

        @Override
        public List<Finding> check() {
            return List.of();
        }
    }

    @Test
    @DisplayName("is a finding of the check that broke off on them, however it did, and stops no other")
    void broken() {
        var broken = List.of(new ArrayIndexOutOfBoundsException("7"), new NullPointerException(), new UnsupportedOperationException(), new ClassCastException());
        Map<String, Object> beans = new LinkedHashMap<>();
        broken.forEach(failure -> beans.put(failure.getClass().getSimpleName(), new Broken(failure.getClass().getSimpleName(), failure)));
        beans.put("last", new Fine("last"));
        var consistency = new Consistency(new StaticListableBeanFactory(beans).getBeanProvider(ConsistencyCheck.class), null, new ResourcelessTransactionManager());
        var report = consistency.run();
        assertThat(report.agrees()).isFalse();
        assertThat(report.parts()).extracting(Consistency.Part::name)
                .isEqualTo(Stream.concat(broken.stream().map(failure -> failure.getClass().getSimpleName()), Stream.of("last")).toList());
        assertThat(report.parts()).flatExtracting(Consistency.Part::findings)
                .isEqualTo(broken.stream().map(failure -> new Finding("check.failed", "", failure.getClass().getSimpleName())).toList());
    }
}
