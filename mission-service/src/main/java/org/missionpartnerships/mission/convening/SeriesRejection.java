package org.missionpartnerships.mission.convening;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.MissionId;

/** Why a command on a series of meetings is refused. */
public sealed interface SeriesRejection {

    SeriesId series();

    record SeriesNotFound(SeriesId series) implements SeriesRejection {}

    record SeriesAlreadyCreated(SeriesId series, String title) implements SeriesRejection {}

    /**
     * The series that a mission's own would be belongs to something else.
     *
     * @param owner the mission that it belongs to, if any
     */
    record SeriesOfAnother(
            SeriesId series, MissionId mission, @Nullable MissionId owner) implements SeriesRejection {}

    record EditionNotFound(SeriesId series, EditionId edition) implements SeriesRejection {}

    record EditionAlreadyScheduled(SeriesId series, EditionId edition) implements SeriesRejection {}

    record EditionAlreadyHeld(SeriesId series, EditionId edition, String held) implements SeriesRejection {}

    record EditionWasCancelled(SeriesId series, EditionId edition, String cancelled) implements SeriesRejection {}
}
