package org.missionpartnerships.mission.telling;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionAdapted;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionDiscontinued;
import org.missionpartnerships.published.mission.AdoptionEvent.PracticeAdopted;
import org.missionpartnerships.published.mission.ExchangeEvent;
import org.missionpartnerships.published.mission.ExchangeEvent.PracticesExchanged;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PracticeEvent;
import org.missionpartnerships.published.mission.PracticeEvent.PracticePublished;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeRevised;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeTested;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeWithdrawn;
import org.missionpartnerships.published.mission.TimeSaved;

final class PracticeTelling {

    private PracticeTelling() {}

    static Telling of(PracticeEvent event, Names names) {
        String practice = names.of(event.practice());
        return switch (event) {
            case PracticePublished e ->
                Telling.added(
                        "the practice \"%s\" was published for others%s%s",
                        e.title(),
                        e.publisher() == null ? "" : " by " + e.publisher().name(),
                        Words.brackets(e.count()));
            case PracticeRevised e ->
                Telling.changed(
                        "what is said of the practice \"%s\" was revised%s", practice, Words.brackets(e.description()));
            case PracticeTested e ->
                Telling.changed("the practice \"%s\" was tried%s", practice, Words.rest(": ", e.result()));
            case PracticeWithdrawn e ->
                Telling.ended("the practice \"%s\" was withdrawn%s", practice, Words.rest(": ", e.reason()));
        };
    }

    static Telling of(AdoptionEvent event, Names names) {
        String city = names.of(event.city());
        String practice = names.of(event.practice());
        return switch (event) {
            case PracticeAdopted e ->
                Telling.added(
                        "%s adopted the practice \"%s\"%s%s",
                        city,
                        practice,
                        e.originCity() == null ? "" : " of " + names.of(e.originCity()),
                        Words.brackets(
                                e.description(),
                                Words.rest("adapted: ", e.adapted()),
                                Words.rest("time saved: ", saved(e.timeSaved()))));
            case AdoptionAdapted e ->
                Telling.changed("%s adapted the practice \"%s\" further: %s", city, practice, e.adapted());
            case AdoptionDiscontinued e ->
                Telling.ended("%s gave up the practice \"%s\"%s", city, practice, Words.rest(": ", e.reason()));
        };
    }

    static Telling of(ExchangeEvent event, Names names) {
        return switch (event) {
            case PracticesExchanged e ->
                Telling.added(
                        "%s exchanged with others about %s%s",
                        e.mission() == null ? names.of(e.city()) : names.of(e.mission()),
                        e.subject(),
                        Words.brackets(
                                Words.all(Stream.concat(
                                                e.cities().stream().map(names::of),
                                                e.parties().stream().map(Party::name))
                                        .toList()),
                                e.count(),
                                e.form()));
        };
    }

    private static @Nullable String saved(@Nullable TimeSaved saved) {
        if (saved == null) {
            return null;
        }
        return saved.words() == null ? String.valueOf(saved.quantity()) : saved.words();
    }
}
