package org.missionpartnerships.mission.missionrecord;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.mission.Participation;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.CityJoinedMission;
import org.missionpartnerships.published.mission.MissionEvent.CityLeftMission;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A city that takes or took part, besides the one that leads.")
public record CityParticipation(
        CityId city,
        @Nullable String description,

        @Schema(description = "Since when; the proposal's date where the city took part from the start.")
        Occurred occurred,

        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Absent while it takes part.") @Nullable
        ParticipationEnd left,

        @Schema(description = "Whether it took part on the date asked for; absent if none was.") @Nullable
        Certainty certainty) {

    public record ParticipationEnd(
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static ParticipationEnd of(CityLeftMission left) {
            return new ParticipationEnd(left.reason(), left.occurred(), left.source(), left.assertedBy());
        }
    }

    public static CityParticipation of(Participation participation) {
        return of(participation, (Certainty) null);
    }

    /** The participation as it stood on a date; empty if there certainly was none then. */
    public static Optional<CityParticipation> of(Participation participation, At at) {
        CityLeftMission left = participation.left();
        return at.standing(participation.since(), left == null ? null : left.occurred())
                .map(certainty -> of(participation, certainty));
    }

    private static CityParticipation of(Participation participation, @Nullable Certainty certainty) {
        CityJoinedMission joined = participation.joined();
        CityLeftMission left = participation.left();
        MissionEvent began = joined == null ? participation.proposal() : joined;
        return new CityParticipation(
                participation.city(),
                joined == null ? null : joined.description(),
                began.occurred(),
                began.source(),
                began.assertedBy(),
                left == null ? null : ParticipationEnd.of(left),
                certainty);
    }
}
