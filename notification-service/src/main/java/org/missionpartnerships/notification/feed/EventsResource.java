package org.missionpartnerships.notification.feed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.missionpartnerships.edge.request.CurrentRequest;

/** The feed, to be read at one's own pace: works through every proxy, and needs nothing but GET. */
@Path("/events")
@RunOnVirtualThread
@Tag(name = "Feed", description = "Everything that happened, in one line of numbered events.")
public class EventsResource {

    private static final int MAX_LIMIT = 1_000;
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Feed feed;
    private final CurrentRequest request;

    EventsResource(Feed feed, CurrentRequest request) {
        this.feed = feed;
        this.request = request;
    }

    /** One event and its place. */
    public record FeedItem(
            @Schema(examples = "4711") long position,

            @Schema(description = "A CloudEvent in structured JSON.", type = SchemaType.OBJECT) @JsonRawValue
            String event) {}

    /** A part of the feed. */
    public record FeedPage(
            List<FeedItem> items,

            @Schema(description = "Everything up to here has been looked at.", examples = "4711")
            long position,

            @Schema(
                    description = "Path and query of what comes next. There always is a next; it may be empty yet.",
                    format = "uri-reference")
            String next) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "readEvents",
            summary = "Events after a position, in order",
            description =
                    "Keep the position of the answer and ask again after it. With wait the answer is held back until there is something, or the time is up.")
    @APIResponse(responseCode = "200", description = "What there is, or an empty page when the time is up")
    public FeedPage read(
            @QueryParam("after")
                    @DefaultValue("0")
                    @Parameter(
                            description = "The position of the answer before; 0 for the beginning.",
                            schema = @Schema(minimum = "0", defaultValue = "0"))
                    long after,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Parameter(
                            description = "Events in one answer.",
                            schema = @Schema(minimum = "1", maximum = "1000", defaultValue = "100"))
                    int limit,
            @QueryParam("wait")
                    @DefaultValue("0")
                    @Parameter(
                            description = "Seconds to wait for the first.",
                            schema = @Schema(minimum = "0", maximum = "20", defaultValue = "0"))
                    int wait,
            @BeanParam FeedQuery query)
            throws InterruptedException {
        require("limit", limit, 1, MAX_LIMIT);
        require("wait", wait, 0, LONGEST_WAIT_SECONDS);
        FeedFilter filter = query.filter();
        long end = feed.end();
        if (after < 0 || after > end) {
            throw after < 0
                    ? FeedQuery.invalid("after", "after is %d; expected 0 or more".formatted(after))
                    : FeedProblems.unknown(after, end).exception();
        }
        long deadline = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
        Feed.Page page = feed.read(after, end, filter, limit);
        long left = deadline - System.nanoTime();
        while (page.entries().isEmpty() && left > 0) {
            long seen = feed.awaitBeyond(page.upTo(), Duration.ofNanos(left));
            page = feed.read(page.upTo(), Math.max(seen, page.upTo()), filter, limit);
            left = deadline - System.nanoTime();
        }
        return new FeedPage(
                page.entries().stream()
                        .map(entry ->
                                new FeedItem(entry.position(), new String(entry.envelope(), StandardCharsets.UTF_8)))
                        .toList(),
                page.upTo(),
                next(page.upTo()));
    }

    private String next(long position) {
        String others = request.queryParameters().entries().stream()
                .filter(parameter -> !parameter.getKey().equals("after"))
                .map(parameter -> "&" + encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining());
        return request.path() + "?after=" + position + others;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void require(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw FeedQuery.invalid(parameter, "%s is %d; expected %d to %d".formatted(parameter, value, least, most));
        }
    }
}
