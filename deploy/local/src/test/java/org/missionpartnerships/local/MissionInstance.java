package org.missionpartnerships.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** mission-service as a process of its own, that a test may kill, stop and start again. */
final class MissionInstance implements AutoCloseable {

    /** What the service answered. */
    record Answer(int status, Map<String, List<String>> headers, String text) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        JsonNode json() {
            try {
                return Api.JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }
    }

    private final Place place;
    private final ServiceProcess process;
    private final Map<String, String> settings;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    MissionInstance(Place place, Map<String, String> settings) {
        this.place = place;
        this.process = new ServiceProcess(Service.MISSION, place);
        this.settings = settings;
        place.prepare();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill9));
    }

    MissionInstance start() {
        process.start(settings);
        endWithThisJvm();
        return this;
    }

    MissionInstance awaitReady() {
        try {
            process.awaitReady(Duration.ofSeconds(120));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    void kill9() {
        process.process().ifPresent(running -> {
            running.destroyForcibly();
            running.onExit().join();
        });
    }

    void signal(String signal) {
        run("kill", "-" + signal, Long.toString(process.process().orElseThrow().pid()));
    }

    /** Ends it as an orchestrator would, with SIGTERM. */
    void stop() {
        process.stop();
    }

    @Override
    public void close() {
        kill9();
    }

    boolean ready() {
        return process.ready();
    }

    int port() {
        return place.port(Service.MISSION);
    }

    Answer get(String path, String... headers) throws IOException {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String json, String... headers) throws IOException {
        return send("POST", path, BodyPublishers.ofString(json, UTF_8), headers);
    }

    /** @throws IOException if no answer came, whatever was done with the request */
    Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(place.url(Service.MISSION) + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString(UTF_8));
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of a metric of this instance; 0 if there is none. */
    double metric(String name) throws IOException {
        return get("/q/metrics", "Accept", "text/plain")
                .text()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** A test that is killed itself runs no hook, and nothing that it started may stay behind. */
    private void endWithThisJvm() {
        String script = "while kill -0 $0 && kill -0 $1; do sleep 1; done; kill -KILL $1";
        String started = Long.toString(process.process().orElseThrow().pid());
        try {
            new ProcessBuilder(
                            "sh",
                            "-c",
                            script,
                            Long.toString(ProcessHandle.current().pid()),
                            started)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
