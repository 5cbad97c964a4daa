package org.shouxin.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestDatabase;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.expert.NominationPapers;
import org.shouxin.expert.Nominee;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tasks completed per second: the review of a nomination through the API (rights, form check, domain write, worklist, trail,
 * idempotency) beside the bare engine, which completes the same task of the same model on the same server through a pool with
 * the same settings, and does nothing else. Both with four callers; the callers of the API share the machine with the server.
 * Before anything counts, the tasks of the warm-up are claimed and given back many times and then completed, on both sides:
 * opening a case costs more than a claim, and a cold virtual machine more than either. Rounds alternate; each round's ratio is
 * taken by itself, so that other load on the machine meets both, and the medians count.
 */
@IntegrationTest
class CompletionBenchmark {

    private static final int CALLERS = 4;
    private static final int WARM_UP = Integer.getInteger("shouxin.bench.warm-up", 150);
    private static final int CLAIMS = Integer.getInteger("shouxin.bench.claims", 8);
    private static final int TASKS = Integer.getInteger("shouxin.bench.tasks", 80);
    private static final int ROUNDS = 5;

    @Autowired
    private Cases cases;
    @Autowired
    private Attachments attachments;
    @Autowired
    private TaskService tasks;
    @Autowired
    private People people;
    @Autowired
    private DataSource database;
    @Autowired
    private Environment settings;
    @LocalServerPort
    private int port;

    private final LocalDate birthday = LocalDate.of(1970, 1, 1);
    private final AtomicInteger born = new AtomicInteger();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void completions() throws Exception {
        var ours = new double[ROUNDS];
        var bare = new double[ROUNDS];
        var ratio = new double[ROUNDS];
        try (var pool = bareDatabase()) {
            var engine = bareEngine(pool);
            Statements.forgetOtherSchemas(database);
            warmUp(engine);
            var ourStatements = new Statements(database);
            var bareStatements = new Statements(pool);
            for (int round = 0; round < ROUNDS; round++) {
                var open = openCases(TASKS);
                var bareOpen = startBare(engine, TASKS);
                ourStatements.start();
                ours[round] = rate(open, this::completeThroughApi);
                ourStatements.stop();
                bareStatements.start();
                bare[round] = rate(bareOpen, task -> completeBare(engine, task));
                bareStatements.stop();
                ratio[round] = ours[round] / bare[round];
            }
            engine.close();
            report(ours, bare, ratio, ourStatements.count() / (double) (ROUNDS * TASKS), bareStatements.count() / (double) (ROUNDS * TASKS));
        }
    }

    private void warmUp(ProcessEngine engine) throws InterruptedException, ExecutionException {
        var open = openCases(WARM_UP);
        var bareOpen = startBare(engine, WARM_UP);
        for (int i = 0; i < CLAIMS; i++) {
            rate(open, task -> post(task, "claim", ""));
            rate(open, task -> post(task, "release", "{}"));
            rate(bareOpen, task -> engine.getTaskService().claim(task, "reviewer"));
            rate(bareOpen, task -> engine.getTaskService().setAssignee(task, null));
        }
        rate(open, this::completeThroughApi);
        rate(bareOpen, task -> completeBare(engine, task));
    }

    private static void report(double[] ours, double[] bare, double[] ratio, double ourStatements, double bareStatements) {
        Arrays.sort(ours);
        Arrays.sort(bare);
        Arrays.sort(ratio);
        Stopwatch.report("completions", ("| through the API, tasks/s | bare engine, tasks/s | ratio | lowest and highest ratio of a round"
                + " | statements per task through the API | of the bare engine |\n| --- | --- | --- | --- | --- | --- |\n| %.0f | %.0f | %.2f | %.2f to %.2f | %.0f | %.0f |")
                .formatted(ours[ROUNDS / 2], bare[ROUNDS / 2], ratio[ROUNDS / 2], ratio[0], ratio[ROUNDS - 1], ourStatements, bareStatements));
    }

