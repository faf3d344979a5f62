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

    CallerLimit callerLimit();

    /**
     * What one caller may ask of one instance: the subject of the token, or the address of a caller without one. Behind an
     * ingress that is the ingress's, unless {@code quarkus.http.proxy.proxy-address-forwarding} is set. Pages under
     * {@code /q/} are not counted, nor other services of this system.
     */
    interface CallerLimit {

        @WithDefault("true")
        boolean enabled();

        /** In the long run. A read that goes through much of a history counts as several. */
        @WithDefault("500")
        int requestsPerSecond();

        /** At once, by a caller that was quiet before. */
        @WithDefault("5000")
        int burst();

        /** Callers that are remembered; the one that was quiet for longest is forgotten, and begins anew. */
        @WithDefault("50000")
        int callersRemembered();
    }
}
