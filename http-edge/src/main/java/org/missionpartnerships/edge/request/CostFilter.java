package org.missionpartnerships.edge.request;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.problem.Problem;

/** Counts what is worth several requests as several. The first was counted when it arrived. */
@Singleton
public class CostFilter {

    private final CurrentRequest request;
    // Filters are made while the application is built; what runs is there only afterwards.
    private final Provider<CallerLimits> limits;

    CostFilter(CurrentRequest request, Provider<CallerLimits> limits) {
        this.request = request;
        this.limits = limits;
    }

    @CountsAs(2)
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 200)
    public void charge(ResourceInfo resource) {
        int requests =
                resource.getResourceMethod().getAnnotation(CountsAs.class).value();
        @Nullable Problem refused = limits.get().charge(request.routing(), requests - 1);
        if (refused != null) {
            throw refused.exception();
        }
    }
}
