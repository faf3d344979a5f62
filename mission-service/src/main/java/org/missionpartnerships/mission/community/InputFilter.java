package org.missionpartnerships.mission.community;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ConsultationId;

/** Which inputs are asked for. */
public record InputFilter(
        @QueryParam("consultation") @Parameter(description = "Only those of this consultation.") @Nullable
        ConsultationId consultation,

        @QueryParam("ledTo") @Parameter(description = "Only those of which this came.") @Nullable
        LedTo ledTo) {}
