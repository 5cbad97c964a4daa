package org.shouxin.kill;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.shouxin.TestDatabase;

/**
 * The product as a process of its own on a database of its own. It runs on the classpath of the tests, which adds the people
 * of the demonstration and cheap password hashes and nothing to the paths under test.
 */
final class KilledProduct {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> database;
    private final Path folder;
    private final int port;
    private Process process;
    private boolean up;
    private Duration starting = Duration.ZERO;
    private int starts;

    /** @param more settings of the product, e.g. {@code --shouxin.credit.round-chunk=2} */
    KilledProduct(String... more) throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "kill").toAbsolutePath()), TestDatabase.isMysql() ? "mysql" : "h2");
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        database = TestDatabase.isMysql() ? TestDatabase.mysql()
                : Map.of("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("product") + ";WRITE_DELAY=0");
        database.forEach((name, value) -> options.add("--" + name + "=" + value));
        options.addAll(List.of("--spring.profiles.active=test", "--server.port=" + port, "--camunda.bpm.job-execution.enabled=true",
                "--spring.main.banner-mode=off", "--spring.jmx.enabled=false"));
        options.addAll(List.of(more));
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Starts the process and returns once it serves requests. */
    void start() throws IOException {
        var begun = System.nanoTime();
        process = launch(List.of(), folder.resolve("product.log").toFile());
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new AssertionError("The product did not start, see " + folder.resolve("product.log"));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        starting = starting.plusNanos(System.nanoTime() - begun);
        synchronized (this) {
            starts++;
            up = true;
            notifyAll();
        }
    }

    /** SIGKILL: no shutdown hook, no last write. */
    void kill() throws InterruptedException {
        synchronized (this) {
            up = false;
        }
        process.destroyForcibly();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("The process outlived SIGKILL");
        }
    }

    synchronized void awaitUp() throws InterruptedException {
        while (!up) {
            wait();
        }
    }

    /** Runs {@code --consistency} on the database of the stopped product. @return what it printed when it ended with another code than 0 */
    String consistency() throws IOException, InterruptedException {
        var said = folder.resolve("consistency.log");
        var command = launch(List.of("--consistency"), said.toFile());
        if (!command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            command.destroyForcibly();
            throw new AssertionError("The consistency command did not end");
        }
        return command.exitValue() == 0 ? "" : Files.readString(said);
    }

    /** A figure from the database of the stopped product. */
    long figure(String sql) throws SQLException {
        var user = database.getOrDefault("spring.datasource.username", "sa");
        try (var connection = DriverManager.getConnection(database.get("spring.datasource.url"), user, database.getOrDefault("spring.datasource.password", ""));
                var statement = connection.createStatement(); var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    void stop() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** How often it has started until now. */
    synchronized int starts() {
        return starts;
    }

    Duration meanStart() {
        return starting.dividedBy(Math.max(1, starts()));
    }

    private Process launch(List<String> more, File log) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Xshare:auto", "-XX:+UseSerialGC", "-Xmx512m", "-Duser.language=en", "-cp", classes(),
                KilledNode.class.getName()));
        command.addAll(options);
        command.addAll(more);
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    }

    /** Without the empty entry that stands for the folder one is in: there, every model would be found a second time. */
    private static String classes() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(entry -> !entry.isBlank())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean ready() {
        try {
            var request = HttpRequest.newBuilder(address("/actuator/health/readiness")).timeout(Duration.ofSeconds(30)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
