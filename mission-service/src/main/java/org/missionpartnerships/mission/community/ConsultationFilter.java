package org.missionpartnerships.mission.community;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ParticipationMethod;

/** Which consultations of a mission or city are asked for. */
public record ConsultationFilter(
        @QueryParam("status") @Parameter(description = "Only those that stand so.") @Nullable
        ConsultationStatus status,

        @QueryParam("method") @Parameter(description = "Only those in which people were heard in this way.") @Nullable
        ParticipationMethod method) {}