    @Test
    void casePage() {
        var number = cases.start(people.actor("nominator"), "expert-recruitment", Nominee.fit().values(), null, null);
        var reviewer = Visitor.as(port, "reviewer");
        var page = Stopwatch.medianMillis(30, 100, () -> expect200(reviewer.get("/cases/" + number).statusCode()));
        var api = Stopwatch.medianMillis(30, 100, () -> expect200(
                reviewer.call("/api/v1/cases/" + number, "reviewer", "demo").statusCode()));
        Stopwatch.report("case-page", "| case page (HTML), ms | case with facts (API), ms |\n| --- | --- |\n| %.1f | %.1f |".formatted(page, api));
    }

    private static void expect200(int status) {
        if (status != 200) {
            throw new IllegalStateException("status " + status);
        }
    }

    private List<String> openCases(int count) throws InterruptedException, ExecutionException {
        var nominator = people.actor("nominator");
        return opened(count, () -> {
            var nominee = Nominee.born(birthday.plusDays(born.getAndIncrement() % 5000)).values();
            var number = cases.start(nominator, "expert-recruitment", nominee, null, null);
            NominationPapers.handIn(attachments, nominator, number);
            return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
        });
    }

    private static List<String> opened(int count, Supplier<String> open) throws InterruptedException, ExecutionException {
        var ids = new ConcurrentLinkedQueue<String>();
        rate(Collections.nCopies(count, ""), unused -> ids.add(open.get()));
        return List.copyOf(ids);
    }

    private void completeThroughApi(String task) {
        post(task, "complete", "{\"values\":{\"outcome\":\"accept\"}}");
    }

    private static void completeBare(ProcessEngine engine, String task) {
        engine.getTaskService().complete(task, Map.of("reviewOutcome", "accept"));
    }

    private void post(String task, String verb, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/tasks/" + task + "/" + verb))
                .header("Authorization", Visitor.basic("reviewer", "demo")).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString()).POST(BodyPublishers.ofString(body)).build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Tasks per second with all callers drawing from one queue. */
    private static double rate(List<String> open, Consumer<String> complete) throws InterruptedException, ExecutionException {
        Queue<String> queue = new ConcurrentLinkedQueue<>(open);
        var callers = Executors.newFixedThreadPool(CALLERS);
        var start = System.nanoTime();
        var all = new ArrayList<java.util.concurrent.Future<?>>();
        for (int i = 0; i < CALLERS; i++) {
            all.add(callers.submit(() -> {
                for (var task = queue.poll(); task != null; task = queue.poll()) {
                    complete.accept(task);
                }
            }));
        }
        for (var caller : all) {
            caller.get();
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        callers.shutdown();
        return open.size() / seconds;
    }

    private HikariDataSource bareDatabase() {
        new JdbcTemplate(database).execute("create database if not exists shouxin_bench_bare character set utf8mb4 collate utf8mb4_bin");
        var pool = new HikariConfig();
        pool.setJdbcUrl(settings.getRequiredProperty("spring.datasource.url").replaceFirst("/shouxin_test_[0-9a-f]+", "/shouxin_bench_bare"));
        pool.setUsername(settings.getProperty("spring.datasource.username"));
        pool.setPassword(settings.getProperty("spring.datasource.password"));
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setMaximumPoolSize(20);
        TestDatabase.DRIVER.forEach(pool::addDataSourceProperty);
        return new HikariDataSource(pool);
    }

    private static ProcessEngine bareEngine(DataSource pool) {
        var configuration = (StandaloneProcessEngineConfiguration) ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(Map.of("checkEligibilityDelegate", (JavaDelegate) execution -> execution.setVariable("eligibilityOutcome", "pass")));
        var engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addClasspathResource("processes/expert/expert-recruitment.bpmn").deploy();
        return engine;
    }

    private static List<String> startBare(ProcessEngine engine, int count) throws InterruptedException, ExecutionException {
        return opened(count, () -> {
            var number = "bare-" + UUID.randomUUID();
            engine.getRuntimeService().startProcessInstanceByKey("expert-recruitment", number,
                    Map.of("caseNumber", number, "bureauId", "bureau", "initiatorUserId", "initiator", "applicantUserId", "applicant", "specialExpert", false, "renewal", false));
            return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
        });
    }
}
