package org.missionpartnerships.mission.convening;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.published.mission.EditionStatus;
import org.missionpartnerships.published.mission.SeriesId;

/** Lists of editions, of one series or several, page by page. What the record hears of later comes later in them. */
@Singleton
class Editions {

    private final Convenings convenings;
    private final Pages pages;

    Editions(Convenings convenings, Pages pages) {
        this.convenings = convenings;
        this.pages = pages;
    }

    /**
     * @param status only those that stand so, or may
     * @param at as of the end of this day, and only what the record knows to have begun by then; null for the record as it is
     */
    RestResponse<Page<EditionView>> answer(
            List<SeriesId> series, @Nullable EditionStatus status, @Nullable LocalDate at, PageParameters page) {
        return pages.ofWhole(
                page,
                views(series, at).toList(),
                edition -> (at == null || isThere(edition)) && edition.stands(status),
                Editions::key);
    }

    private Stream<EditionView> views(List<SeriesId> series, @Nullable LocalDate at) {
        return series.stream()
                .map(id -> convenings.get(id).series())
                .flatMap(one -> one.editions().values().stream()
                        .map(edition -> at == null
                                ? EditionView.of(one.creation(), edition)
                                : EditionView.of(one.creation(), edition, at)));
    }

    private static boolean isThere(EditionView edition) {
        return edition.status() != null || !edition.possibleStatuses().isEmpty();
    }

    private static List<String> key(EditionView edition) {
        return List.of(edition.series().value(), edition.edition().value());
    }
}
