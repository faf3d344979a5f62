package org.missionpartnerships.eventsourcing.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.database.Transaction;
import org.missionpartnerships.eventsourcing.wire.TestService;

/** What a consumer's statements promise each other, on PostgreSQL. */
class WatermarkStoreIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void who_waited_for_a_swap_sees_the_shape_that_it_left() throws Exception {
        try (TestService service = new TestService();
                Connection swapping = service.pool().getConnection()) {
            service.asService("INSERT INTO es.projection (projection, shape) VALUES ('effect', 'before')");
            swapping.setAutoCommit(false);
            Transaction.update(
                    swapping,
                    "UPDATE es.projection SET shape = 'after' WHERE pg_advisory_xact_lock(hashtextextended('effect', 1)) IS NOT NULL");

            CompletableFuture<Optional<String>> waiting = CompletableFuture.supplyAsync(() -> shape(service));
            await().atMost(SOON)
                    .until(() -> service.number(
                                    "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                                            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                            == 1);
            assertThat(waiting).isNotDone();
            swapping.commit();

            assertThat(waiting.get(SOON.toSeconds(), TimeUnit.SECONDS)).contains("after");
        }
    }

    private static Optional<String> shape(TestService service) {
        try {
            return Transaction.of(
                    service.pool(), connection -> new WatermarkStore("effect").begin(connection, "public"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
