package org.missionpartnerships.local;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The four services. */
enum Service {
    MISSION("mission-service", "mission", 8081, "missions.v1"),
    PARTNER("partner-service", "partner", 8082, "partners.v1"),
    MILESTONE("milestone-service", "milestone", 8083, "milestones.v1"),
    NOTIFICATION("notification-service", "notification", 8084, null);

    private final String id;
    private final String database;
    private final int port;
    private final @Nullable String topic;

    Service(String id, String database, int port, @Nullable String topic) {
        this.id = id;
        this.database = database;
        this.port = port;
        this.topic = topic;
    }

    String id() {
        return id;
    }

    String database() {
        return database;
    }

    int port() {
        return port;
    }

    /** What it publishes to; notification-service publishes nothing. */
    Optional<String> topic() {
        return Optional.ofNullable(topic);
    }

    static Service of(String id) {
        return Arrays.stream(values())
                .filter(service -> service.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new CannotContinue("There is no service " + id));
    }
}
