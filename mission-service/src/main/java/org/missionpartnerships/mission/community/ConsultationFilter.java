package org.missionpartnerships.mission.community;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ParticipationMethod;

/** Which consultations of a mission or city are asked for, as they stood when. */
public record ConsultationFilter(
        @QueryParam("status") @Parameter(description = "Only those that stand so.") @Nullable
        ConsultationStatus status,

        @QueryParam("method") @Parameter(description = "Only those in which people were heard in this way.") @Nullable
        ParticipationMethod method,

        @QueryParam("at") @Parameter(description = "The date; the record as it is now if left out.") @Nullable
        LocalDate at) {}
