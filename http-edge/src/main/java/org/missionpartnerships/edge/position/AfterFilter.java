package org.missionpartnerships.edge.position;

import static org.missionpartnerships.edge.problem.InputError.inHeader;

import io.vertx.core.Context;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.missionpartnerships.edge.EdgeConfig;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.request.CurrentRequest;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.projection.AppliedPositions;

/** {@code After: mission-service/burgos/57}: answer once this service has applied that event, which another one recorded. */
@Singleton
public class AfterFilter {

    private static final int MOST = 16;

    private final CurrentRequest request;
    // Filters are made while the application is built; what runs is there only afterwards.
    private final Provider<AppliedPositions> applied;
    private final Provider<EdgeConfig> config;

    AfterFilter(CurrentRequest request, Provider<AppliedPositions> applied, Provider<EdgeConfig> config) {
        this.request = request;
        this.applied = applied;
        this.config = config;
    }

    @ServerRequestFilter(priority = Priorities.USER)
    public void awaitPositions() {
        List<String> asked = request.headerList("After");
        if (asked.isEmpty()) {
            return;
        }
        if (asked.size() > MOST) {
            throw invalid("names %d positions; expected at most %d".formatted(asked.size(), MOST));
        }
        if (Context.isOnEventLoopThread()) {
            throw invalid(
                    "cannot be waited for at an address that streams; read the stream, which shows each event as it is applied");
        }
        List<Position> positions = asked.stream().map(AfterFilter::parse).toList();
        Duration patience = config.get().awaitAfter();
        long deadline = System.nanoTime() + patience.toNanos();
        for (Position position : positions) {
            long left = Math.max(0, deadline - System.nanoTime());
            if (!applied.get().await(position, Duration.ofNanos(left))) {
                throw EdgeProblems.NOT_CAUGHT_UP
                        .because("%s was not applied here within %d ms. Wait a second and send the request again."
                                .formatted(position, patience.toMillis()))
                        .with("position", position.toString())
                        .retryAfter(Duration.ofSeconds(1))
                        .exception();
            }
        }
    }

    private static Position parse(String text) {
        try {
            return Position.parse(text);
        } catch (IllegalArgumentException e) {
            throw invalid(
                    "holds \"%s\"; expected the Event-Position of an earlier response, such as mission-service/burgos/57"
                            .formatted(text.length() > 200 ? text.substring(0, 200) + "…" : text));
        }
    }

    private static RuntimeException invalid(String what) {
        return inHeader("After", "invalid", what).alone().exception();
    }
}
