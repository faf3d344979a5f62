package org.missionpartnerships.eventsourcing.quarkus;

import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.eventsourcing.EventCodec;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;

/** The smallest domain: letters arrive. */
final class Letters {

    record Arrive(String from) {}

    sealed interface LetterEvent {}

    record Arrived(String from) implements LetterEvent {}

    record NoMore() {}

    static final EventCodec<LetterEvent> CODEC = JsonEventCodec.of(LetterEvent.class, Letters::typeOf)
            .event(new EventType("letter.arrived", 1), Arrived.class)
            .build();

    static final StreamType<Arrive, Integer, LetterEvent, NoMore> TYPE =
            new StreamType<>("letters", new Rules(), CODEC);

    private Letters() {}

    private static EventType typeOf(LetterEvent event) {
        return switch (event) {
            case Arrived _ -> new EventType("letter.arrived", 1);
        };
    }

    private static final class Rules implements Decider<Arrive, Integer, LetterEvent, NoMore> {

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Decision<LetterEvent, NoMore> decide(Arrive command, Integer state) {
            return state < 1000 ? Decision.accept(new Arrived(command.from())) : Decision.reject(new NoMore());
        }

        @Override
        public Integer evolve(Integer state, LetterEvent event) {
            return state + 1;
        }
    }
}
