package org.missionpartnerships.eventsourcing.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.MalformedEvent;
import org.missionpartnerships.eventsourcing.UnknownEventType;

class JsonEventCodecTest {

    sealed interface Event {}

    record Measured(
            String what,
            BigDecimal value,
            LocalDate on,
            @Nullable String note) implements Event {}

    record Ended() implements Event {}

    private static final EventType MEASURED_3 = new EventType("thing.measured", 3);
    private static final EventType ENDED = new EventType("thing.ended", 1);

    private final JsonEventCodec<Event> codec = JsonEventCodec.of(Event.class, JsonEventCodecTest::typeOf)
            .event(MEASURED_3, Measured.class)
            .event(ENDED, Ended.class)
            .upcast(new EventType("thing.measured", 1), json -> json.put("what", "waste"))
            .upcast(new EventType("thing.measured", 2), json -> json.put("on", "2024-01-01"))
            .build();

    private static EventType typeOf(Event event) {
        return switch (event) {
            case Measured _ -> MEASURED_3;
            case Ended _ -> ENDED;
        };
    }

    @Test
    void decimals_are_exact_and_absent_members_are_left_out() {
        Measured measured = new Measured("waste", new BigDecimal("83000.10"), LocalDate.of(2022, 12, 31), null);

        byte[] json = codec.encode(measured);

        assertThat(json)
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"what\":\"waste\",\"value\":83000.10,\"on\":\"2022-12-31\"}");
        assertThat(codec.decode(MEASURED_3, json)).isEqualTo(measured);
    }

    @Test
    void a_large_decimal_never_gets_an_exponent() {
        byte[] json = codec.encode(new Measured("x", new BigDecimal("1E+20"), LocalDate.EPOCH, null));

        assertThat(json).asString(StandardCharsets.UTF_8).contains("100000000000000000000");
    }

    @Test
    void older_versions_are_read_through_every_step() {
        assertThat(codec.decode(new EventType("thing.measured", 1), bytes("{\"value\":1.0}")))
                .isEqualTo(new Measured("waste", new BigDecimal("1.0"), LocalDate.of(2024, 1, 1), null));
        assertThat(codec.knows(new EventType("thing.measured", 2))).isTrue();
    }

    @Test
    void members_added_by_a_newer_release_are_ignored() {
        assertThat(codec.decode(ENDED, bytes("{\"since\":{\"deep\":[1]}}"))).isEqualTo(new Ended());
    }

    @Test
    void an_unknown_type_says_which() {
        assertThatThrownBy(() -> codec.decode(new EventType("thing.measured", 4), bytes("{}")))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("thing.measured.v4");
    }

    @Test
    void malformed_bytes_say_which_type() {
        assertThatThrownBy(() -> codec.decode(MEASURED_3, bytes("{\"value\":")))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("thing.measured.v3");
    }

    @Test
    void a_family_with_an_unregistered_event_is_refused() {
        assertThatThrownBy(() -> JsonEventCodec.of(Event.class, JsonEventCodecTest::typeOf)
                        .event(ENDED, Ended.class)
                        .build())
                .hasMessageContaining("Measured");
    }

    @Test
    void an_upcaster_that_leads_nowhere_is_refused() {
        assertThatThrownBy(() -> JsonEventCodec.of(Event.class, JsonEventCodecTest::typeOf)
                        .event(MEASURED_3, Measured.class)
                        .event(ENDED, Ended.class)
                        .upcast(new EventType("thing.measured", 1), json -> json)
                        .build())
                .hasMessageContaining("thing.measured.v2");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
