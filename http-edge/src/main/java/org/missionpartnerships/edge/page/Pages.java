package org.missionpartnerships.edge.page;

import static org.missionpartnerships.edge.problem.InputError.inParameter;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.request.CurrentRequest;

/** Lists, page by page. The cursor holds the sort key of the last item, so a page costs the same wherever it is. */
@Singleton
public class Pages {

    private final CurrentRequest request;

    Pages(CurrentRequest request) {
        this.request = request;
    }

    /** Items in the list's order. */
    @FunctionalInterface
    public interface Source<T> {

        /**
         * @param after sort key of the last item seen; empty at the beginning
         * @param limit how many to read; one more than a page holds, to know whether there is another
         */
        List<T> read(List<String> after, int limit);

        /**
         * Only those that a query cannot tell apart by itself; reads on until there are enough.
         *
         * @param sortKey unique among the items, and what this source continues after
         */
        default Source<T> where(Predicate<? super T> shown, Function<? super T, List<String>> sortKey) {
            return (after, limit) -> {
                List<T> found = new ArrayList<>();
                List<String> last = after;
                List<T> read;
                do {
                    read = read(last, limit);
                    read.stream().filter(shown).limit(limit - found.size()).forEach(found::add);
                    last = read.isEmpty() ? last : sortKey.apply(read.getLast());
                } while (found.size() < limit && read.size() == limit);
                return found;
            };
        }
    }

    /**
     * @param sortKey unique among the items, and what the source continues after
     */
    public <T> RestResponse<Page<T>> answer(
            PageParameters asked, Source<T> source, Function<? super T, List<String>> sortKey) {
        if (asked.limit() < 1 || asked.limit() > PageParameters.MAX_LIMIT) {
            throw invalid("limit", "is %d; expected 1 to %d".formatted(asked.limit(), PageParameters.MAX_LIMIT));
        }
        List<String> after = asked.cursor() == null ? List.of() : Cursor.read(asked.cursor(), filter());
        List<T> found = source.read(after, asked.limit() + 1);
        if (found.size() <= asked.limit()) {
            return RestResponse.ok(new Page<>(found, null));
        }
        List<T> items = found.subList(0, asked.limit());
        String next = link(Cursor.write(sortKey.apply(items.getLast()), filter()));
        return RestResponse.ResponseBuilder.ok(new Page<>(items, next))
                .header("Link", "<%s>; rel=\"next\"".formatted(next))
                .build();
    }

    /** As above, where the sort key is not part of what the caller sees. */
    public <T, V> RestResponse<Page<V>> answer(
            PageParameters asked,
            Source<T> source,
            Function<? super T, List<String>> sortKey,
            Function<? super T, V> view) {
        RestResponse<Page<T>> page = answer(asked, source, sortKey);
        return RestResponse.ResponseBuilder.ok(new Page<>(
                        page.getEntity().items().stream().<V>map(view).toList(),
                        page.getEntity().next()))
                .replaceAll(page.getHeaders())
                .build();
    }

    /** A list that is at hand as a whole, as one stream tells it: shown by the number of the item. Items are only ever added to it. */
    public <V> RestResponse<Page<V>> ofWhole(PageParameters asked, List<V> items) {
        return answer(
                asked,
                (after, limit) -> IntStream.range(
                                after.isEmpty() ? 0 : Integer.parseInt(after.getFirst()) + 1, items.size())
                        .limit(limit)
                        .boxed()
                        .toList(),
                number -> List.of(Integer.toString(number)),
                items::get);
    }

    /**
     * As above, filtered, and put together from several streams, so that an item's number may change: shown by its sort key.
     *
     * @param shown which of its items the caller asked for; one that no longer is still marks its place
     * @param sortKey unique among the items
     */
    public <T> RestResponse<Page<T>> ofWhole(
            PageParameters asked,
            List<T> items,
            Predicate<? super T> shown,
            Function<? super T, List<String>> sortKey) {
        return answer(
                asked,
                (after, limit) -> items.stream()
                        .dropWhile(
                                item -> !after.isEmpty() && !sortKey.apply(item).equals(after))
                        .skip(after.isEmpty() ? 0 : 1)
                        .filter(shown)
                        .limit(limit)
                        .toList(),
                sortKey);
    }

    /** What the list is of: its address with every parameter but those of paging. */
    private String filter() {
        return request.path() + parameters().sorted().collect(Collectors.joining("&", "?", ""));
    }

    private String link(String cursor) {
        List<String> parameters = Stream.concat(
                        parameters(),
                        request.queryParameters().getAll("limit").stream().map(limit -> "limit=" + limit))
                .toList();
        return request.path()
                + Stream.concat(parameters.stream(), Stream.of("cursor=" + cursor))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private Stream<String> parameters() {
        return request.queryParameters().entries().stream()
                .filter(parameter -> !parameter.getKey().equals("cursor")
                        && !parameter.getKey().equals("limit"))
                .map(Pages::encoded);
    }

    private static String encoded(Map.Entry<String, String> parameter) {
        return URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
    }

    static RuntimeException invalid(String parameter, String what) {
        return EdgeProblems.INVALID_REQUEST
                .because("Query parameter %s %s.".formatted(parameter, what))
                .withErrors(List.of(inParameter(parameter, "invalid", what)))
                .exception();
    }
}
