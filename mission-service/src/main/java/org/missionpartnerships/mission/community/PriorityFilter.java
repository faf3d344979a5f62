package org.missionpartnerships.mission.community;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which policy priorities of a mission or city are asked for, as they stood when. */
public record PriorityFilter(
        @QueryParam("withInput")
        @Parameter(description = "Only those that go back to something that was heard, or only the others.")
        @Nullable
        Boolean withInput,

        @QueryParam("at") @Parameter(description = "The date; the record as it is now if left out.") @Nullable
        LocalDate at) {}
