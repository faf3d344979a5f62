package org.missionpartnerships.mission.profile;

import org.missionpartnerships.published.value.CityId;

/** Why something is not added to a city's profile. */
public sealed interface CityProfileRejection {

    record InterviewNotFound(CityId city, int interview) implements CityProfileRejection {}

    /** A capability is what events show; without one it is a wish. */
    record CapabilityWithoutEvidence(CityId city, String capability) implements CityProfileRejection {}
}
