package org.missionpartnerships.mission.governingbody;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.governing.GovernanceCommand.EstablishGoverningBody;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.GoverningBodyType;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record EstablishGoverningBodyRequest(
        @Schema(
                description = "Unique within the mission; made of the name if left out.",
                examples = "steering-committee")
        @Nullable
        GoverningBodyId body,

        @NotBlank @Size(max = 300) @Schema(examples = "Steering committee")
        String name,

        @Schema(examples = "steeringCommittee") GoverningBodyType type,

        @Schema(description = "What it is there for.") @Nullable @Size(min = 1, max = 5000)
        String description,

        @Schema(examples = "{\"edtf\":\"[2024-09..2025-09]\",\"basis\":\"inferred\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    GoverningBodyId idOrDerived() {
        return body == null ? new GoverningBodyId(Slug.derive("Name of the body", name)) : body;
    }

    EstablishGoverningBody toCommand(MissionId mission) {
        return new EstablishGoverningBody(
                mission,
                idOrDerived(),
                name,
                type,
                description,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
