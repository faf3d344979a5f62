package org.missionpartnerships.notification.subscription.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final List<Duration> STANDARD = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private final RetrySchedule schedule = new RetrySchedule(STANDARD, 0.2);

    @Property
    void each_delay_is_its_own_lengthened_by_at_most_the_jitter(
            @ForAll @IntRange(min = 1, max = 9) int failures, @ForAll long seed) {
        Duration delay = schedule.afterFailures(failures, Duration.ZERO, new Random(seed))
                .orElseThrow();
        assertThat(delay)
                .isGreaterThanOrEqualTo(STANDARD.get(failures))
                .isLessThanOrEqualTo(STANDARD.get(failures).multipliedBy(12).dividedBy(10));
    }

    @Test
    void after_the_last_attempt_there_is_no_next() {
        assertThat(schedule.afterFailures(10, Duration.ZERO, new Random(1))).isEmpty();
    }

    @Test
    void a_receiver_may_ask_for_more_time_but_not_for_less() {
        RetrySchedule exact = new RetrySchedule(STANDARD, 0);
        assertThat(exact.afterFailures(1, Duration.ofMinutes(1), new Random(1))).contains(Duration.ofMinutes(1));
        assertThat(exact.afterFailures(3, Duration.ofMinutes(1), new Random(1))).contains(Duration.ofMinutes(30));
    }

    @Test
    void a_receiver_cannot_put_itself_off_for_years() {
        RetrySchedule exact = new RetrySchedule(STANDARD, 0);
        assertThat(exact.afterFailures(1, Duration.ofDays(9_999), new Random(1)))
                .contains(Duration.ofHours(24));
    }

    @Test
    void a_schedule_without_attempts_is_refused() {
        assertThatThrownBy(() -> new RetrySchedule(List.of(), 0)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new RetrySchedule(STANDARD, Double.NaN)).hasMessageContaining("0 to 1");
    }

    @Test
    void retry_after_is_seconds_or_a_date_and_nonsense_is_nothing() {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(RetryAfter.parse("120", now)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Sun, 22 Nov 2026 10:05:00 GMT", now)).isEqualTo(Duration.ofMinutes(5));
        assertThat(RetryAfter.parse("Sun, 22 Nov 2026 09:00:00 GMT", now)).isEqualTo(Duration.ZERO);
        assertThat(RetryAfter.parse("soon", now)).isEqualTo(Duration.ZERO);
        assertThat(RetryAfter.parse("-5", now)).isEqualTo(Duration.ZERO);
        assertThat(RetryAfter.parse(null, now)).isEqualTo(Duration.ZERO);
    }
}
