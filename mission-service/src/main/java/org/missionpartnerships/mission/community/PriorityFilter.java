package org.missionpartnerships.mission.community;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which policy priorities of a mission or city are asked for. */
public record PriorityFilter(
        @QueryParam("withInput")
        @Parameter(description = "Only those that go back to something that was heard, or only the others.")
        @Nullable
        Boolean withInput) {}
