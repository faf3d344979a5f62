package org.missionpartnerships.edge.garden;

import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;

/** A garden is opened once, takes up to a thousand trees, and is closed. */
sealed interface Garden {

    record Absent() implements Garden {}

    record Open(String title, int trees) implements Garden {}

    record Closed(String title, int trees) implements Garden {}

    sealed interface Command {
        record OpenGarden(String id, String title) implements Command {}

        record PlantTrees(String id, int count) implements Command {}

        record CloseGarden(String id) implements Command {}
    }

    sealed interface GardenEvent {
        record GardenOpened(String title) implements GardenEvent {}

        record TreesPlanted(int count) implements GardenEvent {}

        record GardenClosed() implements GardenEvent {}
    }

    sealed interface Rejection {
        record GardenNotFound(String id) implements Rejection {}

        record GardenExists(String id, String title) implements Rejection {}

        record GardenIsClosed(String id) implements Rejection {}

        record GardenIsFull(String id, int trees, int count) implements Rejection {}

        record NotInTheCatalogue() implements Rejection {}
    }

    StreamType<Command, Garden, GardenEvent, Rejection> TYPE = new StreamType<>(
            "gardens",
            new Rules(),
            JsonEventCodec.of(GardenEvent.class, Garden::typeOf)
                    .event(new EventType("garden.opened", 1), GardenEvent.GardenOpened.class)
                    .event(new EventType("garden.trees-planted", 1), GardenEvent.TreesPlanted.class)
                    .event(new EventType("garden.closed", 1), GardenEvent.GardenClosed.class)
                    .build());

    static EventType typeOf(GardenEvent event) {
        return switch (event) {
            case GardenEvent.GardenOpened _ -> new EventType("garden.opened", 1);
            case GardenEvent.TreesPlanted _ -> new EventType("garden.trees-planted", 1);
            case GardenEvent.GardenClosed _ -> new EventType("garden.closed", 1);
        };
    }

    /** What a garden decides. */
    final class Rules implements Decider<Command, Garden, GardenEvent, Rejection> {

        private static final int ROOM = 1_000;

        @Override
        public Garden initial() {
            return new Absent();
        }

        @Override
        public Decision<GardenEvent, Rejection> decide(Command command, Garden garden) {
            return switch (command) {
                case Command.OpenGarden(String id, String title) ->
                    switch (garden) {
                        case Absent _ -> Decision.accept(new GardenEvent.GardenOpened(title));
                        case Open open when open.title().equals(title) -> Decision.nothing();
                        case Open open -> Decision.reject(new Rejection.GardenExists(id, open.title()));
                        case Closed closed -> Decision.reject(new Rejection.GardenExists(id, closed.title()));
                    };
                case Command.PlantTrees(String id, int count) ->
                    switch (garden) {
                        case Absent _ -> Decision.reject(new Rejection.GardenNotFound(id));
                        case Open _ when count == 13 -> Decision.reject(new Rejection.NotInTheCatalogue());
                        case Open open
                        when open.trees() + count > ROOM ->
                            Decision.reject(new Rejection.GardenIsFull(id, open.trees(), count));
                        case Open _ -> Decision.accept(new GardenEvent.TreesPlanted(count));
                        case Closed _ -> Decision.reject(new Rejection.GardenIsClosed(id));
                    };
                case Command.CloseGarden(String id) ->
                    switch (garden) {
                        case Absent _ -> Decision.reject(new Rejection.GardenNotFound(id));
                        case Open _ -> Decision.accept(new GardenEvent.GardenClosed());
                        case Closed _ -> Decision.nothing();
                    };
            };
        }

        @Override
        public Garden evolve(Garden garden, GardenEvent event) {
            return switch (event) {
                case GardenEvent.GardenOpened(String title) -> new Open(title, 0);
                case GardenEvent.TreesPlanted(int count) ->
                    switch (garden) {
                        case Absent absent -> absent;
                        case Open(String title, int trees) -> new Open(title, trees + count);
                        case Closed closed -> closed;
                    };
                case GardenEvent.GardenClosed _ ->
                    switch (garden) {
                        case Absent absent -> absent;
                        case Open(String title, int trees) -> new Closed(title, trees);
                        case Closed closed -> closed;
                    };
            };
        }
    }
}
