package org.missionpartnerships.mission.chronology;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Of when a record is asked for.
 *
 * @param at null for the record as it is, or was at the instant
 * @param knownAt null for all that is recorded
 */
public record Moment(
        @QueryParam("at") @Parameter(description = "The date; the record as it is now if left out.") @Nullable
        EndOf at,

        @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable
        KnownAt knownAt) {

    public boolean isNow() {
        return at == null && knownAt == null;
    }

    /** The day by whose end the record is asked for; null where it is asked for as it is, or was at the instant. */
    public @Nullable LocalDate day() {
        return EndOf.given(at);
    }
}
