package org.missionpartnerships.notification.subscription.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again. The delays are those before the first attempt, the second, and so on; Standard Webhooks recommends
 * {@code 0 s, 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h}.
 *
 * @param delays one per attempt
 * @param jitter a delay is lengthened by up to this share of itself, so that receivers that fell together are not called
 *     together
 */
public record RetrySchedule(List<Duration> delays, double jitter) {

    /** No receiver can put off its next attempt by more than this. */
    static final Duration LONGEST_WISH = Duration.ofHours(24);

    public RetrySchedule {
        delays = List.copyOf(delays);
        if (delays.isEmpty() || delays.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException(
                    "Retry schedule %s: expected at least one delay, none negative".formatted(delays));
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("Retry jitter %s: expected 0 to 1".formatted(jitter));
        }
    }

    /**
     * How long to wait after an event has failed so many times; empty when that was the last attempt.
     *
     * @param wish what the receiver asked for with {@code Retry-After}; zero if it did not
     */
    public Optional<Duration> afterFailures(int failures, Duration wish, RandomGenerator random) {
        if (failures >= delays.size()) {
            return Optional.empty();
        }
        Duration delay = delays.get(failures);
        Duration asked = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        Duration longer = asked.compareTo(delay) > 0 ? asked : delay;
        return Optional.of(longer.plusMillis((long) (delay.toMillis() * jitter * random.nextDouble())));
    }
}
