package org.missionpartnerships.eventsourcing.quarkus;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a service's event sourcing can be told. */
@ConfigMapping(prefix = "mission-partnerships")
public interface EventSourcingConfig {

    /** This service's name, which is the source of its events. */
    @WithDefault("${quarkus.application.name}")
    String service();

    /** The journals of all services, by service name. A service that is not among them publishes nothing. */
    Map<String, PublishedJournal> journals();

    /** How many partitions every topic has. Another number needs a new topic. */
    @WithDefault("12")
    int partitions();

    Lanes lanes();

    /** Token of the role {@code service}, with which the journals of other services are read. */
    Optional<String> serviceToken();

    /** A file that holds that token and may be replaced while the service runs. */
    Optional<Path> serviceTokenFile();

    /** How long another service's journal may take to answer. */
    @WithDefault("10S")
    Duration journalTimeout();

    interface PublishedJournal {

        String topic();

        /** Where the service serves its journal over HTTP, to fill gaps from. */
        Optional<URI> url();
    }

    interface Lanes {

        /** Appends that may be under way at once. */
        @WithDefault("2")
        int count();

        /** Commands that one append carries at most. */
        @WithDefault("256")
        int maxBatch();

        /** How long a command may take before its caller is told to try again. */
        @WithDefault("5S")
        Duration patience();

        /** Streams whose states are kept in memory. */
        @WithDefault("20000")
        int cachedStates();
    }
}
