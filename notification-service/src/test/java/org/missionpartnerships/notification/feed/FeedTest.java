package org.missionpartnerships.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.database.Transaction;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.PostgresServer;

/** The feed on a real PostgreSQL. */
class FeedTest {

    private static final FeedFilter ALL = FeedFilter.EVERYTHING;

    private final FeedProjection projection = new FeedProjection();
    private DataSource database;
    private FeedTable table;
    private FollowedFeed feed;

    @BeforeEach
    void start() {
        Database fresh = PostgresServer.shared().freshDatabase();
        Flyway.configure()
                .dataSource(fresh.owner().dataSource())
                .locations("db/event-sourcing", "db/migration")
                .placeholders(java.util.Map.of("serviceRole", fresh.serviceRole()))
                .load()
                .migrate();
        database = fresh.service().dataSource();
        table = new FeedTable(database);
        feed = new FollowedFeed(table);
        feed.start();
    }

    @AfterEach
    void stop() {
        feed.stop(new io.quarkus.runtime.ShutdownEvent());
    }

    @Test
    void positions_begin_at_one_and_have_no_holes() throws Exception {
        apply(List.of(
                Events.missionEvent("burgos", 1, "mission.proposed"),
                Events.missionEvent("espoo", 1, "mission.proposed")));
        apply(List.of(Events.missionEvent("burgos", 2, "mission.launched")));
        assertThat(table.end()).isEqualTo(3);
        assertThat(positions(table.read(0, 3, ALL, 10))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void an_event_that_comes_again_keeps_its_place() throws Exception {
        List<ReceivedEvent> events = List.of(
                Events.missionEvent("burgos", 1, "mission.proposed"),
                Events.missionEvent("burgos", 2, "mission.launched"));
        apply(events);
        List<FeedEntry> before = table.read(0, 2, ALL, 10).entries();
        apply(events);
        apply(List.of(events.get(1), Events.missionEvent("burgos", 3, "mission.continuity-confirmed"), events.get(0)));
        assertThat(table.end()).isEqualTo(3);
        assertThat(table.read(0, 2, ALL, 10).entries())
                .extracting(FeedEntry::eventId)
                .isEqualTo(before.stream().map(FeedEntry::eventId).toList());
    }

    @Test
    void a_rollback_leaves_no_hole() throws Exception {
        apply(List.of(Events.missionEvent("burgos", 1, "mission.proposed")));
        assertThatThrownBy(() -> Transaction.of(database, connection -> {
                    projection.apply(connection, List.of(Events.missionEvent("burgos", 2, "mission.launched")));
                    throw new SQLException("the watermark was elsewhere");
                }))
                .isInstanceOf(SQLException.class);
        apply(List.of(Events.missionEvent("burgos", 2, "mission.launched")));
        assertThat(positions(table.read(0, 2, ALL, 10))).containsExactly(1L, 2L);
    }

    @Test
    void a_reader_never_passes_a_commit_that_comes_late() throws Exception {
        var inserted = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> late = threads.submit(() -> Transaction.of(database, connection -> {
                projection.apply(connection, List.of(Events.missionEvent("burgos", 1, "mission.proposed")));
                inserted.countDown();
                await(release);
                return null;
            }));
            inserted.await();
            Future<?> next = threads.submit(() -> {
                apply(List.of(Events.missionEvent("espoo", 1, "mission.proposed")));
                return null;
            });
            assertThat(table.read(0, table.end(), ALL, 10).entries()).isEmpty();
            release.countDown();
            late.get();
            next.get();
        }
        assertThat(table.read(0, 2, ALL, 10).entries())
                .extracting(entry -> entry.cities().iterator().next())
                .containsExactly("burgos", "espoo");
    }

    @Test
    void writers_that_meet_leave_readers_with_every_entry_once_and_in_order() throws Exception {
        int writers = 4;
        int each = 25;
        var done = new AtomicBoolean();
        List<Long> followed = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reader = threads.submit(() -> {
                long seen = 0;
                while (!done.get() || seen < table.end()) {
                    long end = feed.awaitBeyond(seen, Duration.ofMillis(200));
                    Feed.Page page = feed.read(seen, Math.max(end, seen), ALL, 7);
                    followed.addAll(positions(page));
                    seen = page.upTo();
                }
                return null;
            });
            List<Future<?>> all = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                String city = "city-" + w;
                all.add(threads.submit(() -> {
                    for (int seq = 1; seq <= each; seq++) {
                        apply(List.of(Events.missionEvent(city, seq, "mission.proposed")));
                    }
                    return null;
                }));
            }
            for (Future<?> writer : all) {
                writer.get();
            }
            done.set(true);
            reader.get();
        }
        assertThat(followed)
                .isEqualTo(LongStream.rangeClosed(1, writers * each).boxed().toList());
    }

    @Test
    void what_is_kept_in_memory_answers_as_the_database_does() throws Exception {
        var random = new Random(7);
        List<String> types = List.of("mission.proposed", "mission.launched", "partner.joined", "missionary.arrived");
        List<String> cities = List.of("burgos", "espoo", "linz");
        List<ReceivedEvent> events = new ArrayList<>();
        for (int n = 1; n <= 200; n++) {
            String city = cities.get(random.nextInt(3));
            String data = switch (random.nextInt(4)) {
                case 0 ->
                    "{\"mission\":\"%s-circular\",\"participatingCities\":[\"linz\",{\"x\":[1]}]}".formatted(city);
                case 1 -> "{\"city\":\"burgos\",\"deep\":{\"mission\":\"not-this\"}}";
                case 2 -> "{\"mission\":\"burgos-circular\",\"city\":\"NOT A SLUG\"}";
                default -> "{}";
            };
            events.add(
                    Events.event("partner-service", city, n, types.get(random.nextInt(4)), "memberships/m-" + n, data));
        }
        apply(events);
        assertThat(feed.awaitBeyond(199, Duration.ofSeconds(10))).isEqualTo(200);
        List<FeedFilter> filters = List.of(
                ALL,
                FeedFilter.of(List.of("mission.*"), List.of(), List.of()),
                FeedFilter.of(List.of("mission.launched.v1", "partner.joined"), List.of("linz"), List.of()),
                FeedFilter.of(List.of("mission.launched.v2"), List.of(), List.of()),
                FeedFilter.of(List.of(), List.of("burgos", "linz"), List.of()),
                FeedFilter.of(List.of(), List.of(), List.of("burgos-circular", "linz-circular")),
                FeedFilter.of(List.of("mission.*"), List.of("espoo"), List.of("espoo-circular")));
        for (FeedFilter filter : filters) {
            for (int n = 0; n < 40; n++) {
                long after = random.nextInt(201);
                long upTo = after + random.nextInt((int) (201 - after));
                int limit = 1 + random.nextInt(30);
                Feed.Page fromMemory = feed.read(after, upTo, filter, limit);
                Feed.Page fromTable = table.read(after, upTo, filter, limit);
                assertThat(positions(fromMemory))
                        .as("%s %d..%d/%d", filter, after, upTo, limit)
                        .isEqualTo(positions(fromTable));
                assertThat(fromMemory.upTo()).isEqualTo(fromTable.upTo());
            }
        }
    }

    private void apply(List<ReceivedEvent> events) throws SQLException {
        Transaction.of(database, (Connection connection) -> {
            projection.apply(connection, events);
            return null;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> positions(Feed.Page page) {
        return page.entries().stream().map(FeedEntry::position).toList();
    }
}
