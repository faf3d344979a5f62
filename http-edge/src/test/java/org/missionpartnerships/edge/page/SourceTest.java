package org.missionpartnerships.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.edge.page.Pages.Source;

class SourceTest {

    @Test
    void pages_of_what_is_shown_join_to_all_of_it() {
        for (int size = 0; size < 20; size++) {
            for (int every = 1; every < 7; every++) {
                for (int limit = 1; limit < 8; limit++) {
                    assertThat(joined(size, every, limit))
                            .as("every %d. of %d, %d on a page", every, size, limit)
                            .isEqualTo(multiples(size, every));
                }
            }
        }
    }

    private static List<Integer> multiples(int size, int every) {
        return IntStream.range(0, size)
                .filter(number -> number % every == 0)
                .boxed()
                .toList();
    }

    private static List<Integer> joined(int size, int every, int limit) {
        Source<Integer> numbers =
                (after, most) -> IntStream.range(after.isEmpty() ? 0 : Integer.parseInt(after.getFirst()) + 1, size)
                        .limit(most)
                        .boxed()
                        .toList();
        Source<Integer> shown = numbers.where(number -> number % every == 0, number -> List.of("" + number));
        List<Integer> joined = new ArrayList<>();
        List<Integer> page = shown.read(List.of(), limit);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            joined.addAll(page);
            page = shown.read(List.of("" + page.getLast()), limit);
        }
        return joined;
    }
}
