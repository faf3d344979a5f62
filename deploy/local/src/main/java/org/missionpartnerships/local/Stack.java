package org.missionpartnerships.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import org.missionpartnerships.local.Watch.Watched;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.EmbeddedKafka;
import org.missionpartnerships.testsupport.servers.EmbeddedPostgres;
import org.missionpartnerships.testsupport.servers.Tokens;

/** PostgreSQL, Kafka and the four services, as processes that go on when we end. */
final class Stack {
    private static final int PARTITIONS = 12;
    private static final String POSTGRES = "PostgreSQL 18";
    private static final String KAFKA = "Kafka 4";
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Place place;
    private final Terminal terminal;
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final List<ServiceProcess> services;
    private final WatchProcess watch;
    private final WatchReport report;

    /** What this run started, latest first, so that an interrupted start takes it back. */
    private final Deque<Runnable> takeBack = new ArrayDeque<>();

    private volatile boolean ending;

    Stack(Place place, Terminal terminal) {
        this.place = place;
        this.terminal = terminal;
        this.postgres = EmbeddedPostgres.existing(place.state().resolve("postgres"));
        this.kafka = EmbeddedKafka.existing(place.state().resolve("kafka"));
        this.services = Arrays.stream(Service.values())
                .map(service -> new ServiceProcess(service, place))
                .toList();
        this.watch = new WatchProcess(place);
        this.report = new WatchReport(place.state().resolve("run").resolve(WatchProcess.NAME));
    }

    boolean isUp() {
        return postgres.running()
                && kafka.running()
                && services.stream().allMatch(service -> service.process().isPresent())
                && watch.running();
    }

    Tokens tokens() {
        return Tokens.at(place.state().resolve("keys/tokens.json"), Duration.ofDays(30));
    }

