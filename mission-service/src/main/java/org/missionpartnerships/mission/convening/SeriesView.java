package org.missionpartnerships.mission.convening;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Latest;
import org.missionpartnerships.mission.convening.Series.Absent;
import org.missionpartnerships.mission.convening.Series.Created;
import org.missionpartnerships.published.mission.SeriesEvent.SeriesCreated;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A series of meetings as its own events tell it.")
public record SeriesView(
        SeriesId id,
        SeriesScope scope,

        @Schema(description = "The mission whose meetings these are.") @Nullable
        MissionId mission,

        @Schema(description = "The city whose meetings these are, or the mission's lead city.") @Nullable
        CityId city,

        String title,
        @Nullable String description,

        @Schema(description = "How long from one meeting to the next.") @Nullable
        Quantity interval,

        @Schema(description = "When the series began.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "In the order of recording; the last 200, if there are more.")
        List<EditionView> editions,

        @Schema(description = "False if there are more editions than are shown; all are at /series/{id}/editions.")
        boolean complete,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    private static final int MOST = 200;

    static SeriesView of(Series state, long version) {
        return switch (state) {
            case Absent _ -> throw new IllegalStateException("A series that nobody created cannot be shown");
            case Created series -> of(series, version);
        };
    }

    private static SeriesView of(Created series, long version) {
        SeriesCreated creation = series.creation();
        Latest<Edition> editions = Latest.of(List.copyOf(series.editions().values()), MOST);
        return new SeriesView(
                creation.series(),
                SeriesScope.of(creation.mission(), creation.city()),
                creation.mission(),
                creation.city(),
                creation.title(),
                creation.description(),
                creation.interval(),
                creation.occurred(),
                creation.source(),
                creation.assertedBy(),
                editions.items().stream()
                        .map(edition -> EditionView.of(creation, edition))
                        .toList(),
                editions.complete(),
                version);
    }
}
