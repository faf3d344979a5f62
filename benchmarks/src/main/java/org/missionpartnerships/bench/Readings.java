package org.missionpartnerships.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;

/** The measured domain: readings of an indicator. One reading is 400 bytes of JSON. */
final class Readings {

    sealed interface Command {}

    record Take(int times, BigDecimal value) implements Command {}

    sealed interface Event {}

    record ReadingTaken(
            String indicator,
            BigDecimal value,
            String unit,
            String occurred,
            LocalDate earliest,
            LocalDate latest,
            String document,
            String locator,
            String note)
            implements Event {}

    record State(long readings, BigDecimal sum) {}

    sealed interface Rejection {}

    record Never() implements Rejection {}

    static final EventType TYPE_NAME = new EventType("reading.taken", 1);

    static final StreamType<Command, State, Event, Rejection> TYPE = new StreamType<>(
            "readings",
            new Rules(),
            JsonEventCodec.of(Event.class, Readings::typeOf)
                    .event(TYPE_NAME, ReadingTaken.class)
                    .build());

    private Readings() {}

    static ReadingTaken reading(BigDecimal value) {
        return new ReadingTaken(
                "non-hazardous-waste-recovered",
                value,
                "tonne",
                "2021/2022",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2022, 12, 31),
                "trend-report-2025",
                "L294",
                "Measured at the gates of the estate by the association, together with the city council;"
                        + " the figure covers all firms that take part, and is checked once a year by the waste office of the region");
    }

    static EventType typeOf(Event event) {
        return switch (event) {
            case ReadingTaken _ -> TYPE_NAME;
        };
    }

    private static final class Rules implements Decider<Command, State, Event, Rejection> {

        @Override
        public State initial() {
            return new State(0, BigDecimal.ZERO);
        }

        @Override
        public Decision<Event, Rejection> decide(Command command, State state) {
            return switch (command) {
                case Take(int times, BigDecimal value) ->
                    Decision.accept(Collections.<Event>nCopies(times, reading(value)));
            };
        }

        @Override
        public State evolve(State state, Event event) {
            return switch (event) {
                case ReadingTaken reading ->
                    new State(state.readings() + 1, state.sum().add(reading.value()));
            };
        }
    }
}
