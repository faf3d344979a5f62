package org.missionpartnerships.eventsourcing.quarkus;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.missionpartnerships.eventsourcing.operations.Operations;

/** Ready means: this instance can serve. What else does not work as it should shows in the group {@code degraded}. */
@ApplicationScoped
class HealthChecks {

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck readModels(Operations operations) {
        return () -> {
            HealthCheckResponseBuilder response = HealthCheckResponse.named("event sourcing");
            try {
                Operations.Status status = operations.status();
                status.publisher()
                        .flatMap(Operations.PublisherStatus::refusal)
                        .ifPresent(refusal -> response.withData("refusal", refusal));
                status.projections()
                        .forEach(projection ->
                                response.withData(projection.name(), projection.ready() ? "ready" : "not ready"));
                return response.status(status.ready()).build();
            } catch (SQLException e) {
                return response.down().withData("database", "does not answer").build();
            }
        };
    }

    @Produces
    @ApplicationScoped
    @HealthGroup("degraded")
    HealthCheck degraded(Operations operations) {
        return () -> {
            HealthCheckResponseBuilder response = HealthCheckResponse.named("degraded");
            try {
                List<String> sentences = operations.status().degraded();
                for (int i = 0; i < sentences.size(); i++) {
                    response.withData(Integer.toString(i + 1), sentences.get(i));
                }
                return response.status(sentences.isEmpty()).build();
            } catch (SQLException e) {
                return response.down()
                        .withData("1", "The database does not answer")
                        .build();
            }
        };
    }
}
