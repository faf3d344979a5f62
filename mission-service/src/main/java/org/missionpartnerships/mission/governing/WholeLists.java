package org.missionpartnerships.mission.governing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;

/** Lists that come whole from one stream, in the order of recording, shown in pages by the item's number. */
@Singleton
class WholeLists {

    private final Pages pages;

    WholeLists(Pages pages) {
        this.pages = pages;
    }

    private record Numbered<V>(int number, V item) {}

    <V> RestResponse<Page<V>> answer(PageParameters page, List<V> items) {
        Pages.Source<Numbered<V>> source = (after, limit) -> IntStream.range(
                        after.isEmpty() ? 0 : Integer.parseInt(after.getFirst()) + 1, items.size())
                .limit(limit)
                .mapToObj(number -> new Numbered<>(number, items.get(number)))
                .toList();
        Function<Numbered<V>, List<String>> key = numbered -> List.of(Integer.toString(numbered.number()));
        return pages.answer(page, source, key, Numbered::item);
    }
}
