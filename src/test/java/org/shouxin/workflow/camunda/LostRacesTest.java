package org.shouxin.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.pvm.PvmException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Refused;
import org.shouxin.trail.Command;
import org.shouxin.workflow.ClosedTasks;
import org.springframework.beans.factory.ObjectProvider;

@DisplayName("A lost race")
class LostRacesTest {

    private static final Command COMPLETE = Command.of(Actor.SYSTEM, "task.complete", "task-1");
    private static final Instant AT = Instant.parse("2026-03-01T01:00:00Z");

    private final ClosedTasks closedTasks = mock();
    private LostRaces races;

    @BeforeEach
    void worklist() {
        ObjectProvider<ClosedTasks> provider = mock();
        given(provider.getObject()).willReturn(closedTasks);
        given(closedTasks.refusal("system", "task-1")).willReturn(Optional.of(new Conflict("task.done", Map.of("by", "Li Na", "at", AT))));
        races = new LostRaces(provider);
    }

    static Stream<Throwable> losses() {
        var batch = new BatchUpdateException("batch", null, 0, new int[0], null);
        batch.setNextException(new SQLException("Deadlock found", "40001", 1213));
        return Stream.of(
                new OptimisticLockingException("stale"),
                new ProcessEngineException("flush", new RuntimeException(new SQLException("Deadlock found", "40001", 1213))),
                new ProcessEngineException("flush", batch),
                new IllegalStateException(new SQLException("Deadlock detected", "40001", 40001)),
                new IllegalStateException(new SQLException("Timeout trying to lock table", "HYT00", 50200)),
                new IllegalStateException(new SQLException("Lock wait timeout exceeded", "41000", 1205)),
                new NullValueException("Cannot find task with id task-1: task is null"),
                new VanishedTask("task-1"),
                new TaskAlreadyClaimedException("task-1", "li"),
                new PvmException("cannot execute"),
                enginesNullPointer());
    }

    private static NullPointerException enginesNullPointer() {
        var failure = new NullPointerException();
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement("org.camunda.bpm.engine.impl.X", "y", "X.java", 1)});
        return failure;
    }

    @ParameterizedTest
    @MethodSource("losses")
    @DisplayName("says who has done it and when, whatever was thrown and however it was wrapped")
    void translated(Throwable failure) {
        assertThat(races.translate(new RuntimeException("outer", failure), COMPLETE)).get().satisfies(problem -> {
            assertThat(problem).isInstanceOf(Conflict.class);
            assertThat(problem.code()).isEqualTo("task.done");
            assertThat(problem.arguments()).containsEntry("by", "Li Na").containsEntry("at", AT);
        });
    }

    @Test
    @DisplayName("on a task that is still open says that it changed, and does not hide a defect")
    void stillOpen() {
        given(closedTasks.refusal("system", "task-1")).willReturn(Optional.empty());
        assertThat(races.translate(new OptimisticLockingException("stale"), COMPLETE)).get().extracting("code").isEqualTo("case.changed");
        assertThat(races.translate(enginesNullPointer(), COMPLETE)).isEmpty();
        assertThat(races.translate(new PvmException("defect"), COMPLETE)).isEmpty();
    }

    @Test
    @DisplayName("about something else than a task says that the case changed")
    void ofACase() {
        var start = Command.of(Actor.SYSTEM, "case.start", "expert-recruitment");
        assertThat(races.translate(new OptimisticLockingException("stale"), start)).get().extracting("code").isEqualTo("case.changed");
    }

    @Test
    @DisplayName("is not what a refusal, a defect of ours or a broken disk is")
    void others() {
        assertThat(races.translate(new RuntimeException(new Refused("nomination.incomplete")), COMPLETE)).isEmpty();
        assertThat(races.translate(new NullPointerException(), COMPLETE)).isEmpty();
        assertThat(races.translate(new RuntimeException(new SQLException("disk full", "HY000", 1021)), COMPLETE)).isEmpty();
    }

    @Test
    @DisplayName("is run again only when the database chose a deadlock victim")
    void deadlocks() {
        assertThat(races.isDeadlock(new RuntimeException(new SQLException("Deadlock found", "40001", 1213)))).isTrue();
        assertThat(races.isDeadlock(new RuntimeException(new SQLException("Timeout trying to lock table", "HYT00", 50200)))).isTrue();
        assertThat(races.isDeadlock(new OptimisticLockingException("stale"))).isFalse();
        assertThat(races.isDeadlock(new RuntimeException(new SQLException("Lock wait timeout exceeded", "41000", 1205)))).isFalse();
    }
}
