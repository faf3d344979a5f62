package org.missionpartnerships.mission.profile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.published.mission.Challenge;
import org.missionpartnerships.published.mission.CityProfileEvent.CapabilityAssessed;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(
        description =
                "With which capabilities the city answers the five challenges, and which events show it. Nothing is scored.")
public record CapabilitiesView(
        CityId city,
        LocalDate at,

        @Schema(description = "All five, also where nothing was assessed.")
        List<ChallengeView> challenges) {

    public record ChallengeView(
            Challenge challenge,

            @Schema(description = "In the order of recording.")
            List<CapabilityView> capabilities) {}

    public record CapabilityView(
            @Schema(description = "Its number in the city, from 1.")
            int number,

            String capability,
            @Schema(description = "How the events show it.") String statement,
            List<EvidenceView> evidence,
            Occurred occurred,

            @Schema(description = "Whether it held by the date asked for.")
            Certainty certainty,

            @Nullable Source source,
            AssertedBy assertedBy) {}

    /** @param events what is known of the events that are named as evidence */
    static CapabilitiesView of(CityId city, CityProfile profile, At at, Map<UUID, EvidenceView> events) {
        return new CapabilitiesView(
                city,
                at.day(),
                Arrays.stream(Challenge.values())
                        .map(challenge -> new ChallengeView(
                                challenge,
                                profile.capabilities().stream()
                                        .filter(assessed -> assessed.challenge() == challenge)
                                        .filter(assessed -> at.certainty(assessed.occurred()) != Certainty.NOT_YET)
                                        .map(assessed -> capability(assessed, at, events))
                                        .toList()))
                        .toList());
    }

    private static CapabilityView capability(CapabilityAssessed assessed, At at, Map<UUID, EvidenceView> events) {
        return new CapabilityView(
                assessed.assessment(),
                assessed.capability(),
                assessed.statement(),
                assessed.evidence().stream()
                        .distinct()
                        .map(events::get)
                        .filter(Objects::nonNull)
                        .toList(),
                assessed.occurred(),
                at.certainty(assessed.occurred()),
                assessed.source(),
                assessed.assertedBy());
    }
}
