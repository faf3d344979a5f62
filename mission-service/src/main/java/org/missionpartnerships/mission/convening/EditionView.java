package org.missionpartnerships.mission.convening;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.convening.Series.Absent;
import org.missionpartnerships.mission.convening.Series.Created;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.EditionStatus;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.mission.SeriesEvent.EditionMoved;
import org.missionpartnerships.published.mission.SeriesEvent.EditionScheduled;
import org.missionpartnerships.published.mission.SeriesEvent.SeriesCreated;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(
        description =
                "A meeting of a series: planned, held or cancelled. One that nobody had planned on record may have been held all the same.")
public record EditionView(
        SeriesId series,
        @Nullable MissionId mission,
        EditionId edition,
        String title,

        @Schema(
                description =
                        "How it stands on record; with a date, how it certainly stood by then, absent where nothing is certain.")
        @Nullable
        EditionStatus status,

        @Schema(description = "With a date: what it may have been by then, beyond what is certain.")
        List<EditionStatus> possibleStatuses,

        @Schema(description = "For when it is planned, by the last move; absent where no date is given.") @Nullable
        Occurred planned,

        @Nullable String place,

        @Schema(description = "The city where it takes or took place, if that is registered.") @Nullable
        CityId hostCity,

        @Nullable Party host,
        @Nullable String description,
        @Schema(description = "How many of each kind came.") List<Attendance> attendance,
        @Schema(description = "The first plan.") @Nullable EditionPlan scheduled,
        List<EditionPlan> moves,
        @Nullable EditionStep held,
        @Nullable EditionStep cancelled) {

    @Schema(description = "A plan, or a change of plans; where a change leaves something out, that stays.")
    public record EditionPlan(
            @Nullable Occurred planned,
            @Nullable String place,
            @Nullable CityId hostCity,
            @Nullable Party host,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static EditionPlan of(EditionScheduled event) {
            return new EditionPlan(
                    event.planned(),
                    event.place(),
                    event.hostCity(),
                    event.host(),
                    null,
                    event.occurred(),
                    event.source(),
                    event.assertedBy());
        }

        static EditionPlan of(EditionMoved event) {
            return new EditionPlan(
                    event.planned(),
                    event.place(),
                    event.hostCity(),
                    event.host(),
                    event.reason(),
                    event.occurred(),
                    event.source(),
                    event.assertedBy());
        }
    }

    @Schema(description = "When something happened, where that is written and who says so.")
    public record EditionStep(
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static EditionStep of(SeriesEvent event, @Nullable String reason) {
            return new EditionStep(reason, event.occurred(), event.source(), event.assertedBy());
        }
    }

    static String address(SeriesId series, EditionId edition) {
        return "/series/%s/editions/%s".formatted(series, edition);
    }

    /** Shows the one edition that a command on the series was about. */
    static View<Series, EditionView> of(EditionId edition) {
        return (state, _) -> switch (state) {
            case Absent _ -> throw new IllegalStateException("A series that nobody created has no editions to show");
            case Created series -> of(series.creation(), series.edition(edition).orElseThrow());
        };
    }

    /** As it stands on record. */
    static EditionView of(SeriesCreated series, Edition edition) {
        return of(series, edition, edition.status().orElse(null), List.of());
    }

    /** As it stood by then. */
    static EditionView of(SeriesCreated series, Edition edition, At at) {
        return of(
                series,
                edition.upTo(at),
                edition.statuses(at, Certainty.CERTAIN)
                        .reduce((_, later) -> later)
                        .orElse(null),
                edition.statuses(at, Certainty.POSSIBLE).toList());
    }

    private static EditionView of(
            SeriesCreated series, Edition edition, @Nullable EditionStatus status, List<EditionStatus> possible) {
        return new EditionView(
                series.series(),
                series.mission(),
                edition.id(),
                edition.title().orElse(series.title()),
                status,
                possible,
                edition.planned(),
                edition.place(),
                edition.hostCity(),
                edition.host(),
                edition.description(),
                edition.held() == null ? List.of() : edition.held().attendance(),
                edition.scheduled() == null ? null : EditionPlan.of(edition.scheduled()),
                edition.moves().stream().map(EditionPlan::of).toList(),
                edition.held() == null ? null : EditionStep.of(edition.held(), null),
                edition.cancelled() == null
                        ? null
                        : EditionStep.of(
                                edition.cancelled(), edition.cancelled().reason()));
    }

    boolean stands(@Nullable EditionStatus asked) {
        return asked == null || asked == status || possibleStatuses.contains(asked);
    }
}
