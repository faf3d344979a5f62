package org.missionpartnerships.local;

import java.io.PrintStream;
import java.time.Duration;

/** What is said to the person who started us. */
record Terminal(PrintStream out) {

    void say(String text) {
        out.println(text);
        out.flush();
    }

    /** A step that takes a while: named before, timed after. */
    void step(String name, String detail, long startedNanos) {
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        say("  %-22s %-28s %5.1f s".formatted(name, detail, took.toMillis() / 1000.0));
    }
}
