package org.missionpartnerships.eventsourcing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GatheredTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final List<List<Integer>> lookups = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    /** Even numbers are found, as their halves; 13 is bad luck for all who asked with it. */
    private Map<Integer, Integer> halves(Collection<Integer> numbers) {
        lookups.add(List.copyOf(numbers));
        if (lookups.size() == 1) {
            try {
                firstMayEnd.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (numbers.contains(13)) {
            throw new JournalUnavailable("13", null);
        }
        Map<Integer, Integer> found = new HashMap<>();
        numbers.stream().filter(number -> number % 2 == 0).forEach(number -> found.put(number, number / 2));
        return found;
    }

    @Test
    void those_who_come_during_a_lookup_share_the_next() throws Exception {
        var gathered = new Gathered<>(this::halves);
        Map<Integer, Optional<Integer>> answers = new ConcurrentHashMap<>();
        Thread first = Thread.ofPlatform().start(() -> answers.put(2, gathered.of(2)));
        await().atMost(SOON).until(() -> lookups.size() == 1);
        List<Thread> others = new ArrayList<>();
        for (int number = 20; number < 60; number++) {
            int asked = number;
            others.add(Thread.ofPlatform().start(() -> answers.put(asked, gathered.of(asked))));
        }
        await().atMost(SOON).until(() -> others.stream().allMatch(other -> other.getState() == Thread.State.WAITING));
        firstMayEnd.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }
        assertThat(lookups).hasSize(2);
        assertThat(lookups.getFirst()).containsExactly(2);
        assertThat(lookups.getLast()).hasSize(40);
        assertThat(answers).hasSize(41);
        answers.forEach((asked, answer) ->
                assertThat(answer).isEqualTo(asked % 2 == 0 ? Optional.of(asked / 2) : Optional.empty()));
    }

    @Test
    void a_lookup_that_fails_fails_for_those_who_shared_it_and_not_for_the_next() throws Exception {
        firstMayEnd.countDown();
        var gathered = new Gathered<>(this::halves);
        assertThatThrownBy(() -> gathered.of(13)).isInstanceOf(JournalUnavailable.class);
        assertThat(gathered.of(4)).contains(2);
    }

    @Test
    void each_of_many_callers_is_given_what_it_asked_for() throws ExecutionException, InterruptedException {
        firstMayEnd.countDown();
        var gathered = new Gathered<>(this::halves);
        try (var callers = Executors.newFixedThreadPool(16)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int caller = 0; caller < 16; caller++) {
                int even = 100 + 2 * caller;
                all.add(callers.submit(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        if (!gathered.of(even).equals(Optional.of(even / 2))
                                || gathered.of(even + 1).isPresent()) {
                            return false;
                        }
                    }
                    return true;
                }));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        }
    }
}
