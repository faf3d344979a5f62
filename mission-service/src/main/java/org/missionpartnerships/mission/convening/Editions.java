package org.missionpartnerships.mission.convening;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.convening.Convenings.Versioned;
import org.missionpartnerships.published.mission.EditionStatus;
import org.missionpartnerships.published.mission.SeriesEvent.SeriesCreated;
import org.missionpartnerships.published.mission.SeriesId;

/** Lists of editions, of one series or several, page by page. What the record hears of later comes later in them. */
@Singleton
class Editions {

    private final Convenings convenings;
    private final FollowedEvents followed;
    private final Pages pages;

    Editions(Convenings convenings, FollowedEvents followed, Pages pages) {
        this.convenings = convenings;
        this.followed = followed;
        this.pages = pages;
    }

    /**
     * @param series all in the line of one city, or of the network
     * @param status only those that stand so, or may
     * @param moment as of the end of this day, if it has one, and only what the record knows to have begun by then
     */
    RestResponse<Page<EditionView>> answer(
            List<SeriesId> series, @Nullable EditionStatus status, Moment moment, PageParameters page) {
        LocalDate at = moment.day();
        return pages.ofWhole(
                page,
                views(series, at, moment.knownAt()).toList(),
                edition -> (at == null || isThere(edition)) && edition.stands(status),
                Editions::key);
    }

    private Stream<EditionView> views(List<SeriesId> series, @Nullable LocalDate at, @Nullable KnownAt knownAt) {
        List<Versioned> found = series.stream()
                .flatMap(id -> convenings.find(id, knownAt).stream())
                .toList();
        if (at == null || found.isEmpty()) {
            return found.stream().flatMap(one -> views(one, EditionView::of));
        }
        At then = followed.at(
                at,
                found.getFirst().home(),
                KnownAt.orEver(knownAt),
                found.stream().flatMap(one -> one.series().dates()));
        return found.stream()
                .flatMap(one -> views(one, (creation, edition) -> EditionView.of(creation, edition, then)));
    }

    private static Stream<EditionView> views(Versioned series, BiFunction<SeriesCreated, Edition, EditionView> view) {
        return series.series().editions().values().stream()
                .map(edition -> view.apply(series.series().creation(), edition));
    }

    private static boolean isThere(EditionView edition) {
        return edition.status() != null || !edition.possibleStatuses().isEmpty();
    }

    private static List<String> key(EditionView edition) {
        return List.of(edition.series().value(), edition.edition().value());
    }
}
