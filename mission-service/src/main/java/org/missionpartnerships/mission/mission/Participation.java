package org.missionpartnerships.mission.mission;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.CityJoinedMission;
import org.missionpartnerships.published.mission.MissionEvent.CityLeftMission;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/**
 * That a city takes part besides the lead city.
 *
 * @param proposal since which it takes part where nothing else is said
 * @param joined null where it takes part since the proposal
 * @param left null while it takes part
 */
public record Participation(
        CityId city,
        MissionProposed proposal,
        @Nullable CityJoinedMission joined,
        @Nullable CityLeftMission left) {

    public Occurred since() {
        return joined == null ? proposal.occurred() : joined.occurred();
    }

    static List<Participation> of(MissionProposed proposal, Dossier dossier) {
        List<Participation> participations = new ArrayList<>();
        for (CityId city : proposal.participatingCities()) {
            participations.add(new Participation(city, proposal, null, null));
        }
        for (MissionEvent event : dossier.events()) {
            if (event instanceof CityJoinedMission joined) {
                participations.add(new Participation(joined.city(), proposal, joined, null));
            } else if (event instanceof CityLeftMission left) {
                participations.replaceAll(participation ->
                        participation.left() == null && participation.city().equals(left.city())
                                ? new Participation(participation.city(), proposal, participation.joined(), left)
                                : participation);
            }
        }
        return participations;
    }
}
