package org.missionpartnerships.mission.community;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.PriorityId;

/** For which policy priority instruments or budgets are asked for. */
public record ForPriority(
        @QueryParam("priority") @Parameter(description = "Only those for this policy priority.") @Nullable
        PriorityId priority) {}
