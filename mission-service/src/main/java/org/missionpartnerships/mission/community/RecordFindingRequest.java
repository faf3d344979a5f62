package org.missionpartnerships.mission.community;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.community.CommunityCommand.RecordFinding;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.mission.FindingId;
import org.missionpartnerships.published.mission.InputId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

public record RecordFindingRequest(
        @Schema(description = "Unique in the consultation; made of the statement if left out.", examples = "mobility")
        @Nullable
        FindingId finding,

        @Schema(
                description = "What was learned. Nothing that tells who said it.",
                examples = "Places of work are hard to reach without a car")
        @NotBlank
        @Size(max = 2000)
        @Pattern(regexp = ParticipantsRequest.NO_ADDRESS, message = ParticipantsRequest.NO_ADDRESS_EXPECTED)
        String statement,

        @Schema(
                description = "The inputs in which it was heard; left out for the consultation as a whole.",
                examples = "[\"survey\"]")
        @Nullable
        @Size(max = 100)
        List<InputId> inputs,

        @Schema(description = "How many said so, if that was counted.") @Nullable
        Quantity saidBy,

        @Schema(description = "When it was found.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    FindingId findingOrDerived() {
        return finding == null ? new FindingId(Slug.derive("Statement", statement)) : finding;
    }

    RecordFinding toCommand(Owner owner, ConsultationId consultation) {
        return new RecordFinding(
                owner,
                consultation,
                findingOrDerived(),
                statement,
                inputs == null ? List.of() : inputs,
                saidBy,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
