package org.shouxin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.shouxin.kernel.Problem;

/**
 * What became of several calls let loose in the same moment, each in a thread of its own. Any failure but a {@link Problem} fails
 * the test.
 *
 * @param answers of the calls that came through
 * @param refusals of the others
 */
public record AtOnce<T>(List<T> answers, List<Problem> refusals) {

    public static <T> AtOnce<T> call(Callable<T> one, Callable<T> other) {
        return call(List.of(one, other));
    }

    public static <T> AtOnce<T> call(List<Callable<T>> calls) {
        var together = new CyclicBarrier(calls.size());
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var outcomes = threads.invokeAll(calls.stream().<Callable<T>>map(call -> () -> {
                together.await();
                return call.call();
            }).toList());
            var answers = new ArrayList<T>();
            var refusals = new ArrayList<Problem>();
            for (var outcome : outcomes) {
                try {
                    answers.add(outcome.get());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof Problem refusal)) {
                        throw new AssertionError("A call failed", e.getCause());
                    }
                    refusals.add(refusal);
                }
            }
            return new AtOnce<>(answers, refusals);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The test was interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    public static AtOnce<Void> run(Runnable one, Runnable other) {
        return run(List.of(one, other));
    }

    public static AtOnce<Void> run(List<Runnable> runs) {
        return call(runs.stream().<Callable<Void>>map(run -> () -> {
            run.run();
            return null;
        }).toList());
    }

    /** What the others were refused with. */
    public List<String> codes() {
        return refusals.stream().map(Problem::code).toList();
    }
}
