package org.shouxin.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.shouxin.bench.ScoringDecision.Language;
import org.shouxin.scoring.Grading;
import org.shouxin.scoring.Scheme;
import org.shouxin.scoring.Schemes;

/**
 * Enterprises graded per second by scheme CR, beside two peers in the same run: {@link HandWrittenScoring}, which explains
 * nothing, and the Camunda DMN engine with the same rules in both of its expression languages. The sample of 1,024 enterprises is larger than what a branch
 * predictor learns by heart.
 *
 * <pre>
 * mvn -q -Dskip.ui=true test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-cp %classpath org.shouxin.bench.ScoringBenchmark"
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(3)
public class ScoringBenchmark {

    private static final int SAMPLE = 1_024;

    private Scheme scheme;
    private List<ScoringSample.Enterprise> enterprises;
    private int next;

    /** The engine's two decisions, parsed only where they are measured. */
    @State(Scope.Thread)
    public static class Decisions {

        private ScoringDecision feel;
        private ScoringDecision juel;

        @Setup
        public void parse() throws IOException {
            feel = new ScoringDecision(ScoringDecision.resource());
            juel = new ScoringDecision(ScoringDecision.table(Schemes.bundled().byReference("CR@1").orElseThrow(), Language.JUEL));
        }
    }

    @Setup
    public void draw() {
        scheme = Schemes.bundled().byReference("CR@1").orElseThrow();
        enterprises = ScoringSample.draw(scheme, SAMPLE, 20260301);
    }

    /** Composite, grade and the whole tree: which level matched is kept for every indicator. */
    @Benchmark
    public Grading explained() {
        return scheme.grade(enterprise().facts());
    }

    /** The same, and every leaf is made and read: raw value, score, weight, contribution, evidence. */
    @Benchmark
    public void explainedAndRead(Blackhole reader) {
        var grading = scheme.grade(enterprise().facts());
        reader.consume(grading.composite());
        reader.consume(grading.grade());
        for (var part : grading.parts()) {
            reader.consume(part.score());
            for (var line : part.lines()) {
                reader.consume(line.observation().value());
                reader.consume(line.score());
                reader.consume(line.weight());
                reader.consume(line.contribution());
                reader.consume(line.evidence());
            }
        }
    }

    @Benchmark
    public HandWrittenScoring.Score handWritten() {
        return HandWrittenScoring.score(enterprise().places());
    }

    private ScoringSample.Enterprise enterprise() {
        next = next + 1 & SAMPLE - 1;
        return enterprises.get(next);
    }

    /** Conditions and results in FEEL, the language of DMN and the engine's default. */
    @Benchmark
    public long decisionEngineFeel(Decisions decisions) {
        return decisions.feel.evaluate(enterprise().variables());
    }

    /** Everything in JUEL, which this engine caches and FEEL it does not: as fast as its tables get. */
    @Benchmark
    public long decisionEngineJuel(Decisions decisions) {
        return decisions.juel.evaluate(enterprise().variables());
    }

    /** @param arguments names of single benchmarks to run, or none for all */
    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder();
        for (var name : arguments.length == 0 ? new String[] {""} : arguments) {
            options.include(ScoringBenchmark.class.getName() + "." + name);
        }
        new Runner(options.build()).run();
    }
}
