package org.missionpartnerships.mission.chronology;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The day by whose end a question is asked, and what had been recorded by when.
 *
 * @param at null for today
 * @param knownAt null for all that is recorded
 */
public record AskedDay(
        @QueryParam("at") @Parameter(description = "The day, by whose end; today (UTC) if left out.") @Nullable
        EndOf at,

        @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable
        KnownAt knownAt) {

    public LocalDate day() {
        return EndOf.orToday(at);
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
