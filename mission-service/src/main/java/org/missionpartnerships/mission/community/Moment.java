package org.missionpartnerships.mission.community;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.KnownAt;

/** Of when a record is asked for. */
public record Moment(
        @QueryParam("at") @Parameter(description = "The date; the record as it is now if left out.") @Nullable
        LocalDate at,

        @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable
        KnownAt knownAt) {

    boolean isNow() {
        return at == null && knownAt == null;
    }
}
