package org.shouxin.credit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.shouxin.credit.RoundView.State;
import org.shouxin.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.JobExecutionException;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.JobParametersBuilder;
import org.springframework.batch.core.launch.JobLauncher;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs rounds on this node, one at a time, in a thread of their own. A run holds its round by a lease that each chunk renews;
 * when a node dies the lease runs out, and whichever node looks next goes on behind the last chunk that was committed.
 */
@Component
class RoundRuns {

    private static final Logger log = LoggerFactory.getLogger(RoundRuns.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final RoundRows rows;
    private final RoundJobs jobs;
    private final JobRepository repository;
    private final JobLauncher launcher;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "rounds"));
    private final Set<String> queued = ConcurrentHashMap.newKeySet();

    RoundRuns(RoundRows rows, RoundJobs jobs, JobRepository repository, JobLauncher launcher, Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.repository = repository;
        this.launcher = launcher;
        this.clock = clock;
    }

    @Scheduled(cron = "${shouxin.credit.rounds:*/3 * * * * *}")
    void look() {
        rows.waiting(clock.instant()).stream().filter(queued::add).forEach(id -> thread.execute(() -> {
            try {
                run(id);
            } finally {
                queued.remove(id);
            }
        }));
    }

    /** Does what is left of a round; false when another run has it or the run ended early. */
    boolean run(String id) {
        var holder = Ids.next();
        var now = clock.instant();
        if (!rows.take(id, holder, now, now.plus(jobs.lease()))) {
            return false;
        }
        var round = rows.find(id).orElseThrow();
        var parameters = new JobParametersBuilder().addString("round", id).toJobParameters();
        bury(round.state() == State.CHECKING ? RoundJobs.CHECK : RoundJobs.APPLY, parameters);
        var completed = false;
        try {
            completed = launcher.run(jobs.job(round, holder), parameters).getStatus() == BatchStatus.COMPLETED;
        } catch (JobExecutionException e) {
            log.error("Round {} could not be run", id, e);
        } finally {
            var pause = completed ? Duration.ZERO : pause(round.failures());
            rows.release(id, holder, clock.instant().plus(pause), !completed);
        }
        return completed;
    }

    private static Duration pause(int failures) {
        var pause = Duration.ofSeconds(5L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** A run of a node that died still counts as running: whoever holds the lease may say that it failed, so that it can be restarted. */
    private void bury(String job, JobParameters parameters) {
        var last = repository.getLastJobExecution(job, parameters);
        if (last == null || !last.getStatus().isRunning() && last.getStatus() != BatchStatus.UNKNOWN) {
            return;
        }
        var now = LocalDateTime.now(clock);
        for (var step : last.getStepExecutions()) {
            if (step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(now);
                repository.update(step);
            }
        }
        last.setStatus(BatchStatus.FAILED);
        last.setExitStatus(ExitStatus.FAILED);
        last.setEndTime(now);
        repository.update(last);
        log.info("{} goes on behind the last chunk of a run that ended without a word", job);
    }

    /** Runs that go on are cut off; what their last chunk did stays, and the next node goes on behind it. */
    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
