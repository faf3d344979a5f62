package org.missionpartnerships.testsupport.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A server as a child process: its log, its signals, its end. */
final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final Path log;
    private final PidFile pidFile;

    ServerProcess(String name, Path home) {
        this.name = name;
        this.log = home.resolve("server.log");
        this.pidFile = new PidFile(home.resolve("server.pid"));
    }

    boolean running() {
        return pidFile.process().isPresent();
    }

    ProcessHandle handle() {
        return pidFile.process().orElseThrow(() -> new IllegalStateException(name + " is not running"));
    }

    /** Starts the command and returns once {@code ready} says so; a server that fails to start is ended and explained. */
    void start(ProcessBuilder command, BooleanSupplier ready) {
        try {
            Process process = command.redirectInput(
                            Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()))
                    .start();
            pidFile.write(process.toHandle());
        } catch (IOException e) {
            throw new IllegalStateException(name + " could not be started: " + e.getMessage(), e);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!running()) {
                throw new IllegalStateException(name + " did not start. " + lastWords());
            }
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                kill9();
                throw new IllegalStateException(
                        name + " was not ready within " + PATIENCE.toSeconds() + " s. " + lastWords());
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Ends the process with {@code graceful}, and with SIGKILL when it does not listen. */
    void stop(String graceful) {
        pidFile.process().ifPresent(process -> {
            signal(graceful);
            try {
                process.onExit().get(20, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                kill9();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                kill9();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        });
        pidFile.delete();
    }

    /** SIGKILL to the process and all that it started, like a power cut. */
    void kill9() {
        pidFile.process().ifPresent(process -> {
            List<ProcessHandle> family = process.descendants().toList();
            process.destroyForcibly();
            family.forEach(ProcessHandle::destroyForcibly);
            process.onExit().join();
            family.forEach(child -> child.onExit().join());
        });
    }

    /** A process that has just ended needs no signal any more. */
    void signal(String signal) {
        pidFile.process().ifPresent(process -> {
            try {
                run(List.of("kill", "-" + signal, Long.toString(process.pid())));
            } catch (IOException e) {
                if (process.isAlive()) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    /**
     * Ends the server when this JVM ends in whatever way; SIGKILL runs no shutdown hook, and an orphan would keep its
     * memory and its port.
     */
    void endWithThisJvm(Runnable close) {
        Runtime.getRuntime().addShutdownHook(new Thread(close, name + " shutdown"));
        String script = "while kill -0 " + ProcessHandle.current().pid() + " 2>/dev/null; do sleep 1; done; "
                + "if [ -f \"$0\" ]; then read pid _ < \"$0\"; kill -QUIT $pid; sleep 2; kill -KILL $pid; fi";
        try {
            new ProcessBuilder("sh", "-c", script, pidFile.path().toString())
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size())) + "\nThe whole log: "
                    + log;
        } catch (IOException e) {
            return "It left no log at " + log + ".";
        }
    }

    /** Runs a short command to its end and returns what it printed. */
    static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(
                        String.join(" ", command) + " ended with exit code " + exit + ": " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command.getFirst(), e);
        }
        return output;
    }
}
