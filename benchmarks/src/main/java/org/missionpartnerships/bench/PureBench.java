package org.missionpartnerships.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** {@code ./mp bench pure}: what needs no server, by JMH. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PureBench {

    private final Readings.Event event = Readings.reading(Appends.VALUE);
    private final byte[] bytes = Appends.PAYLOAD;
    private final List<byte[]> hundred =
            IntStream.range(0, 100).mapToObj(_ -> Appends.PAYLOAD).toList();

    static void measure() throws RunnerException {
        new Runner(new OptionsBuilder().include(PureBench.class.getSimpleName()).build()).run();
    }

    @Benchmark
    public byte[] encode_one_event() {
        return Readings.TYPE.codec().encode(event);
    }

    @Benchmark
    public Object decode_one_event() {
        return Readings.TYPE.codec().decode(Readings.TYPE_NAME, bytes);
    }

    @Benchmark
    public Object decode_and_fold_100_events() {
        Readings.State state = Readings.TYPE.decider().initial();
        for (byte[] one : hundred) {
            state = Readings.TYPE.decider().evolve(state, Readings.TYPE.codec().decode(Readings.TYPE_NAME, one));
        }
        return state;
    }
}
