package org.missionpartnerships.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.missionpartnerships.local.Watch.Watched;

class WatchTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Machine broker = new Machine("broker");
    private final Machine service = new Machine("service");
    private WatchReport report;
    private Thread watching;

    @TempDir
    private Path directory;

    @BeforeEach
    void watch() {
        report = new WatchReport(directory.resolve("watch"));
        report.note("broker", "of an earlier watch");
        var watch = new Watch(
                List.of(broker, service), report, new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8)));
        watching = Thread.ofVirtual().start(() -> {
            try {
                watch.run();
            } catch (InterruptedException e) {
                // the test is over
            }
        });
    }

    @AfterEach
    void leave() throws InterruptedException {
        watching.interrupt();
        watching.join();
    }

    @Test
    void what_died_is_started_again_and_said() {
        broker.died = true;
        await().atMost(SOON).until(() -> broker.starts.get() == 1);
        await().atMost(SOON).until(() -> report.of("broker").orElse("").contains("was started again"));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("broker died at", "it is started again in 1 s", "    last words of broker");
        assertThat(service.starts).hasValue(0);
        assertThat(report.of("service")).isEmpty();
    }

    @Test
    void what_cannot_be_started_is_tried_again_and_keeps_nobody_else_waiting() {
        broker.refusals.set(1);
        broker.died = true;
        await().atMost(SOON).until(() -> report.of("broker").orElse("").contains("cannot be started again"));
        service.died = true;
        await().atMost(SOON).until(() -> broker.starts.get() == 2 && service.starts.get() == 1);
        await().atMost(SOON).until(() -> report.of("broker").orElse("").contains("was started again"));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "broker died at", "cannot be started again; the next attempt comes in 2 s. no room for broker");
    }

    @Test
    void pauses_grow_up_to_half_a_minute() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 6, 7, 100_000)
                        .mapToObj(Watch::pauseAfter)
                        .map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    /** Of another watch, which this one does not speak for. */
    @Test
    void what_an_earlier_watch_said_is_forgotten() {
        await().atMost(SOON).until(() -> report.of("broker").isEmpty());
    }

    private static final class Machine implements Watched {
        private final String name;
        private final AtomicInteger starts = new AtomicInteger();
        private final AtomicInteger refusals = new AtomicInteger();
        private volatile boolean died;

        Machine(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean died() {
            return died;
        }

        @Override
        public String lastWords() {
            return "last words of " + name;
        }

        @Override
        public void start() {
            starts.incrementAndGet();
            if (refusals.getAndDecrement() > 0) {
                throw new IllegalStateException("no room for " + name);
            }
            died = false;
        }
    }
}
