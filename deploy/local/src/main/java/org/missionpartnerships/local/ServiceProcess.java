package org.missionpartnerships.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.missionpartnerships.testsupport.servers.PidFile;
import org.missionpartnerships.testsupport.servers.ServerProcess;

/** One of the four services as a process of its own. */
final class ServiceProcess {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Service service;
    private final Place place;
    private final PidFile pidFile;
    private final ServerProcess process;
    private final Path settingsFile;

    ServiceProcess(Service service, Place place) {
        this.service = service;
        this.place = place;
        Path run = place.state().resolve("run");
        this.pidFile = new PidFile(run.resolve(service.id() + ".pid"));
        this.process = new ServerProcess(service.id(), place.log(service), pidFile);
        this.settingsFile = run.resolve(service.id() + ".properties");
    }

    Service service() {
        return service;
    }

    Optional<ProcessHandle> process() {
        return pidFile.process();
    }

    /** Settings go through a file that only the owner may read: other users see a process's arguments. */
    void start(Map<String, String> settings) {
        try {
            Files.deleteIfExists(settingsFile);
            Files.createFile(
                    settingsFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    settingsFile,
                    new TreeMap<>(settings)
                            .entrySet().stream()
                                    .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(service.id() + " could not be started: " + e.getMessage(), e);
        }
        startAgain();
    }

    /** With the settings that it was started with before. */
    void startAgain() {
        Path jar = place.project().resolve(service.id()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new CannotContinue(
                    service.id() + " is not built: there is no " + jar + ". Run ./mp up, which builds it.");
        }
        List<String> command = ServerProcess.java(
                "-Xmx384m",
                // most of what a request makes is garbage at once: a large young generation is collected seldom
                "-Xmn192m",
                "-XX:+UseSerialGC",
                // 8 bytes less for each object: less to fill, to collect and to keep in the processor's caches
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-Dsmallrye.config.locations=" + settingsFile.toUri());
        command.addAll(List.of("-jar", jar.toString()));
        process.launch(new ProcessBuilder(command).directory(place.state().toFile()));
    }

    boolean ready() {
        return answers("/q/health/ready");
    }

    /** Waits until the service says that it is ready; one that ended, or takes too long, is explained by its log. */
    void awaitReady(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!ready()) {
            if (process().isEmpty()) {
                throw new CannotContinue(
                        service.id() + " ended while it started. Its last words:\n" + process.lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new CannotContinue("%s was not ready within %d s. Its last words:%n%s"
                        .formatted(service.id(), atMost.toSeconds(), process.lastWords()));
            }
            TimeUnit.MILLISECONDS.sleep(150);
        }
    }

    void stop() {
        process.stop("TERM");
    }

    boolean died() {
        return process.died();
    }

    String lastWords() {
        return process.lastWords();
    }

    private boolean answers(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(place.url(service) + path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
