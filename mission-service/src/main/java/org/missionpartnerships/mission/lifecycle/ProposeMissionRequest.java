package org.missionpartnerships.mission.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.mission.MissionCommand.ProposeMission;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.ArrangementType;
import org.missionpartnerships.published.mission.MissionDetail;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record ProposeMissionRequest(
        @Schema(
                description = "Unique among all missions; made of city and title if left out.",
                examples = "burgos-poligono-circular")
        @Nullable
        MissionId id,

        @Schema(
                description = "The city that leads; the mission is recorded in its line of events.",
                examples = "burgos")
        CityId city,

        @Schema(description = "Other cities that take part.") @Nullable @Size(max = 200)
        List<CityId> participatingCities,

        @NotBlank @Size(max = 300) @Schema(examples = "Polígono Circular")
        String title,

        @Schema(description = "The problem that no one can solve alone.") @Nullable @Size(min = 1, max = 5000)
        String challenge,

        @Schema(
                description = "What it is about. An open list of slugs; the report's five are given as examples.",
                examples = {
                    "circular-economy",
                    "climate-stakeholders",
                    "youth-employment-education",
                    "digital-security-sovereignty",
                    "health-inclusion"
                })
        Topic topic,

        @Schema(description = "Who began, of whatever sector.") @Nullable @Valid
        PartyRequest initiator,

        @Nullable ArrangementType arrangement,

        @Schema(description = "On what terms they cooperate.", examples = "Free of cost for students")
        @Nullable
        @Size(min = 1, max = 2000)
        String terms,

        @Schema(description = "Whether the alliance is a legal entity; it need not be. Left out where nobody says.")
        @Nullable
        Boolean legalEntity,

        @Schema(description = "The mission that this one is part of.") @Nullable
        MissionId parent,

        @Schema(description = "How much the record means to tell; full if left out.") @Nullable
        MissionDetail detail,

        @Schema(examples = "{\"edtf\":\"[..2021]\",\"basis\":\"inferred\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    MissionId idOrDerived() {
        return id == null ? new MissionId(Slug.derive("City and title", city + " " + title)) : id;
    }

    ProposeMission toCommand() {
        return new ProposeMission(
                idOrDerived(),
                city,
                participatingCities == null
                        ? List.of()
                        : participatingCities.stream()
                                .filter(other -> !other.equals(city))
                                .distinct()
                                .toList(),
                title,
                challenge,
                topic,
                initiator == null ? null : initiator.toParty(),
                arrangement,
                terms,
                legalEntity,
                parent,
                detail == null ? MissionDetail.FULL : detail,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
