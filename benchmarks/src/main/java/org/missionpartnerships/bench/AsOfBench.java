package org.missionpartnerships.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.EmbeddedPostgres;
import org.missionpartnerships.testsupport.servers.PidFile;

/**
 * What it costs to ask as of a date, over HTTP, of cities with histories of 1,000 to 100,000 events. Questions whose answers
 * have the same size in each must cost the same in each.
 */
final class AsOfBench {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int PORT = 8081 + OwnStack.PORT_OFFSET;
    private static final int FEW = 400;

    private final OwnStack stack = new OwnStack();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, List<String>> table = new LinkedHashMap<>();

    void run() throws Exception {
        System.out.println("  starting a stack of its own for answers as of a date …");
        stack.up();
        try {
            for (String other : List.of("partner-service", "milestone-service", "notification-service")) {
                stack.stop(other);
            }
            measure();
        } finally {
            stack.end();
        }
        print();
    }

    private void measure() throws Exception {
        Database database =
                EmbeddedPostgres.existing(stack.state().resolve("postgres")).database("mission");
        for (int size : SIZES) {
            AsOfHistory history = new AsOfHistory(size);
            System.out.printf("  recording %,d events of one city …%n", size);
            history.record(database);
            awaitMissions(history);
            restart();
            measure(history);
        }
    }

    private void measure(AsOfHistory history) throws Exception {
        String few = "/cities/%s/partnership?at=%s".formatted(history.city(), history.dayOf(FEW));
        String whole = "/cities/%s/partnership".formatted(history.city());
        String mission = "/missions/%s".formatted(history.mission(0));
        get("/cities/" + history.neighbour());
        first("first read after a start: mission, pillars", mission + "/pillars");
        first("first read after a start: city, %d events by then".formatted(FEW), few);
        first("first read after a start: city, all of it", whole);
        String known = Instant.now().toString();
        measure("city at an early date, %d events by then".formatted(FEW), few, 60);
        measure("the same, knownAt", few + "&knownAt=" + known, 60);
        measure(
                "a city that takes part in one mission of it",
                "/cities/%s/partnership".formatted(history.neighbour()),
                60);
        measure(
                "what changed between two early days",
                "/cities/%s/diff?from=%s&to=%s".formatted(history.city(), history.dayOf(FEW - 100), history.dayOf(FEW)),
                60);
        measure(
                "what changed in the last days",
                "/cities/%s/diff?from=%s".formatted(history.city(), history.dayOf(history.events() - 100)),
                20);
        measure("one mission of 100 events: governance at", mission + "/governance?at=" + history.dayOf(50), 60);
        measure("one mission of 100 events: pillars at", mission + "/pillars?at=" + history.dayOf(50), 60);
        measure(
                "the last page of the timeline",
                "/cities/%s/timeline?limit=50&from=%s".formatted(history.city(), history.dayOf(history.events() - 20)),
                60);
        measure("the whole city today", whole, 12);
        measure("the whole city today, knownAt", whole + "?knownAt=" + known, 12);
        row("heap held after all that, in MB", "%.0f".formatted(heap() / 1e6));
    }

    private void first(String what, String path) throws Exception {
        long began = System.nanoTime();
        int length = get(path);
        row(what, said(System.nanoTime() - began, length));
    }

    /** The median, after as many that only warm up. */
    private void measure(String what, String path, int times) throws Exception {
        long[] nanos = new long[times];
        int length = 0;
        for (int i = -times; i < times; i++) {
            long began = System.nanoTime();
            length = get(path);
            nanos[Math.max(i, 0)] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        row(what, said(nanos[times / 2], length));
    }

    private static String said(long nanos, int bytes) {
        return "%,.1f ms (%s)"
                .formatted(nanos / 1e6, bytes < 1_000_000 ? bytes / 1_000 + " kB" : bytes / 1_000_000 + " MB");
    }

    private void row(String what, String figure) {
        System.out.printf("    %-60s %s%n", what, figure);
        table.computeIfAbsent(what, _ -> new ArrayList<>()).add(figure);
    }

    private void print() {
        System.out.println();
        System.out.printf("%-60s", "events in the city");
        SIZES.forEach(size -> System.out.printf("%22s", "%,d".formatted(size)));
        System.out.println();
        table.forEach((what, figures) -> {
            System.out.printf("%-60s", what);
            figures.forEach(figure -> System.out.printf("%22s", figure));
            System.out.println();
        });
    }

    private int get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(path);
        if (response.statusCode() != 200) {
            throw new IllegalStateException("%s: %d %s"
                    .formatted(path, response.statusCode(), new String(response.body(), StandardCharsets.UTF_8)));
        }
        return response.body().length;
    }

    private HttpResponse<byte[]> send(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** What the service recorded last is in its read models once the last mission's governance shows in the timeline. */
    private void awaitMissions(AsOfHistory history) throws Exception {
        String last =
                "/cities/%s/timeline?limit=50&from=%s".formatted(history.city(), history.dayOf(history.events() - 1));
        String wanted = history.mission(history.events() / AsOfHistory.EVENTS_PER_MISSION - 1) + "\"";
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (true) {
            HttpResponse<byte[]> response = send(last);
            String body = new String(response.body(), StandardCharsets.UTF_8);
            if (response.statusCode() == 200 && body.contains(wanted) && body.contains("meeting-38")) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not in the read models after five minutes: " + body);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void restart() throws Exception {
        stack.stop("mission-service");
        stack.up();
        for (String other : List.of("partner-service", "milestone-service", "notification-service")) {
            stack.stop(other);
        }
    }

    /** What is left on the heap after a full collection. */
    private long heap() throws Exception {
        long pid = new PidFile(stack.state().resolve("run/mission-service.pid"))
                .process()
                .orElseThrow()
                .pid();
        jcmd(pid, "GC.run");
        return Arrays.stream(jcmd(pid, "GC.heap_info").split("\n"))
                .map(String::strip)
                .filter(line -> line.startsWith("DefNew") || line.startsWith("Tenured"))
                .filter(line -> line.contains("used"))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1")) << 10)
                .sum();
    }

    private static String jcmd(long pid, String command) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
