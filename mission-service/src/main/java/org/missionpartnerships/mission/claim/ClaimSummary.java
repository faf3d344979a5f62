package org.missionpartnerships.mission.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimStatus;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.ClaimTopic;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

public record ClaimSummary(
        ClaimId id,
        ClaimSubjectId subject,

        @Schema(description = "network for what belongs to no city.")
        CityId city,

        @Nullable MissionId mission,
        ClaimTopic topic,
        String statement,
        @Nullable Quantity quantity,
        @Nullable Money money,
        List<Party> parties,

        @Schema(description = "The date that it gives, where the claim is about when.") @Nullable
        Occurred date,

        @Schema(description = "Id of the event of the city's history that says the same.") @Nullable
        UUID event,

        ClaimStatus status,
        int openDisputes,
        @Schema(description = "When the source said so.") Occurred occurred,

        @Schema(description = "Whether it had been said by the date asked for.")
        Certainty certainty,

        Source source,
        AssertedBy assertedBy,
        Instant recordedAt) {}
