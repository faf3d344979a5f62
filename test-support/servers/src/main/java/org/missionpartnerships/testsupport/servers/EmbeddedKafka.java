package org.missionpartnerships.testsupport.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/**
 * The Kafka broker as a process of its own, from the class path of this JVM: KRaft, controller and broker in one. Its
 * home holds the log, the ports and what it printed; loopback only.
 */
public final class EmbeddedKafka implements KafkaServer {
    private static final String SHARED = "mp.shared.kafka";

    private final Path home;
    private final ServerProcess process;

    private EmbeddedKafka(Path home) {
        this.home = home.toAbsolutePath().normalize();
        this.process = new ServerProcess("Kafka", this.home);
    }

    static EmbeddedKafka shared() {
        return new EmbeddedKafka(Path.of(PerJvm.once(SHARED, () -> {
            try {
                var server = new EmbeddedKafka(Files.createTempDirectory("mp-kafka"));
                server.prepare(FreePort.next());
                server.start();
                server.process.endWithThisJvm(() -> {
                    server.kill9();
                    Directories.delete(server.home);
                });
                return server.home.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        })));
    }

    static EmbeddedKafka at(Path home, int port) {
        EmbeddedKafka server = detached(home, port == 0 ? FreePort.next() : port);
        server.process.endWithThisJvm(() -> server.process.stop("TERM"));
        return server;
    }

    /** A broker that goes on when this JVM ends. One that already runs at this home is taken as it is. */
    public static EmbeddedKafka detached(Path home, int port) {
        var server = new EmbeddedKafka(home);
        if (!server.running()) {
            server.prepare(port);
            server.start();
        }
        return server;
    }

    /** What is at this home, running or not. */
    public static EmbeddedKafka existing(Path home) {
        return new EmbeddedKafka(home);
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    public int port() {
        return Integer.parseInt(read("server.port"));
    }

    public Path home() {
        return home;
    }

    public boolean running() {
        return process.running();
    }

    /** Whether it ended without having been stopped. */
    public boolean died() {
        return process.died();
    }

    public long pid() {
        return process.handle().pid();
    }

    /** The end of its log. */
    public String lastWords() {
        return process.lastWords();
    }

    /** Waits until it answers, which it may not yet do if whoever started it was interrupted. */
    public void awaitReady() {
        process.awaitReady(this::answers);
    }

    /** Starts the broker on the log and the port that it had. */
    public void start() {
        FreePort.require("Kafka", port());
        List<String> command = ServerProcess.java(
                "-Xmx320m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=64m",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(List.of(
                "-cp",
                ServerProcess.ownClassPath(),
                KafkaBroker.class.getName(),
                home.toString(),
                Integer.toString(port()),
                read("controller.port")));
        process.start(new ProcessBuilder(command).directory(home.toFile()), this::answers);
    }

    public void stop() {
        process.stop("TERM");
    }

    public void kill9() {
        process.kill9();
    }

    public void restart() {
        stop();
        start();
    }

    /** SIGSTOP: the broker keeps its connections and says nothing. */
    public void pause() {
        process.signal("STOP");
    }

    public void resume() {
        process.signal("CONT");
    }

    @Override
    public void close() {
        stop();
    }

    private void prepare(int port) {
        try {
            Files.createDirectories(home);
            Files.writeString(home.resolve("server.port"), Integer.toString(port));
            Path controllerPort = home.resolve("controller.port");
            int controller = Files.exists(controllerPort) ? Integer.parseInt(read("controller.port")) : port;
            if (controller == port || !FreePort.isFree(controller)) {
                Files.writeString(controllerPort, Integer.toString(FreePort.nextBut(port)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's directory could not be made: " + e.getMessage(), e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(home.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no Kafka at " + home, e);
        }
    }

    private boolean answers() {
        // An admin client is costly and patient, so it is asked only once somebody listens.
        if (!FreePort.isListening(port())) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (Exception e) {
            return false;
        }
    }
}
