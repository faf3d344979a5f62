package org.missionpartnerships.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {

    @Test
    void the_last_items_are_shown_in_their_order() {
        assertThat(Latest.of(List.of(1, 2, 3), 2)).isEqualTo(new Latest<>(List.of(2, 3), false));
    }

    @Test
    void a_list_that_is_short_enough_is_shown_whole() {
        assertThat(Latest.of(List.of(1, 2), 2)).isEqualTo(new Latest<>(List.of(1, 2), true));
        assertThat(Latest.of(List.of(), 2)).isEqualTo(new Latest<>(List.of(), true));
    }

    @Test
    void several_lists_are_whole_if_each_of_them_is() {
        LatestOfEach latest = new LatestOfEach(2);

        assertThat(latest.of(List.of(1, 2))).containsExactly(1, 2);
        assertThat(latest.complete()).isTrue();
        assertThat(latest.of(List.of("a", "b", "c"))).containsExactly("b", "c");
        assertThat(latest.of(List.of())).isEmpty();
        assertThat(latest.complete()).isFalse();
    }
}
