package org.missionpartnerships.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Sees to it that what was started goes on. What dies is named in the log with its last words, and started again after a
 * pause that grows with every death in a row up to half a minute, for as long as it takes: a disk that was full has room
 * again one day. What was stopped stays stopped.
 */
final class Watch {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** What has run so long has come through; its next death is a new trouble. */
    private static final Duration SOUND_AFTER = Duration.ofMinutes(1);

    private final List<Watched> processes;
    private final WatchReport report;
    private final Terminal log;
    private final Clock clock = Clock.systemUTC();

    Watch(List<Watched> processes, WatchReport report, Terminal log) {
        this.processes = processes;
        this.report = report;
        this.log = log;
    }

    /** A process, running or not. */
    interface Watched {
        String name();

        /** Whether it ended without having been stopped. */
        boolean died();

        String lastWords();

        void start();
    }

    /** Until this thread is interrupted; each process has a thread of its own, so that none waits for another. */
    void run() throws InterruptedException {
        report.forgetAll();
        List<Thread> keepers = processes.stream()
                .map(process ->
                        Thread.ofVirtual().name("keeper of " + process.name()).start(() -> keep(process)))
                .toList();
        try {
            for (Thread keeper : keepers) {
                keeper.join();
            }
        } finally {
            keepers.forEach(Thread::interrupt);
        }
    }

    private void keep(Watched process) {
        int deaths = 0;
        long started = System.nanoTime();
        Instant died = Instant.EPOCH;
        boolean comesBack = true;
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
                if (!process.died()) {
                    continue;
                }
                deaths = System.nanoTime() - started > SOUND_AFTER.toNanos() ? 1 : deaths + 1;
                Duration pause = pauseAfter(deaths);
                if (comesBack) {
                    died = clock.instant().truncatedTo(ChronoUnit.SECONDS);
                    say(
                            process,
                            "died at %s; it is started again in %d s, its log kept as .before"
                                    .formatted(died, pause.toSeconds()));
                    log.say(process.lastWords().indent(4).stripTrailing());
                }
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                started = System.nanoTime();
                comesBack = restart(process, died, pauseAfter(deaths + 1));
            }
        } catch (InterruptedException e) {
            // nobody watches any more
        }
    }

    /** @return false if it does not start */
    private boolean restart(Watched process, Instant died, Duration nextPause) {
        // someone else may have started or stopped it in the meantime
        if (!process.died()) {
            report.forget(process.name());
            return true;
        }
        try {
            process.start();
            say(process, "died at %s, and was started again".formatted(died));
            return true;
        } catch (RuntimeException e) {
            String reason = String.valueOf(e.getMessage());
            say(
                    process,
                    "died at %s, and cannot be started again; the next attempt comes in %d s. %s"
                            .formatted(
                                    died,
                                    nextPause.toSeconds(),
                                    reason.lines().findFirst().orElse("")));
            log.say(reason.lines()
                    .skip(1)
                    .collect(Collectors.joining("\n"))
                    .indent(4)
                    .stripTrailing());
            return false;
        }
    }

    private void say(Watched process, String what) {
        report.note(process.name(), what);
        log.say("%s %s %s".formatted(clock.instant().truncatedTo(ChronoUnit.MILLIS), process.name(), what));
    }

    static Duration pauseAfter(int deaths) {
        Duration pause = Duration.ofSeconds(1L << Math.min(deaths - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
