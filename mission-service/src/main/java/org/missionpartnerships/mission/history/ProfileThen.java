package org.missionpartnerships.mission.history;

import java.util.List;
import java.util.UUID;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.mission.Challenge;
import org.missionpartnerships.published.mission.InterviewDimension;

/** What was said of a city in interviews, and which capabilities its history was seen to show. */
public record ProfileThen(List<InterviewThen> interviews, List<CapabilityThen> capabilities) {

    /** @param evidence events that show what was said */
    public record InterviewThen(
            int interview, InterviewDimension dimension, String statement, List<UUID> evidence, Origin origin) {}

    public record CapabilityThen(
            int assessment,
            Challenge challenge,
            String capability,
            String statement,
            List<UUID> evidence,
            Origin origin) {}
}
