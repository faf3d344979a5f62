package org.missionpartnerships.eventsourcing.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.wire.TestService;

class RecentEventsTest {

    private static final Ledger BURGOS = new Ledger("burgos");

    private final RecentEvents recent = new RecentEvents();

    @Test
    void what_follows_without_a_gap_is_known() {
        recent.add(TestService.events("burgos", 4, 3, 50));
        recent.add(TestService.events("burgos", 7, 2, 50));
        recent.add(TestService.events("lyon", 9, 2, 50));
        assertThat(after(3, 100)).containsExactly(4L, 5L, 6L, 7L, 8L);
        assertThat(after(5, 2)).containsExactly(6L, 7L);
        assertThat(after(8, 100)).isEmpty();
    }

    @Test
    void what_another_instance_recorded_in_between_ends_what_is_known() {
        recent.add(TestService.events("burgos", 1, 2, 50));
        recent.add(TestService.events("burgos", 4, 2, 50));
        assertThat(after(0, 100)).containsExactly(1L, 2L);
        assertThat(after(2, 100)).isEmpty();
        assertThat(after(3, 100)).containsExactly(4L, 5L);
    }

    @Test
    void the_oldest_are_forgotten_first_by_number_and_by_size() {
        recent.add(TestService.events("burgos", 1, 5_000, 50));
        assertThat(after(0, 10_000)).isEmpty();
        assertThat(after(5_000 - 4_096, 10_000)).hasSize(4_096);
        recent.add(TestService.events("burgos", 5_001, 20, 500_000));
        List<Long> large = after(5_010, 100);
        assertThat(large)
                .containsExactly(5_011L, 5_012L, 5_013L, 5_014L, 5_015L, 5_016L, 5_017L, 5_018L, 5_019L, 5_020L);
        assertThat(after(5_000, 100)).isEmpty();
    }

    private List<Long> after(long seq, int limit) {
        return recent.after(BURGOS, seq, limit).stream().map(RecordedEvent::seq).toList();
    }
}
