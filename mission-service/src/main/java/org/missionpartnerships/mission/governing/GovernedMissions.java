package org.missionpartnerships.mission.governing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.published.value.MissionId;

/** What is asked and told of how a mission is governed, all answered in one way; what is shown, the caller says. */
public interface GovernedMissions {

    /** @param place of what is made, below that of the mission, such as {@code /decisions/reuse-first} */
    <V> RestResponse<V> created(MissionId mission, GovernanceCommand command, String place, View<Governance, V> view);

    <V> RestResponse<V> answer(MissionId mission, GovernanceCommand command, View<Governance, V> view);

    /**
     * One thing on record, with the version of the whole record.
     *
     * @param knownAt null for all that is recorded
     * @param otherwise ends the request where the thing is not on record, or was not then
     */
    <V> RestResponse<V> one(
            MissionId mission,
            @Nullable KnownAt knownAt,
            Function<Governance, Optional<V>> thing,
            GovernanceRejection otherwise);

    /** @param knownAt null for all that is recorded */
    <V> RestResponse<Page<V>> page(
            MissionId mission,
            PageParameters page,
            @Nullable KnownAt knownAt,
            Function<KnownGovernance, List<V>> things);
}
