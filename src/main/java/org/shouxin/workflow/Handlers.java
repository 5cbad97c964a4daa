package org.shouxin.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouxin.kernel.NotFound;
import org.shouxin.workflow.spi.CaseFacts;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.shouxin.workflow.spi.UserTaskHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What the capabilities contribute, by process and step. Two beans for one step stop the start. */
@Component
class Handlers implements SmartInitializingSingleton {

    private final ObjectProvider<CaseStartHandler<?>> startBeans;
    private final ObjectProvider<UserTaskHandler<?>> taskBeans;
    private final ObjectProvider<CaseFacts> factBeans;
    private Map<String, CaseStartHandler<?>> starts = Map.of();
    private Map<String, UserTaskHandler<?>> tasks = Map.of();
    private Map<String, CaseFacts> facts = Map.of();

    Handlers(ObjectProvider<CaseStartHandler<?>> startBeans, ObjectProvider<UserTaskHandler<?>> taskBeans,
            ObjectProvider<CaseFacts> factBeans) {
        this.startBeans = startBeans;
        this.taskBeans = taskBeans;
        this.factBeans = factBeans;
    }

    /** Collected late, because a capability's beans may use this module's services. */
    @Override
    public void afterSingletonsInstantiated() {
        starts = byKey(startBeans.stream(), CaseStartHandler::processKey);
        tasks = byKey(taskBeans.stream(), handler -> step(handler.processKey(), handler.taskKey()));
        facts = byKey(factBeans.stream(), CaseFacts::processKey);
    }

    /** The start of a process, or not found as {@code process.unknown}. */
    CaseStartHandler<?> start(String processKey) {
        var handler = processKey == null ? null : starts.get(processKey);
        if (handler == null) {
            throw new NotFound("process.unknown");
        }
        return handler;
    }

    UserTaskHandler<?> task(String processKey, String taskKey) {
        var handler = tasks.get(step(processKey, taskKey));
        if (handler == null) {
            throw new IllegalStateException("no handler for " + step(processKey, taskKey));
        }
        return handler;
    }

    Optional<CaseFacts> facts(String processKey) {
        return Optional.ofNullable(facts.get(processKey));
    }

    Collection<CaseStartHandler<?>> starts() {
        return starts.values();
    }

    /** Keys of all processes in which people have something to do. */
    Set<String> processes() {
        return Stream.concat(starts.keySet().stream(), tasks.values().stream().map(UserTaskHandler::processKey)).collect(Collectors.toSet());
    }

    Collection<UserTaskHandler<?>> tasks() {
        return tasks.values();
    }

    private static String step(String processKey, String taskKey) {
        return processKey + "#" + taskKey;
    }

    private static <T> Map<String, T> byKey(Stream<T> beans, Function<T, String> key) {
        var byKey = new HashMap<String, T>();
        beans.forEach(bean -> {
            var other = byKey.put(key.apply(bean), bean);
            if (other != null) {
                throw new IllegalStateException("two beans for " + key.apply(bean) + ": " + other.getClass() + ", " + bean.getClass());
            }
        });
        return Map.copyOf(byKey);
    }
}