    Database database(Service service) {
        return postgres.database(service.database());
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Starts whatever does not run yet, and returns when all of it is ready. */
    void up() throws InterruptedException {
        place.prepare();
        try (FileChannel lock = onlyOne()) {
            // two that start the same would meet
            watch.stop();
            requirePorts();
            Thread main = Thread.currentThread();
            var interrupted = new Thread(() -> {
                terminal.say("Interrupted; what was started is being stopped.");
                takeBack();
                try {
                    // It may just have been starting something.
                    main.join(3_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                takeBack();
            });
            Runtime.getRuntime().addShutdownHook(interrupted);
            try {
                startServers();
                startServices();
                start(watch::stop, watch::start);
            } catch (RuntimeException e) {
                // asked before anything is stopped, which may free some space
                RuntimeException reason = place.orFull(e);
                abandon(interrupted);
                throw reason;
            } catch (InterruptedException e) {
                abandon(interrupted);
                throw e;
            }
            if (!ending) {
                Runtime.getRuntime().removeShutdownHook(interrupted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void abandon(Thread interrupted) {
        if (ending) {
            throw new CancellationException();
        }
        Runtime.getRuntime().removeShutdownHook(interrupted);
        terminal.say("");
        terminal.say("Stopping what was started ...");
        takeBack();
    }

    private void startServers() {
        var database = CompletableFuture.runAsync(() -> {
            if (postgres.running()) {
                postgres.awaitReady();
            } else {
                long began = System.nanoTime();
                start(postgres::stop, () -> EmbeddedPostgres.detached(postgres.home(), place.postgresPort()));
                terminal.step(POSTGRES, "localhost:" + postgres.port(), began);
            }
        });
        var log = CompletableFuture.runAsync(() -> {
            if (kafka.running()) {
                kafka.awaitReady();
            } else {
                long began = System.nanoTime();
                start(kafka::stop, () -> EmbeddedKafka.detached(kafka.home(), place.kafkaPort()));
                kafka.createTopics(
                        PARTITIONS,
                        Arrays.stream(Service.values())
                                .flatMap(service -> service.topic().stream())
                                .toArray(String[]::new));
                terminal.step(KAFKA, kafka.bootstrapServers().replace("127.0.0.1", "localhost"), began);
            }
        });
        try {
            CompletableFuture.allOf(database, log).join();
        } catch (CompletionException e) {
            throw new CannotContinue(String.valueOf(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
        }
    }

    private void startServices() throws InterruptedException {
        Map<ServiceProcess, Long> started = new LinkedHashMap<>();
        for (ServiceProcess service : services) {
            if (service.process().isEmpty()) {
                started.put(service, System.nanoTime());
                Map<String, String> settings =
                        settings(place, service.service(), database(service.service()), tokens(), bootstrapServers());
                start(service::stop, () -> service.start(settings));
            }
        }
        for (ServiceProcess service : services) {
            service.awaitReady(PATIENCE);
            if (started.containsKey(service)) {
                terminal.step(service.service().id(), place.url(service.service()), started.get(service));
            }
        }
    }

    /** Of services that run: one whose database was away may need a moment. */
    void awaitReady() throws InterruptedException {
        for (ServiceProcess service : services) {
            service.awaitReady(PATIENCE);
        }
    }

    /** Sees to it, until it is ended, that everything goes on. */
    void watch() throws InterruptedException {
        List<Watched> watched = new ArrayList<>();
        watched.add(new Part(place, POSTGRES, postgres::died, postgres::lastWords, postgres::start));
        watched.add(new Part(place, KAFKA, kafka::died, kafka::lastWords, kafka::start));
        for (ServiceProcess service : services) {
            watched.add(
                    new Part(place, service.service().id(), service::died, service::lastWords, service::startAgain));
        }
        new Watch(watched, report, terminal).run();
    }

    /** All that a service must be told to be part of a stack. */
    static Map<String, String> settings(
            Place place, Service service, Database database, Tokens tokens, String bootstrapServers) {
        var settings = new HashMap<>(database.settings());
        settings.putAll(tokens.settings());
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(place.port(service)));
        settings.put("kafka.bootstrap.servers", bootstrapServers);
        // on one machine all callers have the same few tokens, and a benchmark is one of them
        settings.put("http-edge.caller-limit.requests-per-second", "100000");
        settings.put("http-edge.caller-limit.burst", "200000");
        for (Service owner : Service.values()) {
            owner.topic().ifPresent(topic -> {
                String journal = "mission-partnerships.journals." + owner.id();
                settings.put(journal + ".topic", topic);
                settings.put(journal + ".url", place.url(owner));
            });
        }
        if (service == Service.NOTIFICATION) {
            // a newcomer's first receiver listens on this machine
            settings.put("notification.webhooks.loopback-allowed", "true");
            settings.put("notification.webhooks.public-url", place.url(service));
        }
        settings.put("mission-partnerships.service-token", tokens.service(service.id()));
        return settings;
    }

    private void start(Runnable stop, Runnable start) {
        synchronized (takeBack) {
            if (ending) {
                throw new CannotContinue("Interrupted.");
            }
            takeBack.push(stop);
        }
        start.run();
    }

    private void takeBack() {
        List<Runnable> stops;
        synchronized (takeBack) {
            ending = true;
            stops = List.copyOf(takeBack);
        }
        for (Runnable stop : stops) {
            try {
                stop.run();
            } catch (RuntimeException e) {
                // One that does not stop must not keep the others running.
                terminal.say(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Stops what an earlier run started, and nothing else. */
    void down() {
        boolean any = false;
        watch.stop();
        for (ServiceProcess service : services.reversed()) {
            if (service.process().isPresent()) {
                long began = System.nanoTime();
                service.stop();
                terminal.step(service.service().id(), "stopped", began);
                any = true;
            }
        }
        if (kafka.running()) {
            long began = System.nanoTime();
            kafka.stop();
            terminal.step(KAFKA, "stopped", began);
            any = true;
        }
        if (postgres.running()) {
            long began = System.nanoTime();
            postgres.stop();
            terminal.step(POSTGRES, "stopped", began);
            any = true;
        }
        terminal.say(any ? "All stopped. The state stays in " + place.state() + "." : "Nothing was running.");
    }

    /** One line per process, and one more of what died; true when all are ready. */
    boolean status() {
        boolean ready = true;
        ready &= line(
                POSTGRES,
                postgres.running(),
                postgres.died(),
                true,
                postgres::pid,
                "localhost:" + place.postgresPort());
        ready &= line(KAFKA, kafka.running(), kafka.died(), true, kafka::pid, "localhost:" + place.kafkaPort());
        for (ServiceProcess service : services) {
            boolean running = service.process().isPresent();
            ready &= line(
                    service.service().id(),
                    running,
                    service.died(),
                    running && service.ready(),
                    () -> service.process().orElseThrow().pid(),
                    place.url(service.service()));
        }
        boolean any = postgres.running()
                || kafka.running()
                || services.stream().anyMatch(service -> service.process().isPresent());
        if (any && !watch.running()) {
            terminal.say("  Nothing starts again what dies: the watch does not run. ./mp up starts it.");
        }
        return ready;
    }

    private boolean line(String name, boolean running, boolean died, boolean serves, LongSupplier pid, String address) {
        boolean ready = running && serves;
        String state = !running ? died ? "died" : "stopped" : ready ? "ready" : "running, not ready";
        terminal.say("  %-22s %-20s %-10s %s"
                .formatted(name, state, running ? "pid " + pid.getAsLong() : "", running ? address : ""));
        if (watch.running()) {
            report.of(name)
                    .ifPresent(what -> terminal.say("  %-22s %s (%s)"
                            .formatted("", what, place.project().relativize(place.watchLog()))));
        }
        return ready;
    }

    /** A token per role, kept in files that only their owner may read. */
    Map<String, Path> writeTokens() {
        Tokens tokens = tokens();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("steward", tokens.steward("burgos"));
        texts.put("partner", tokens.partner("aepv"));
        texts.put("auditor", tokens.auditor());
        texts.put("integrator", tokens.integrator("newcomer"));
        texts.put("operator", tokens.operator());
        Map<String, Path> files = new LinkedHashMap<>();
        texts.forEach((role, token) -> {
            Path file = place.state().resolve("keys").resolve(role + ".token");
            try {
                Files.deleteIfExists(file);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, token);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files.put(role, file);
        });
        return files;
    }

    private void requirePorts() {
        if (!postgres.running()) {
            Listener.requireFree(place.postgresPort(), "PostgreSQL");
        }
        if (!kafka.running()) {
            Listener.requireFree(place.kafkaPort(), "Kafka");
        }
        for (ServiceProcess service : services) {
            if (service.process().isEmpty()) {
                Listener.requireFree(
                        place.port(service.service()), service.service().id());
            }
        }
    }

    private FileChannel onlyOne() throws IOException {
        var channel = FileChannel.open(
                place.state().resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // the same refusal as from another process
        }
        channel.close();
        throw new CannotContinue("Another ./mp up is just starting everything in " + place.state() + ". Wait for it.");
    }
}
