package org.missionpartnerships.mission.community;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.community.CommunityCommand.CollectInput;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.mission.InputId;
import org.missionpartnerships.published.mission.ParticipationMethod;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record CollectInputRequest(
        @Schema(description = "Unique in the consultation; made of the title if left out.", examples = "survey")
        @Nullable
        InputId input,

        @Schema(description = "How people were heard.") ParticipationMethod method,

        @NotBlank @Size(max = 300) @Schema(examples = "Survey with open questions")
        String title,

        @Schema(
                description = "How many of each kind were heard; never who.",
                examples = "[{\"kind\":\"young people\",\"count\":{\"qualifier\":\"moreThan\",\"value\":300}}]")
        @Nullable
        @Size(max = 50)
        List<@Valid ParticipantsRequest> participants,

        @Schema(description = "Organisations that helped to reach or to ask them.") @Nullable @Size(max = 50)
        List<@Valid PartyRequest> supportedBy,

        @Nullable @Size(min = 1, max = 2000) String description,
        @Schema(description = "When they were heard.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    InputId inputOrDerived() {
        return input == null ? new InputId(Slug.derive("Input title", title)) : input;
    }

    CollectInput toCommand(Owner owner, ConsultationId consultation) {
        return new CollectInput(
                owner,
                consultation,
                inputOrDerived(),
                method,
                title,
                participants == null
                        ? List.of()
                        : participants.stream()
                                .map(ParticipantsRequest::toAttendance)
                                .toList(),
                supportedBy == null
                        ? List.of()
                        : supportedBy.stream().map(PartyRequest::toParty).toList(),
                description,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
