package org.missionpartnerships.mission.mission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** What other features may ask about missions. What is recorded about a mission lives in its lead city's ledger. */
public interface ProposedMissions {

    /** The mission as it stands now; ends the request with 404 if nobody knows it, and with 422 if nobody proposed it yet. */
    ProposedMission require(MissionId mission);

    /**
     * Who answers for a launch without a passed fit test, and why, as far as was known at an instant; null where there is none.
     *
     * @param knownAt null for what is known now
     */
    @Nullable
    FitTestOverride fitTestOverride(MissionId mission, @Nullable KnownAt knownAt);

    /**
     * @param cities the lead city first, then those that take part
     * @param parent the mission that it is part of
     * @param launched when it was launched; null if that was never recorded
     */
    record ProposedMission(
            MissionId id,
            String title,
            CityId leadCity,
            List<CityId> cities,
            MissionStatus status,
            @Nullable MissionId parent,
            @Nullable Occurred launched) {}
}
