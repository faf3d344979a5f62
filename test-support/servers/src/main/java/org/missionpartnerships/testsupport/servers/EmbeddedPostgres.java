package org.missionpartnerships.testsupport.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * PostgreSQL as a child process, from the server's own binaries, with {@code fsync} and {@code synchronous_commit} on.
 * Its home holds the data, the log, the port and one secret, the password of every role; loopback only.
 */
public final class EmbeddedPostgres implements PostgresServer {
    /** Sorts by code point and folds case as Unicode says, on every machine alike. */
    static final List<String> LOCALE =
            List.of("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");

    private static final String SHARED = "mp.shared.postgres";

    private final Path home;
    private final ServerProcess process;
    private final List<String> asOrdinaryUser;

    private EmbeddedPostgres(Path home) {
        this.home = home.toAbsolutePath().normalize();
        this.process = new ServerProcess("PostgreSQL", this.home);
        this.asOrdinaryUser = OrdinaryUser.prefix();
    }

    static EmbeddedPostgres shared() {
        return new EmbeddedPostgres(Path.of(PerJvm.once(SHARED, () -> {
            try {
                var server = new EmbeddedPostgres(Files.createTempDirectory("mp-postgres"));
                server.prepare(FreePort.next());
                server.start();
                server.process.endWithThisJvm(() -> {
                    server.process.stop("QUIT");
                    Directories.delete(server.home);
                });
                return server.home.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        })));
    }

    static EmbeddedPostgres at(Path home, int port) {
        EmbeddedPostgres server = detached(home, port == 0 ? FreePort.next() : port);
        server.process.endWithThisJvm(() -> server.process.stop("INT"));
        return server;
    }

    /** A server that goes on when this JVM ends. One that already runs at this home is taken as it is. */
    public static EmbeddedPostgres detached(Path home, int port) {
        var server = new EmbeddedPostgres(home);
        if (!server.running()) {
            server.prepare(port);
            server.start();
        }
        return server;
    }

    /** What is at this home, running or not. */
    public static EmbeddedPostgres existing(Path home) {
        return new EmbeddedPostgres(home);
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return Integer.parseInt(read("server.port"));
    }

    @Override
    public String secret() {
        return read("secret");
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

    /** Starts the server on the data and the port that it had. */
    public void start() {
        FreePort.require("PostgreSQL", port());
        List<String> command = new ArrayList<>(asOrdinaryUser);
        command.addAll(List.of(binary("postgres"), "-D", data().toString(), "-p", Integer.toString(port())));
        for (String setting : List.of(
                "fsync=on",
                "synchronous_commit=on",
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=128MB",
                "max_wal_size=2GB",
                "timezone=UTC",
                "log_timezone=UTC",
                "logging_collector=off")) {
            command.addAll(List.of("-c", setting));
        }
        process.start(new ProcessBuilder(command).directory(home.toFile()), this::answers);
    }

    public void stop() {
        process.stop("INT");
    }

    /** SIGKILL to the server and its back ends, as when the machine loses power. */
    public void kill9() {
        process.kill9();
    }

    public void restart() {
        stop();
        start();
    }

    /** SIGSTOP: the server keeps its connections and says nothing. */
    public void pause() {
        process.signal("STOP");
    }

    public void resume() {
        process.signal("CONT");
    }

    /**
     * Copies the cluster, as it stands on disk, to another home that {@link PostgresServer#at} can start. The server
     * must not be running.
     */
    public void copyDataTo(Path otherHome) {
        if (running()) {
            throw new IllegalStateException("Stop the server at " + home + " before its data are copied");
        }
        try {
            Files.createDirectories(otherHome);
            ServerProcess.run(List.of("cp", "-a", home + "/.", otherHome.toString()));
            for (String runtimeFile : List.of("server.pid", "server.log", "data/postmaster.pid")) {
                Files.deleteIfExists(otherHome.resolve(runtimeFile));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void prepare(int port) {
        try {
            Files.createDirectories(home);
            if (!Files.exists(data().resolve("PG_VERSION"))) {
                Directories.delete(data());
                initialise();
            }
            Files.writeString(home.resolve("server.port"), Integer.toString(port));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's data directory could not be made: " + e.getMessage(), e);
        }
    }

    /** Made beside the final place and then moved, so that an interrupted start leaves nothing half done. */
    private void initialise() throws IOException {
        Path fresh = home.resolve("data.new");
        Directories.delete(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path password = home.resolve("secret");
        Files.deleteIfExists(password);
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, HexFormat.of().formatHex(random));
        OrdinaryUser.handOver(asOrdinaryUser, fresh, password);

        List<String> command = new ArrayList<>(asOrdinaryUser);
        command.addAll(List.of(
                binary("initdb"),
                "-D",
                fresh.toString(),
                "-U",
                "postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256"));
        command.addAll(LOCALE);
        ServerProcess.run(command);
        Files.move(fresh, data());
    }

    private boolean answers() {
        Login superuser = superuser();
        try {
            DriverManager.getConnection(superuser.url() + "?connectTimeout=5", superuser.user(), superuser.password())
                    .close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    private String read(String file) {
        try {
            return Files.readString(home.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no PostgreSQL at " + home, e);
        }
    }

    private static String binary(String program) {
        return PostgresBinaries.directory().resolve("bin").resolve(program).toString();
    }
}
