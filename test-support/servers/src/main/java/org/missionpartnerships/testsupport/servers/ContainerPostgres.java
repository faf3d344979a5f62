package org.missionpartnerships.testsupport.servers;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container, for machines whose container engine answers. */
public final class ContainerPostgres implements PostgresServer {
    private static final String SHARED = "mp.shared.postgres.container";
    private static final String SECRET = "loopback";

    private final String host;
    private final int port;
    private final AutoCloseable container;

    private ContainerPostgres(String host, int port, AutoCloseable container) {
        this.host = host;
        this.port = port;
        this.container = container;
    }

    static ContainerPostgres shared() {
        synchronized (System.getProperties()) {
            String known = System.getProperty(SHARED);
            if (known != null) {
                String[] parts = known.split(" ");
                return new ContainerPostgres(parts[0], Integer.parseInt(parts[1]), () -> {});
            }
            var container = new PostgreSQLContainer(DockerImageName.parse("postgres:18"))
                    .withUsername("postgres")
                    .withPassword(SECRET)
                    .withDatabaseName("postgres")
                    // sorts and folds case as the embedded one does
                    .withEnv("POSTGRES_INITDB_ARGS", String.join(" ", EmbeddedPostgres.LOCALE))
                    .withCommand("postgres", "-c", "max_connections=200", "-c", "max_wal_size=2GB");
            container.start();
            var server = new ContainerPostgres(container.getHost(), container.getMappedPort(5432), container);
            System.setProperty(SHARED, server.host + " " + server.port);
            return server;
        }
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String secret() {
        return SECRET;
    }

    @Override
    public void close() {
        try {
            container.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
