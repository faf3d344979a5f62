package org.missionpartnerships.eventsourcing;

import java.util.Collections;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;

/** A small domain for the library's own tests: a fund is opened, money goes in and out, and it never goes below zero. */
public final class Fund {

    public sealed interface Command {}

    public record Open(String purpose) implements Command {}

    public record Deposit(long amount) implements Command {}

    public record Withdraw(long amount) implements Command {}

    /** Records as many events as asked. */
    public record DepositMany(int times) implements Command {}

    public sealed interface Event {}

    public record Opened(String purpose) implements Event {}

    public record Deposited(long amount) implements Event {}

    public record Withdrawn(long amount) implements Event {}

    public sealed interface State {}

    public record Absent() implements State {}

    public record Active(String purpose, long balance) implements State {}

    public sealed interface Rejection {}

    public record NotOpen() implements Rejection {}

    public record AlreadyOpen(String purpose) implements Rejection {}

    public record Insufficient(long balance, long asked) implements Rejection {}

    public static final StreamType<Command, State, Event, Rejection> TYPE = new StreamType<>(
            "funds",
            new Rules(),
            JsonEventCodec.of(Event.class, Fund::typeOf)
                    .event(new EventType("fund.opened", 1), Opened.class)
                    .event(new EventType("fund.deposited", 1), Deposited.class)
                    .event(new EventType("fund.withdrawn", 1), Withdrawn.class)
                    .build());

    private Fund() {}

    static EventType typeOf(Event event) {
        return switch (event) {
            case Opened _ -> new EventType("fund.opened", 1);
            case Deposited _ -> new EventType("fund.deposited", 1);
            case Withdrawn _ -> new EventType("fund.withdrawn", 1);
        };
    }

    private static final class Rules implements Decider<Command, State, Event, Rejection> {

        @Override
        public State initial() {
            return new Absent();
        }

        @Override
        public boolean begins(Command command) {
            return command instanceof Open;
        }

        @Override
        public Decision<Event, Rejection> decide(Command command, State state) {
            return switch (state) {
                case Absent _ ->
                    switch (command) {
                        case Open(String purpose) -> Decision.accept(new Opened(purpose));
                        case Deposit _, Withdraw _, DepositMany _ -> Decision.reject(new NotOpen());
                    };
                case Active(String purpose, long balance) ->
                    switch (command) {
                        case Open _ -> Decision.reject(new AlreadyOpen(purpose));
                        case Deposit(long amount) when amount == 0 -> Decision.nothing();
                        case Deposit(long amount) -> Decision.accept(new Deposited(amount));
                        case DepositMany(int times) -> Decision.accept(Collections.nCopies(times, new Deposited(1)));
                        case Withdraw(long amount) ->
                            amount > balance
                                    ? Decision.reject(new Insufficient(balance, amount))
                                    : Decision.accept(new Withdrawn(amount));
                    };
            };
        }

        @Override
        public State evolve(State state, Event event) {
            return switch (event) {
                case Opened(String purpose) -> new Active(purpose, 0);
                case Deposited(long amount) -> changed(state, amount);
                case Withdrawn(long amount) -> changed(state, -amount);
            };
        }

        private static State changed(State state, long by) {
            return switch (state) {
                case Absent absent -> absent;
                case Active(String purpose, long balance) -> new Active(purpose, balance + by);
            };
        }
    }
}
