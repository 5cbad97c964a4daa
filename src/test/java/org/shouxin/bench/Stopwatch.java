package org.shouxin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Takes medians and writes what was measured to {@code target/benchmarks}, one Markdown row a line. */
public final class Stopwatch {

    private Stopwatch() {
    }

    /** Median milliseconds of {@code runs} calls after {@code warmUp} calls that do not count. */
    public static double medianMillis(int warmUp, int runs, Runnable call) {
        for (int i = 0; i < warmUp; i++) {
            call.run();
        }
        var taken = new long[runs];
        for (int i = 0; i < runs; i++) {
            var start = System.nanoTime();
            call.run();
            taken[i] = System.nanoTime() - start;
        }
        Arrays.sort(taken);
        return taken[runs / 2] / 1e6;
    }

    public static void report(String name, String row) {
        System.out.println(row);
        try {
            var file = Path.of("target", "benchmarks", name + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, row + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
