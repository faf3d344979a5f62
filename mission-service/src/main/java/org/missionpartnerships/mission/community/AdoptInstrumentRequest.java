package org.missionpartnerships.mission.community;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.community.CommunityCommand.AdoptInstrument;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.InstrumentId;
import org.missionpartnerships.published.mission.PriorityId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record AdoptInstrumentRequest(
        @Schema(
                description = "Unique in the mission or city; made of the title if left out.",
                examples = "recruitment-toolkit")
        @Nullable
        InstrumentId instrument,

        @NotBlank @Size(max = 300) @Schema(examples = "Toolkit for youth-friendly recruiting")
        String title,

        @Nullable @Size(min = 1, max = 5000) String description,

        @Schema(description = "What it became part of.", examples = "Employment policy of the City of Antwerp")
        @Nullable
        @Size(min = 1, max = 300)
        String framework,

        @Nullable @Valid PartyRequest adoptedBy,

        @Schema(description = "The policy priorities that it serves.") @Nullable @Size(max = 100)
        List<PriorityId> priorities,

        @Schema(
                description = "What was heard when it was made, if anything.",
                examples = "[{\"consultation\":\"young-and-out-of-work\",\"input\":\"survey\"}]")
        @Nullable
        @Size(max = 100)
        List<Cause> becauseOf,

        @Schema(description = "How it was taken up.", examples = "Immediate") @Nullable @Size(min = 1, max = 2000)
        String uptake,

        @Schema(description = "When it was adopted.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    InstrumentId instrumentOrDerived() {
        return instrument == null ? new InstrumentId(Slug.derive("Instrument title", title)) : instrument;
    }

    AdoptInstrument toCommand(Owner owner) {
        return new AdoptInstrument(
                owner,
                instrumentOrDerived(),
                title,
                description,
                framework,
                adoptedBy == null ? null : adoptedBy.toParty(),
                priorities == null ? List.of() : priorities,
                becauseOf == null ? List.of() : becauseOf,
                uptake,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
