package org.missionpartnerships.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.local.Oracle.Finding;
import org.missionpartnerships.local.Oracle.Subject;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.KafkaServer;
import org.missionpartnerships.testsupport.servers.PostgresServer;

/**
 * A hundred times SIGKILL in the middle of appends. Two processes with the real lanes, journal and publisher write the same
 * ledgers, like two instances of a service; at any time one of them is killed, and replaced. (The whole service is killed
 * in {@link ServiceFaultsIT}, less often, because it takes seconds to start.)
 */
class AppendKillsIT {
    private static final int KILLS = 100;
    private static final int CLIENTS = 4;
    private static final List<String> LEDGERS = List.of("burgos", "heraklion");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database = PostgresServer.shared().freshDatabase();
    private final String bootstrapServers = KafkaServer.shared().bootstrapServers();
    private final String topic = "kills-" + UUID.randomUUID();

    private final List<String> javaCommand = new ArrayList<>();

    private final AtomicInteger sent = new AtomicInteger();
    private final Map<String, String> ledgers = new ConcurrentHashMap<>();
    private final Map<String, long[]> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> unknown = new ConcurrentHashMap<>();
    private volatile boolean ended;

    @Test
    void a_hundred_kills_in_the_middle_of_appends_lose_and_double_nothing() throws Exception {
        KafkaServer.shared().createTopics(12, topic);
        Flyway.configure()
                .dataSource(database.owner().dataSource())
                .locations("db/event-sourcing")
                .placeholders(Map.of("serviceRole", database.serviceRole()))
                .load()
                .migrate();
        prepareToStartQuickly();
        Worker[] workers = {new Worker(), new Worker()};
        try {
            List<Thread> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int own = client % workers.length;
                clients.add(Thread.ofVirtual().start(() -> write(workers, own)));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                int victim = kill % workers.length;
                Worker worker = workers[victim];
                worker.awaitAtWork();
                int before = worker.asked.get();
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> worker.asked.get() > before);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(50_000_000));
                worker.kill9();
                workers[victim] = new Worker();
            }
            workers[0].awaitAtWork();
            ended = true;
            for (Thread client : clients) {
                assertThat(client.join(Duration.ofSeconds(30))).isTrue();
            }
            judge(workers[0]);
        } finally {
            ended = true;
            for (Worker worker : workers) {
                worker.kill9();
            }
        }
    }

    private void judge(Worker worker) throws Exception {
        Map<String, List<Long>> recorded = recorded();
        acknowledged.forEach((key, range) -> assertThat(recorded.get(key))
                .as(key)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(range[0], range[1]).boxed().toList())
                .hasSize(AppendWorker.EVENTS_PER_COMMAND));
        assertThat(unknown).as("kills that met a command").hasSizeGreaterThan(KILLS / 2);
        int found = 0;
        for (String key : unknown.keySet()) {
            List<Long> places = recorded.getOrDefault(key, List.of());
            assertThat(places.size())
                    .as(key + " is there wholly or not at all")
                    .isIn(0, AppendWorker.EVENTS_PER_COMMAND);
            found += places.isEmpty() ? 0 : 1;
            String answer = worker.ask(key, ledgers.get(key)).get(30, TimeUnit.SECONDS);
            assertThat(answer).startsWith("ok ");
            if (!places.isEmpty()) {
                assertThat(answer).isEqualTo("ok %s %d %d .".formatted(key, places.getFirst(), places.getLast()));
            }
        }
        assertThat(found).as("kills between append and answer").isPositive();
        assertThat(recorded().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(acknowledged.keySet().stream(), unknown.keySet().stream())
                                .toList());
        assertThat(recorded().values()).allMatch(places -> places.size() == AppendWorker.EVENTS_PER_COMMAND);
        var oracle = new Oracle(List.of(new Subject(Service.MISSION.id(), database.owner(), topic)), bootstrapServers);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(oracle.examine()).allMatch(Finding::holds));
    }

    /** One client: a command, its answer, the next one. Silence is noted, and the key left as it is. */
    private void write(Worker[] workers, int own) {
        while (!ended) {
            String key = "k" + sent.incrementAndGet();
            String ledger = LEDGERS.get(ThreadLocalRandom.current().nextInt(LEDGERS.size()));
            Worker worker = workers[own];
            if (!worker.listening()) {
                LockSupport.parkNanos(5_000_000);
                continue;
            }
            ledgers.put(key, ledger);
            String answer = worker.ask(key, ledger).join();
            String[] words = answer.split(" ");
            switch (words[0]) {
                case "ok" -> acknowledged.put(key, new long[] {Long.parseLong(words[2]), Long.parseLong(words[3])});
                case "unknown" -> unknown.put(key, answer);
                default -> throw new AssertionError(answer);
            }
            // enough to be in the middle of something at any time, and no more: starting processes needs the machine
            // too
            LockSupport.parkNanos(2_000_000);
        }
    }

    /** A hundred starts are what takes the time here; a cache of loaded classes, made by a first run, halves it. */
    private void prepareToStartQuickly() throws Exception {
        Path directory =
                Files.createDirectories(Path.of("target", "stacks", "kills").toAbsolutePath());
        // the cache takes no directories
        List<String> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            classPath.add((Files.isDirectory(path) ? jar(path, directory) : path).toString());
        }
        Path cache = directory.resolve("worker.aot");
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                String.join(File.pathSeparator, classPath));
        javaCommand.addAll(java);
        javaCommand.addAll(1, List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        Worker first = new Worker();
        for (int i = 0; i < 5; i++) {
            assertThat(first.ask("first" + i, "warm-up").get(60, TimeUnit.SECONDS))
                    .startsWith("ok ");
        }
        first.awaitAtWork();
        first.process.outputWriter(UTF_8).close();
        assertThat(first.process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        javaCommand.clear();
        javaCommand.addAll(java);
        javaCommand.addAll(1, List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        for (int i = 0; i < 5; i++) {
            acknowledged.put("first" + i, new long[] {3L * i + 1, 3L * i + 3});
        }
    }

    private static Path jar(Path classes, Path directory) throws IOException {
        Path jar = directory.resolve(classes.getFileName() + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private Map<String, List<Long>> recorded() throws SQLException {
        Map<String, List<Long>> recorded = new HashMap<>();
        try (Connection connection = database.owner().dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT convert_from(payload, 'UTF8')::json ->> 'key', seq FROM es.event ORDER BY ledger, seq")) {
            while (rows.next()) {
                recorded.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                        .add(rows.getLong(2));
            }
        }
        return recorded;
    }

    /** A worker's process, and who waits for what of it. */
    private final class Worker {
        private final Process process;
        private final CompletableFuture<Void> ready = new CompletableFuture<>();
        private final CompletableFuture<Void> publisher = new CompletableFuture<>();
        private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger answered = new AtomicInteger();

        Worker() {
            var login = database.service();
            try {
                List<String> command = new ArrayList<>(javaCommand);
                command.addAll(List.of(
                        AppendWorker.class.getName(),
                        login.url(),
                        login.user(),
                        login.password(),
                        bootstrapServers,
                        topic));
                process = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread.ofPlatform().daemon().start(this::listen);
        }

        /** It has answered some, so that all of its parts are warm, and its publisher has found its place. */
        void awaitAtWork() throws Exception {
            publisher.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(() -> answered.get() >= 3);
        }

        boolean listening() {
            return ready.isDone() && !ready.isCompletedExceptionally() && process.isAlive();
        }

        CompletableFuture<String> ask(String key, String ledger) {
            var answer = new CompletableFuture<String>();
            waiting.put(key, answer);
            try {
                synchronized (this) {
                    process.outputWriter(UTF_8).write(key + " " + ledger + "\n");
                    process.outputWriter(UTF_8).flush();
                }
                asked.incrementAndGet();
            } catch (IOException e) {
                silence(key);
            }
            if (!process.isAlive()) {
                // nobody may be left who would complete it
                process.onExit().thenRun(() -> silence(key));
            }
            return answer;
        }

        private void listen() {
            try (BufferedReader lines = process.inputReader(UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    switch (line) {
                        case "ready" -> ready.complete(null);
                        case "publisher" -> publisher.complete(null);
                        case String answer -> {
                            // the last line of a killed process may be cut short
                            if (answer.endsWith(" .")) {
                                waiting.remove(answer.split(" ")[1]).complete(answer);
                                answered.incrementAndGet();
                            }
                        }
                    }
                }
            } catch (IOException e) {
                // it was killed
            }
            List.copyOf(waiting.keySet()).forEach(this::silence);
        }

        private void silence(String key) {
            var asker = waiting.remove(key);
            if (asker != null) {
                asker.complete("unknown %s from %s".formatted(key, process));
            }
        }

        void kill9() {
            process.destroyForcibly().onExit().join();
        }
    }
}
