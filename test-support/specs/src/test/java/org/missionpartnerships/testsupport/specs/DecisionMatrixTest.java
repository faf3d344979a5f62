package org.missionpartnerships.testsupport.specs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;

class DecisionMatrixTest {

    record DoorId(String value) {}

    sealed interface Command {
        record Open(DoorId door, String who, @Nullable String why, List<String> witnesses) implements Command {}

        record Shut(DoorId door) implements Command {}
    }

    enum Change {
        OPENED,
        SHUT
    }

    record Changed(DoorId door, Change to, String who) {}

    record AlreadyOpen(String who) {}

    sealed interface Door {
        record IsShut() implements Door {}

        record IsOpen(String who) implements Door {}
    }

    private static final class Porter implements Decider<Command, Door, Changed, AlreadyOpen> {

        @Override
        public Door initial() {
            return new Door.IsShut();
        }

        @Override
        public Decision<Changed, AlreadyOpen> decide(Command command, Door state) {
            return switch (command) {
                case Command.Open open ->
                    switch (state) {
                        case Door.IsShut _ -> Decision.accept(new Changed(open.door(), Change.OPENED, open.who()));
                        case Door.IsOpen(String who) ->
                            who.equals(open.who()) ? Decision.nothing() : Decision.reject(new AlreadyOpen(who));
                    };
                case Command.Shut shut ->
                    switch (state) {
                        case Door.IsShut _ -> Decision.nothing();
                        case Door.IsOpen(String who) -> Decision.accept(new Changed(shut.door(), Change.SHUT, who));
                    };
            };
        }

        @Override
        public Door evolve(Door state, Changed event) {
            return event.to() == Change.OPENED ? new Door.IsOpen(event.who()) : new Door.IsShut();
        }
    }

    /** Lets nobody do anything. */
    private static final class Guard implements Decider<Command, String, Changed, AlreadyOpen> {

        @Override
        public String initial() {
            return "closed";
        }

        @Override
        public Decision<Changed, AlreadyOpen> decide(Command command, String state) {
            return Decision.reject(new AlreadyOpen("the guard"));
        }

        @Override
        public String evolve(String state, Changed event) {
            return state;
        }
    }

    private static DecisionMatrix<Command, Door, Changed, AlreadyOpen> matrix() {
        Samples samples = Samples.plain();
        return DecisionMatrix.of(new Porter(), Command.class, Door.class, samples, samples.inOtherWords());
    }

    @Test
    void every_command_in_every_state_stands_on_the_page() {
        matrix().state("shut").state("open", Command.Open.class).isAsApproved("door");
    }

    @Test
    void a_page_that_says_otherwise_fails_and_shows_both() {
        var more = matrix().state("shut").state("open", Command.Open.class).state("shut again", List.of());

        assertThatThrownBy(() -> more.isAsApproved("door"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Ddecisions=write")
                .hasMessageContaining("shut again");
    }

    @Test
    void a_state_that_no_path_leads_to_and_a_command_that_is_never_accepted_fail() {
        assertThatThrownBy(() -> matrix().state("shut").isAsApproved("door"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("No path leads to IsOpen");
        Samples samples = Samples.plain();
        var closed = DecisionMatrix.of(new Guard(), Command.class, String.class, samples, samples)
                .state("closed");
        assertThatThrownBy(() -> closed.isAsApproved("closed"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Accepted in no state: Open, Shut");
    }

    @Test
    void a_path_on_which_a_command_changes_nothing_or_is_refused_leads_nowhere() {
        assertThatThrownBy(() -> matrix().state("shut", Command.Shut.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("changed nothing");
        Command.Open another = Samples.plain().inOtherWords().of(Command.Open.class);
        assertThatThrownBy(() -> matrix().state("open", List.of(Samples.plain().of(Command.Open.class), another)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was refused: AlreadyOpen");
    }
}
