package org.missionpartnerships.edge.request;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.EdgeConfig;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.security.Roles;

/**
 * Keeps one caller from taking the service away from the others: a token bucket for each, refilled steadily. Says with every
 * answer what is left, in the headers {@code RateLimit-Policy} and {@code RateLimit} of the IETF's draft. One look into a map
 * and one compare-and-set a request; callers never wait for one another.
 */
@Singleton
class CallerLimits {

    private static final String CALLER = "edge.caller-allowance";
    private static final int NETWORK_BYTES = 8;

    private final EdgeConfig.CallerLimit config;
    private final String policy;
    private final LoadingCache<String, Bucket> buckets;

    CallerLimits(EdgeConfig config) {
        this.config = config.callerLimit();
        int rate = this.config.requestsPerSecond();
        int burst = this.config.burst();
        if (rate < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    "http-edge.caller-limit of %d requests a second, %d at once: expected at least one of each"
                            .formatted(rate, burst));
        }
        this.policy = "\"caller\";q=%d;w=%d".formatted(burst, Math.max(1, Math.ceilDiv(burst, rate)));
        Bandwidth limit = Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(rate, Duration.ofSeconds(1))
                .build();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(this.config.callersRemembered())
                .expireAfterAccess(Duration.ofSeconds(1 + Math.ceilDiv(burst, rate)))
                .build(_ -> Bucket.builder().addLimit(limit).build());
    }

    boolean enabled() {
        return config.enabled();
    }

    /** Counts a request, whoever sent it. Null if it may go on. */
    @Nullable
    Problem admit(RoutingContext routing) {
        SecurityIdentity identity = routing.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        if (identity == null || identity.isAnonymous()) {
            return admitAddress(routing);
        }
        if (identity.hasRole(Roles.SERVICE)) {
            return null;
        }
        return take(
                routing, bucket(routing, "subject " + identity.getPrincipal().getName()), 1);
    }

    /** Counts a request of someone who has shown no valid token. */
    @Nullable
    Problem admitAddress(RoutingContext routing) {
        return take(
                routing, bucket(routing, "address " + network(routing.request().remoteAddress())), 1);
    }

    /** Counts a request that was admitted as more than one. Null if it may go on. */
    @Nullable
    Problem charge(RoutingContext routing, int more) {
        Bucket bucket = routing.get(CALLER);
        return bucket == null ? null : take(routing, bucket, more);
    }

    private Bucket bucket(RoutingContext routing, String caller) {
        Bucket bucket = buckets.get(caller);
        routing.put(CALLER, bucket);
        return bucket;
    }

    private @Nullable Problem take(RoutingContext routing, Bucket bucket, int requests) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.min(requests, config.burst()));
        var headers = routing.response().headers();
        headers.set("RateLimit-Policy", policy);
        if (probe.isConsumed()) {
            headers.set("RateLimit", "\"caller\";r=" + probe.getRemainingTokens());
            return null;
        }
        long seconds = Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L));
        headers.set("RateLimit", "\"caller\";r=%d;t=%d".formatted(probe.getRemainingTokens(), seconds));
        return EdgeProblems.TOO_MANY_REQUESTS
                .because(
                        "You send more than %d requests a second, or than %d at once, to this instance. Wait %d seconds, and go on slower."
                                .formatted(config.requestsPerSecond(), config.burst(), seconds))
                .retryAfter(Duration.ofSeconds(seconds));
    }

    // Whoever has one address of IPv6 has a network of them.
    private static String network(@Nullable SocketAddress address) {
        String host = address == null ? null : address.hostAddress();
        if (host == null) {
            return "unknown";
        }
        if (host.indexOf(':') < 0) {
            return host;
        }
        return InetAddress.ofLiteral(host) instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                : host;
    }
}
