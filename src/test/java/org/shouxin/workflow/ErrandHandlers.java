package org.shouxin.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouxin.identity.Duty;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.spi.CaseFacts;
import org.shouxin.workflow.spi.CaseOpening;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.shouxin.workflow.spi.FactSheet;
import org.shouxin.workflow.spi.ModelTask;
import org.shouxin.workflow.spi.TaskCompletion;
import org.shouxin.workflow.spi.UserTaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A process of the tests: requesters file an errand, a reviewer checks it within five days, a section head of the
 * requester's unit endorses it. Part of the one context that all integration tests share.
 */
@Configuration
public class ErrandHandlers {

    public static final String PROCESS = "errand";
    public static final Duration TIME_TO_CHECK = Duration.ofDays(5);

    record Stop(@NotBlank String place, String month) {
    }

    record ErrandForm(@NotBlank String title, boolean urgent, String why, LocalDate day, List<Stop> stops) {
    }

    record CheckForm(@NotNull String outcome, String reason, Integer score) {
    }

    record MendForm(@NotBlank String title) {
    }

    record EndorseForm(String remark) {
    }

    @Bean
    CaseStartHandler<ErrandForm> fileErrandStart(SeparationOfDuties duties, Clock clock) {
        return new CaseStartHandler<>() {
            @Override
            public String processKey() {
                return PROCESS;
            }

            @Override
            public String numberKind() {
                return "ED";
            }

            @Override
            public Set<Role> startableBy() {
                return Set.of(Role.REQUESTER, Role.SECRETARY);
            }

            @Override
            public Class<ErrandForm> form() {
                return ErrandForm.class;
            }

            @Override
            public CaseOpening open(CaseStart start, ErrandForm form) {
                duties.take(start.caseNumber(), start.actor(), Duty.NOMINATE);
                if ("refuse".equals(form.title())) {
                    throw new Refused("errand.refused");
                }
                return new CaseOpening(form.title(), Map.of("dueAt", Date.from(clock.instant().plus(TIME_TO_CHECK))), Set.of());
            }
        };
    }

    @Bean
    UserTaskHandler<CheckForm> checkErrandTask(Trail trail) {
        return new Step<>("userTask_checkErrand", CheckForm.class) {
            @Override
            public Map<String, Object> prefill(String caseNumber) {
                return Map.of("score", 60);
            }

            @Override
            public void reopen(TaskCompletion task) {
                trail.record(TrailEvent.of(task.caseNumber(), "errand.reopened", task.actor(), task.role()));
            }

            @Override
            public Map<String, Object> complete(TaskCompletion task, CheckForm form) {
                if ("fail late".equals(form.reason())) {
                    throw new Refused("errand.refused");
                }
                return Map.of("outcome", form.outcome());
            }
        };
    }

    @Bean
    UserTaskHandler<MendForm> mendErrandTask() {
        return new Step<>("userTask_mendErrand", MendForm.class) {
            @Override
            public Map<String, Object> complete(TaskCompletion task, MendForm form) {
                return Map.of();
            }
        };
    }

    @Bean
    UserTaskHandler<EndorseForm> endorseErrandTask() {
        return new Step<>("userTask_endorseErrand", EndorseForm.class) {
            @Override
            public Map<String, Object> complete(TaskCompletion task, EndorseForm form) {
                return "object".equals(form.remark()) ? Map.of("remark", form) : Map.of();
            }
        };
    }

    @Bean
    CaseFacts errandFacts() {
        return new CaseFacts() {
            @Override
            public String processKey() {
                return PROCESS;
            }

            @Override
            public FactSheet of(Actor viewer, String caseNumber) {
                return new FactSheet(List.of(FactSheet.Section.pairs("process.errand", List.of(FactSheet.Fact.of("role.REQUESTER", caseNumber)))));
            }
        };
    }

    private abstract static class Step<F extends Record> extends ModelTask<F> {

        Step(String taskKey, Class<F> form) {
            super(PROCESS, taskKey, form);
        }
    }
}
