package org.missionpartnerships.notification.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.notification.NotificationConfig;

/** The feed as it grows, for browsers and whoever else reads server-sent events. */
@Path("/stream")
@Startup
@Singleton
@Tag(name = "Feed")
public class StreamResource {

    private final Feed feed;
    private final NotificationConfig.Stream config;
    private final Semaphore places;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

    StreamResource(Feed feed, NotificationConfig config, MeterRegistry metrics) {
        this.feed = feed;
        this.config = config.stream();
        this.places = new Semaphore(this.config.maxWatchers());
        metrics.gaugeCollectionSize("stream.watchers", List.of(), watchers);
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamEvents",
            summary = "Events as they happen",
            description =
                    "Each message has the position as its id, the event's type as its event, and the CloudEvent as its data. Without a last id it begins with what happens next.")
    @APIResponse(
            responseCode = "200",
            description = "An endless stream. A comment now and then says that the line stands.",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public void stream(
            @BeanParam FeedQuery query,
            @HeaderParam("Last-Event-ID")
                    @Parameter(
                            description = "The last position received; browsers send it by themselves.",
                            example = "4711")
                    @Nullable
                    String lastEventId,
            @QueryParam("lastEventId")
                    @Parameter(
                            description =
                                    "The same, for the first connection, where browsers cannot set headers; 0 for the beginning.",
                            example = "0")
                    @Nullable
                    String firstLastEventId,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerRequest request) {
        FeedFilter filter = query.filter();
        long after = begin(lastEventId == null ? firstLastEventId : lastEventId);
        if (!places.tryAcquire()) {
            throw FeedProblems.TOO_MANY_WATCHERS
                    .because(
                            "%d watchers are connected, as many as this instance takes on. Wait a little and connect again, or read /events."
                                    .formatted(config.maxWatchers()))
                    .retryAfter(Duration.ofSeconds(5))
                    .exception();
        }
        request.response().putHeader("X-Accel-Buffering", "no");
        Watcher watcher = new Watcher(feed, filter, after, config, sink, sse, request.connection());
        if (!watcher.greet()) {
            places.release();
            sink.close();
            return;
        }
        watchers.add(watcher);
        Thread.ofVirtual().name("watcher").start(() -> {
            try {
                watcher.watch();
            } finally {
                watchers.remove(watcher);
                places.release();
            }
        });
    }

    void stop(@Observes ShutdownEvent shutdown) {
        watchers.forEach(Watcher::end);
    }

    private long begin(@Nullable String given) {
        long end = feed.end();
        if (given == null || given.isBlank()) {
            return end;
        }
        if (!given.strip().matches("[0-9]{1,18}")) {
            throw FeedQuery.invalid(
                    "lastEventId",
                    "The last event id is \"%s\"; expected a position of the feed, as the stream gave it out"
                            .formatted(given.length() > 60 ? given.substring(0, 60) + "…" : given));
        }
        long position = Long.parseLong(given.strip());
        if (position > end) {
            throw FeedProblems.unknown(position, end).exception();
        }
        return position;
    }
}
