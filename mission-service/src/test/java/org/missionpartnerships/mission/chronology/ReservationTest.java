package org.missionpartnerships.mission.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReservationTest {

    private static final Instant MADE = Instant.parse("2026-03-01T07:00:00.123Z");
    private static final Reservation RESERVATION =
            new Reservation(UUID.fromString("019ca832-61fb-7000-8000-000000000000"));

    @Test
    void it_stands_for_its_time_by_the_instant_that_its_id_tells() {
        assertThat(RESERVATION.id().getMostSignificantBits() >>> 16).isEqualTo(MADE.toEpochMilli());
        assertThat(RESERVATION.mayBeAbandoned(MADE)).isFalse();
        assertThat(RESERVATION.mayBeAbandoned(MADE.plus(Reservation.UNQUESTIONED)))
                .isFalse();
        assertThat(RESERVATION.mayBeAbandoned(
                        MADE.plus(Reservation.UNQUESTIONED).plusMillis(1)))
                .isTrue();
    }

    @Test
    void it_is_recorded_minutes_before_it_may_be_abandoned() {
        assertThat(RESERVATION.recordedBy()).isAfter(MADE.plus(Duration.ofMinutes(1)));
        assertThat(Duration.between(RESERVATION.recordedBy(), MADE.plus(Reservation.UNQUESTIONED)))
                .isGreaterThan(Duration.ofMinutes(4));
    }

    @Test
    void the_ids_that_reservations_are_made_with_tell_it() {
        Reservation made = new Reservation(UuidCreator.getTimeOrderedEpoch());

        assertThat(made.mayBeAbandoned(Instant.now())).isFalse();
        assertThat(made.mayBeAbandoned(
                        Instant.now().plus(Reservation.UNQUESTIONED).plus(Duration.ofMinutes(1))))
                .isTrue();
    }
}
