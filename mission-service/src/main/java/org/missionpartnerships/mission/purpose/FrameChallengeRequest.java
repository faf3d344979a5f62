package org.missionpartnerships.mission.purpose;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.FrameChallenge;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record FrameChallengeRequest(
        @Schema(
                description =
                        "The city that leads. Needed where nobody has proposed the mission yet: it is then recorded in this city's line of events.",
                examples = "antwerp")
        @Nullable
        CityId city,

        @Schema(
                description =
                        "What the mission is to be called. Needed on the first framing of one that was not proposed yet.",
                examples = "Youth employment")
        @Nullable
        @Size(min = 1, max = 300)
        String title,

        @Schema(description = "What it is about; needed where the title is.", examples = "youth-employment-education")
        @Nullable
        Topic topic,

        @NotBlank
        @Size(max = 5000)
        @Schema(examples = "Find out why so many young people have no work, and what would change it")
        String challenge,

        @Schema(description = "Why it is framed anew.") @Nullable @Size(min = 1, max = 2000)
        String reason,

        @Schema(examples = "{\"edtf\":\"[2023..2025-09]\",\"basis\":\"inferred\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    FrameChallenge toCommand(MissionId mission, CityId leadCity) {
        return new FrameChallenge(
                mission,
                leadCity,
                title,
                topic,
                challenge,
                reason,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
