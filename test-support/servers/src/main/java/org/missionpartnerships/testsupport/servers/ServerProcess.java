package org.missionpartnerships.testsupport.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server as a process of its own: its log, its signals, its end. */
public final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TO_END = Duration.ofSeconds(25);

    private final String name;
    private final Path log;
    private final PidFile pidFile;

    ServerProcess(String name, Path home) {
        this(name, home.resolve("server.log"), new PidFile(home.resolve("server.pid")));
    }

    public ServerProcess(String name, Path log, PidFile pidFile) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
    }

    public boolean running() {
        return pidFile.process().isPresent();
    }

    /** Whether it ended without having been stopped. */
    public boolean died() {
        return pidFile.died();
    }

    public ProcessHandle handle() {
        return pidFile.process().orElseThrow(() -> new IllegalStateException(name + " is not running"));
    }

    /** Starts the command and returns once {@code ready} says so; a server that fails to start is ended and explained. */
    void start(ProcessBuilder command, BooleanSupplier ready) {
        launch(command);
        awaitReady(ready);
    }

    /** Starts the command. What it printed when it ran before is kept beside its log. */
    public void launch(ProcessBuilder command) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
            }
            Process process = command.redirectInput(
                            Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()))
                    .start();
            pidFile.write(process.toHandle());
        } catch (IOException e) {
            throw new IllegalStateException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    void awaitReady(BooleanSupplier ready) {
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
    public void stop(String graceful) {
        pidFile.process().ifPresent(process -> {
            signal(graceful);
            if (!ended(process, TO_END)) {
                kill9();
            }
        });
        pidFile.delete();
    }

    /** SIGKILL to the process and all that it started, like a power cut. */
    public void kill9() {
        pidFile.process().ifPresent(process -> {
            List<ProcessHandle> family = process.descendants().toList();
            process.destroyForcibly();
            family.forEach(ProcessHandle::destroyForcibly);
            ended(process, TO_END);
            family.forEach(child -> ended(child, TO_END));
        });
    }

    /** Waits for the end; false if it does not come in time, or somebody cannot wait for it. */
    private static boolean ended(ProcessHandle process, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (PidFile.runs(process)) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(10_000_000);
        }
        return true;
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

    /** The end of its log, and where the whole of it is. */
    public String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size())) + "\nThe whole log: "
                    + log;
        } catch (IOException e) {
            return "It left no log at " + log + ".";
        }
    }

    /**
     * The beginning of a command for a Java program, on the Java that runs this one. It goes on when the terminal is closed
     * ({@code nohup}). What {@code MP_JAVA_OPTIONS} says comes last, so that it wins.
     */
    public static List<String> java(String... options) {
        List<String> command = new ArrayList<>(List.of(
                "nohup", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        String more = System.getenv().getOrDefault("MP_JAVA_OPTIONS", "").strip();
        if (!more.isEmpty()) {
            command.addAll(List.of(more.split("\\s+")));
        }
        return command;
    }

    /** The class path of this JVM, for a process with another working directory. */
    public static String ownClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
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
