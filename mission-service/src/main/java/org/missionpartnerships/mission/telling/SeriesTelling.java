package org.missionpartnerships.mission.telling;

import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.mission.SeriesEvent.EditionCancelled;
import org.missionpartnerships.published.mission.SeriesEvent.EditionHeld;
import org.missionpartnerships.published.mission.SeriesEvent.EditionMoved;
import org.missionpartnerships.published.mission.SeriesEvent.EditionScheduled;
import org.missionpartnerships.published.mission.SeriesEvent.SeriesCreated;

final class SeriesTelling {

    private SeriesTelling() {}

    static Telling of(SeriesEvent event, Names names) {
        return switch (event) {
            case SeriesCreated e ->
                Telling.added(
                        "a series of meetings began: %s%s", e.title(), Words.brackets(e.interval(), e.description()));
            case EditionScheduled e ->
                Telling.added(
                        "a meeting was planned: %s%s",
                        e.title(),
                        Words.brackets(
                                e.planned() == null ? null : Spoken.of(e.planned()),
                                e.place(),
                                e.host() == null ? null : e.host().name()));
            case EditionMoved e ->
                Telling.changed(
                        "the meeting %s was moved%s",
                        names.of(e.series(), e.edition()),
                        Words.brackets(e.planned() == null ? null : Spoken.of(e.planned()), e.place(), e.reason()));
            case EditionHeld e ->
                Telling.added("a meeting took place: %s%s", e.title(), Words.brackets(e.place(), e.description()));
            case EditionCancelled e ->
                Telling.ended(
                        "the meeting %s was called off%s",
                        names.of(e.series(), e.edition()), Words.rest(": ", e.reason()));
        };
    }
}
