package org.missionpartnerships.mission.telling;

import java.util.List;
import org.missionpartnerships.published.mission.Funder;
import org.missionpartnerships.published.mission.ReplicationEvent;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationAdapted;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationCompleted;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationFailed;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationFunded;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationMissionLinked;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationRequested;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationStarted;

final class ReplicationTelling {

    private ReplicationTelling() {}

    static Telling of(ReplicationEvent event, Names names) {
        String what = event.mission() != null
                ? names.of(event.mission())
                : event.practice() == null ? "something" : "the practice \"" + names.of(event.practice()) + "\"";
        return switch (event) {
            case ReplicationRequested e ->
                Telling.added(
                        "%s asked to take up %s%s",
                        e.requestedBy().isEmpty()
                                ? e.place().name()
                                : Names.of(e.requestedBy()) + " of " + e.place().name(),
                        what,
                        Words.brackets(paid(e.funders()), e.description()));
            case ReplicationStarted e ->
                Telling.added(
                        "%s was taken up in %s%s",
                        what, e.place().name(), Words.brackets(e.name(), e.form(), paid(e.funders()), e.outlook()));
            case ReplicationFunded e ->
                Telling.changed("that %s is taken up elsewhere was %s", what, paid(e.funders()));
            case ReplicationAdapted e ->
                Telling.changed("where %s was taken up, it was adapted: %s", what, e.adapted());
            case ReplicationMissionLinked e -> Telling.added("%s came of taking up %s", names.of(e.resulting()), what);
            case ReplicationFailed e ->
                Telling.ended("that %s was taken up elsewhere came to nothing: %s", what, e.reason());
            case ReplicationCompleted e ->
                Telling.changed("where %s was taken up, it stands on its own%s", what, Words.brackets(e.result()));
        };
    }

    private static String paid(List<Funder> funders) {
        return Words.rest(
                "paid for by ",
                Words.all(funders.stream().map(funder -> funder.party().name()).toList()));
    }
}
