package org.missionpartnerships.testsupport.specs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;

class DeciderSpecTest {
    record Turn(int times) {}

    sealed interface Light {
        record Off() implements Light {}

        record On() implements Light {}
    }

    record Turned(boolean on) {}

    record TooOften(int times) {}

    private static final class Lamp implements Decider<Turn, Light, Turned, TooOften> {
        @Override
        public Light initial() {
            return new Light.Off();
        }

        @Override
        public Decision<Turned, TooOften> decide(Turn command, Light state) {
            if (command.times() > 2) {
                return Decision.reject(new TooOften(command.times()));
            }
            List<Turned> events = new ArrayList<>();
            boolean on = state instanceof Light.On;
            for (int i = 0; i < command.times(); i++) {
                on = !on;
                events.add(new Turned(on));
            }
            return Decision.accept(events);
        }

        @Override
        public Light evolve(Light state, Turned event) {
            return event.on() ? new Light.On() : new Light.Off();
        }
    }

    private final DeciderSpec<Turn, Light, Turned, TooOften> lamp = DeciderSpec.of(new Lamp());

    @Test
    void what_is_so_passes() {
        lamp.given().when(new Turn(1)).thenRecorded(new Turned(true));
        lamp.given(new Turned(true)).when(new Turn(2)).thenRecorded(new Turned(false), new Turned(true));
        lamp.given().when(new Turn(0)).thenNothing();
        lamp.given().when(new Turn(3)).thenRejected(new TooOften(3));
        lamp.given(new Turned(true)).thenState(new Light.On());
    }

    @Test
    void events_are_compared_all_of_them_and_in_order() {
        var twice = lamp.given().when(new Turn(2));
        assertThatThrownBy(() -> twice.thenRecorded(new Turned(true))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> twice.thenRecorded(new Turned(false), new Turned(true)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("when Turn[times=2]");
        assertThatThrownBy(twice::thenNothing).isInstanceOf(AssertionError.class);
        assertThatThrownBy(twice::thenRecorded).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rejection_is_compared_whole_and_is_no_acceptance() {
        var refused = lamp.given().when(new Turn(3));
        assertThatThrownBy(() -> refused.thenRejected(new TooOften(4))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(refused::thenNothing).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> lamp.given().when(new Turn(1)).thenRejected(new TooOften(1)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_state_is_compared_whole() {
        assertThatThrownBy(() -> lamp.given(new Turned(true)).thenState(new Light.Off()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_decider_that_makes_up_ids_is_caught() {
        var spec = DeciderSpec.of(new Decider<String, String, UUID, String>() {
            @Override
            public String initial() {
                return "";
            }

            @Override
            public Decision<UUID, String> decide(String command, String state) {
                return Decision.accept(UUID.randomUUID());
            }

            @Override
            public String evolve(String state, UUID event) {
                return state;
            }
        });
        assertThatThrownBy(() -> spec.given().when("make")).hasMessageContaining("Deciding twice");
    }

    @Test
    void a_fold_that_depends_on_more_than_the_events_is_caught() {
        var spec = DeciderSpec.of(new Decider<String, String, String, String>() {
            private int count;

            @Override
            public String initial() {
                return "";
            }

            @Override
            public Decision<String, String> decide(String command, String state) {
                return Decision.accept(command);
            }

            @Override
            public String evolve(String state, String event) {
                return state + event + count++;
            }
        });
        assertThatThrownBy(() -> spec.given().when("a")).hasMessageContaining("Folding the same events twice");
    }
}
