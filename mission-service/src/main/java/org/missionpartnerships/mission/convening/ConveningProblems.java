package org.missionpartnerships.mission.convening;

import static org.missionpartnerships.edge.problem.ProblemType.conflict;
import static org.missionpartnerships.edge.problem.ProblemType.notFound;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.mission.convening.SeriesRejection.EditionAlreadyHeld;
import org.missionpartnerships.mission.convening.SeriesRejection.EditionAlreadyScheduled;
import org.missionpartnerships.mission.convening.SeriesRejection.EditionNotFound;
import org.missionpartnerships.mission.convening.SeriesRejection.EditionWasCancelled;
import org.missionpartnerships.mission.convening.SeriesRejection.SeriesAlreadyCreated;
import org.missionpartnerships.mission.convening.SeriesRejection.SeriesNotFound;
import org.missionpartnerships.mission.convening.SeriesRejection.SeriesOfAnother;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.SeriesId;

/** What can go wrong with series of meetings. */
@Singleton
public class ConveningProblems implements ProblemTypes {

    static final ProblemType SERIES_NOT_FOUND = notFound(
            "series-not-found",
            "There is no such series",
            "No series of meetings has this id.",
            "Check the id, or find the series in GET /series.");

    static final ProblemType SERIES_ALREADY_CREATED = conflict(
            "series-already-created",
            "The id belongs to a series already",
            "A series with this id was created, and it was described differently.",
            "Choose another id, or go on with the series that is there.");

    static final ProblemType SERIES_OF_ANOTHER = conflict(
            "series-of-another",
            "The mission's own series is taken",
            "A series has the id of the mission, but it is not the mission's.",
            "Create a series for the mission under another id, and schedule the edition there.");

    static final ProblemType EDITION_NOT_FOUND = notFound(
            "edition-not-found",
            "There is no such edition",
            "No meeting of the series has this id.",
            "Check the id, or find the edition in GET /series/{id}/editions.");

    static final ProblemType EDITION_ALREADY_SCHEDULED = conflict(
            "edition-already-scheduled",
            "The id belongs to an edition of the series already",
            "An edition with this id was scheduled, and it was described differently.",
            "Choose another id for the edition.");

    static final ProblemType EDITION_ALREADY_HELD = conflict(
            "edition-already-held",
            "The edition took place already",
            "The edition was recorded as held, and it was described differently or can no longer be moved or cancelled.",
            "Read the edition.");

    static final ProblemType EDITION_WAS_CANCELLED = conflict(
            "edition-was-cancelled",
            "The edition was cancelled",
            "A cancelled edition is neither held nor moved, and was cancelled once.",
            "Schedule another edition.");

    static Problem of(SeriesRejection reason) {
        return switch (reason) {
            case SeriesNotFound(var series) -> unknown(series);
            case SeriesAlreadyCreated(var series, var title) ->
                SERIES_ALREADY_CREATED
                        .because("Series %s was created already, as \"%s\". Choose another id, or see GET /series/%s."
                                .formatted(series, title, series))
                        .with("series", series);
            case SeriesOfAnother(var series, var mission, var owner) ->
                SERIES_OF_ANOTHER
                        .because(
                                "Series %s belongs to %s, so it is not the own series of mission %s. Create one under another id with POST /series."
                                        .formatted(series, owner == null ? "no mission" : "mission " + owner, mission))
                        .with("series", series)
                        .with("mission", mission);
            case EditionNotFound(var series, var edition) -> unknown(series, edition);
            case EditionAlreadyScheduled(var series, var edition) ->
                EDITION_ALREADY_SCHEDULED
                        .because(
                                "Series %s has an edition %s already, described differently. Choose another id for the edition."
                                        .formatted(series, edition))
                        .with("series", series)
                        .with("edition", edition);
            case EditionAlreadyHeld(var series, var edition, var held) ->
                EDITION_ALREADY_HELD
                        .because("Edition %s of series %s took place already (%s). See GET /series/%s/editions/%s."
                                .formatted(edition, series, held, series, edition))
                        .with("series", series)
                        .with("edition", edition);
            case EditionWasCancelled(var series, var edition, var cancelled) ->
                EDITION_WAS_CANCELLED
                        .because("Edition %s of series %s was cancelled (%s). Schedule another edition."
                                .formatted(edition, series, cancelled))
                        .with("series", series)
                        .with("edition", edition);
        };
    }

    static Problem unknown(SeriesId series) {
        return SERIES_NOT_FOUND
                .because("There is no series %s. Check the id, or find it in GET /series.".formatted(series))
                .with("series", series);
    }

    static Problem unknown(SeriesId series, EditionId edition) {
        return EDITION_NOT_FOUND
                .because("Series %s has no edition %s. Check the id, or find it in GET /series/%s/editions."
                        .formatted(series, edition, series))
                .with("series", series)
                .with("edition", edition);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                SERIES_NOT_FOUND,
                SERIES_ALREADY_CREATED,
                SERIES_OF_ANOTHER,
                EDITION_NOT_FOUND,
                EDITION_ALREADY_SCHEDULED,
                EDITION_ALREADY_HELD,
                EDITION_WAS_CANCELLED);
    }
}
