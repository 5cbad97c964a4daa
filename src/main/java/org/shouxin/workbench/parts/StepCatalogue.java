package org.shouxin.workbench.parts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.shouxin.workflow.spi.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The processes and steps people work in, for the filters of lists. */
@Component
public class StepCatalogue {

    /** One human step; its name stands under {@link #labelKey()}. */
    public record Step(String processKey, String taskKey) {

        public String labelKey() {
            return "model." + processKey + "." + taskKey;
        }
    }

    private final List<String> processes;
    private final List<Step> steps;

    public StepCatalogue(List<CaseStartHandler<?>> starts, List<UserTaskHandler<?>> tasks) {
        processes = Stream.concat(starts.stream().map(CaseStartHandler::processKey), tasks.stream().map(UserTaskHandler::processKey))
                .distinct().sorted().toList();
        steps = tasks.stream().map(task -> new Step(task.processKey(), task.taskKey()))
                .sorted(Comparator.comparing(Step::labelKey)).toList();
    }

    public List<String> processes() {
        return processes;
    }

    public List<Step> steps() {
        return steps;
    }
}
