package org.missionpartnerships.mission.history;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.ScalingRole;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;

/** How a mission was to be scaled. What was agreed anew stands after what was agreed before. */
public record ScalingThen(
        List<ScalingPlanThen> plans,
        List<DurationThen> durations,
        List<OwnerThen> postProjectOwners,
        List<ExchangeLoopThen> exchangeLoops,
        List<PilotThen> pilots) {

    public record ScalingPlanThen(
            @Nullable String governance, @Nullable String funding, List<ScalingRole> partnerRoles, Origin origin) {}

    public record DurationThen(
            @Nullable Occurred starts,
            @Nullable Period length,
            @Nullable Occurred ends,
            Origin origin) {}

    public record OwnerThen(Party owner, @Nullable String description, Origin origin) {}

    public record ExchangeLoopThen(
            List<String> audiences, @Nullable String description, Origin origin) {}

    public record PilotThen(
            String pilot, String scaledTo, @Nullable Quantity extent, Origin origin) {}
}
