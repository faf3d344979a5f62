package org.missionpartnerships.mission.community;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.community.CommunityCommand.AdoptPriority;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.PriorityId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record AdoptPriorityRequest(
        @Schema(description = "Unique in the mission or city; made of the title if left out.", examples = "mobility")
        @Nullable
        PriorityId priority,

        @NotBlank @Size(max = 300) @Schema(examples = "Getting young people to where the work is")
        String title,

        @Nullable @Size(min = 1, max = 5000) String description,
        @Nullable @Valid PartyRequest adoptedBy,

        @Schema(
                description =
                        "What was heard that it goes back to: consultations, or single inputs or findings of them.",
                examples = "[{\"consultation\":\"young-and-out-of-work\",\"input\":\"survey\"}]")
        @Nullable
        @Size(max = 100)
        List<Cause> becauseOf,

        @Schema(description = "Why nobody was heard on it; given instead of becauseOf.")
        @Nullable
        @Size(min = 1, max = 2000)
        String withoutInput,

        @Schema(description = "When it was adopted.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    PriorityId priorityOrDerived() {
        return priority == null ? new PriorityId(Slug.derive("Priority title", title)) : priority;
    }

    AdoptPriority toCommand(Owner owner) {
        return new AdoptPriority(
                owner,
                priorityOrDerived(),
                title,
                description,
                adoptedBy == null ? null : adoptedBy.toParty(),
                becauseOf == null ? List.of() : becauseOf,
                withoutInput,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
