package org.missionpartnerships.mission.community;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.community.CommunityCommand.OpenConsultation;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record OpenConsultationRequest(
        @Schema(
                description = "Unique in the mission or city; made of the question if left out.",
                examples = "young-and-out-of-work")
        @Nullable
        ConsultationId consultation,

        @NotBlank @Size(max = 500) @Schema(examples = "What stands between young people and a job, as they see it?")
        String question,

        @Schema(description = "Whom the question is for.", examples = "Young people of 17 to 25 years")
        @Nullable
        @Size(min = 1, max = 300)
        String audience,

        @Schema(description = "Who asks.") @Nullable @Size(max = 50)
        List<@Valid PartyRequest> conveners,

        @Nullable @Size(min = 1, max = 2000) String description,

        @Schema(
                description = "When the question was put.",
                examples = "{\"edtf\":\"[2023..2025-09]\",\"basis\":\"inferred\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    ConsultationId consultationOrDerived() {
        return consultation == null ? new ConsultationId(Slug.derive("Question", question)) : consultation;
    }

    OpenConsultation toCommand(Owner owner) {
        return new OpenConsultation(
                owner,
                consultationOrDerived(),
                question,
                audience,
                conveners == null
                        ? List.of()
                        : conveners.stream().map(PartyRequest::toParty).toList(),
                description,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
