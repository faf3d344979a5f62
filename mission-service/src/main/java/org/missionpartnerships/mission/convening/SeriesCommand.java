package org.missionpartnerships.mission.convening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What can be asked of the record of a series of meetings. */
public sealed interface SeriesCommand {

    SeriesId series();

    /** @param city the one in whose ledger the series is to live; null for the network's */
    record CreateSeries(
            SeriesId series,
            @Nullable MissionId mission,
            @Nullable CityId city,
            String title,
            @Nullable String description,
            @Nullable Quantity interval,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements SeriesCommand {}

    /** @param ifAbsent creates the series together with its first meeting, where there is none yet */
    record ScheduleEdition(
            SeriesId series,
            @Nullable CreateSeries ifAbsent,
            EditionId edition,
            String title,
            @Nullable Occurred planned,
            @Nullable String place,
            @Nullable CityId hostCity,
            @Nullable Party host,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements SeriesCommand {}

    record MoveEdition(
            SeriesId series,
            EditionId edition,
            @Nullable Occurred planned,
            @Nullable String place,
            @Nullable CityId hostCity,
            @Nullable Party host,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements SeriesCommand {}

    /**
     * @param ifAbsent creates the series together with its first meeting, where there is none yet
     * @param title null for the planned one, or that of the series
     */
    record HoldEdition(
            SeriesId series,
            @Nullable CreateSeries ifAbsent,
            EditionId edition,
            @Nullable String title,
            @Nullable String place,
            @Nullable CityId hostCity,
            @Nullable Party host,
            List<Attendance> attendance,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements SeriesCommand {}

    record CancelEdition(
            SeriesId series,
            EditionId edition,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements SeriesCommand {}
}
