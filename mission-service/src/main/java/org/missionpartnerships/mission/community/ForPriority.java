package org.missionpartnerships.mission.community;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.CommunityEvent.AboutBudget;
import org.missionpartnerships.published.mission.PriorityId;

/** For which policy priority instruments or budgets are asked for. */
public record ForPriority(
        @QueryParam("priority") @Parameter(description = "Only those for this policy priority.") @Nullable
        PriorityId priority) {

    /** Whether the money backs it, as any of the statements says. */
    boolean isBackedBy(List<AboutBudget> said) {
        return priority == null
                || said.stream().anyMatch(statement -> statement.priorities().contains(priority));
    }
}
