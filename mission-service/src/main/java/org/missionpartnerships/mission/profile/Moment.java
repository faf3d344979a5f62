package org.missionpartnerships.mission.profile;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.KnownAt;

/** Of when a profile is asked for. */
public record Moment(
        @QueryParam("at") @Parameter(description = "The day, by whose end; today (UTC) if left out.") @Nullable
        LocalDate at,

        @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable
        KnownAt knownAt) {

    LocalDate day() {
        return at == null ? today() : at;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
