package org.missionpartnerships.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the HTTP edge. Every default suits a service behind an ingress, with half a gigabyte of memory. */
@ConfigMapping(prefix = "http-edge")
public interface EdgeConfig {

    /** Larger bodies are refused with 413. */
    @WithDefault("1M")
    MemorySize maxBodySize();

    /** Requests under way at once; more are refused with 503. A stream counts until its first byte. */
    @WithDefault("512")
    int maxInFlight();

    /** How long the answer to a command waits until this service's read models show it. */
    @WithDefault("2S")
    Duration awaitOwnWrites();

    /** How long a request waits for the positions in its {@code After} header. */
    @WithDefault("5S")
    Duration awaitAfter();
}
