package org.missionpartnerships.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.local.History.Outcome;
import org.missionpartnerships.local.MissionInstance.Answer;

/**
 * The whole mission-service, its database and its broker, hurt while clients write. After each: every acknowledged command
 * is there once, topic equals journal, read models equal the journal.
 */
class ServiceFaultsIT {
    private static final int CLIENTS = 4;
    private static final String LEADER = "eventsourcing_publisher_leader";
    private static final String PUBLISHER_SESSIONS = "application_name = 'mission-service (dedicated)'";

    private static final MissionStack stack = new MissionStack("faults");
    private static final MissionInstance service = stack.instance();

    @BeforeAll
    static void start() {
        service.start().awaitReady();
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Test
    void the_service_is_killed_six_times_at_any_moment() throws Exception {
        History history = new History(stack, "service").begin(CLIENTS, List.of(service));
        for (int kill = 0; kill < 6; kill++) {
            history.awaitMoreOk(5);
            killAfterTheNextRequest(history);
            service.start().awaitReady();
        }
        history.awaitMoreOk(5);
        history.end().settle(service);
        assertThat(history.count(Outcome.UNKNOWN))
                .as("kills that met a command")
                .isPositive();
        stack.awaitSound();
    }

    @Test
    void the_whole_database_server_is_killed_and_comes_back() throws Exception {
        History history = new History(stack, "server").begin(CLIENTS, List.of(service));
        for (int kill = 0; kill < 3; kill++) {
            history.awaitMoreOk(20);
            stack.postgres().kill9();
            await().atMost(MissionStack.PATIENCE).until(() -> !service.ready());
            stack.postgres().start();
            await().atMost(MissionStack.PATIENCE).until(service::ready);
        }
        history.awaitMoreOk(20);
        history.end().settle(service);
        stack.awaitSound();
    }

    /** PostgreSQL cannot know what a killed back end left in shared memory, so it restarts every session. */
    @Test
    void one_back_end_of_the_database_is_killed() throws Exception {
        History history = new History(stack, "backend").begin(CLIENTS, List.of(service));
        for (int kill = 0; kill < 3; kill++) {
            history.awaitMoreOk(20);
            long backend = stack.asSuperuser("SELECT pid FROM pg_stat_activity WHERE usename = 'mission_service'"
                    + " AND NOT (" + PUBLISHER_SESSIONS + ") ORDER BY state_change DESC LIMIT 1");
            ProcessHandle.of(backend).orElseThrow().destroyForcibly();
        }
        history.awaitMoreOk(20);
        history.end().settle(service);
        stack.awaitSound();
    }

    @Test
    void the_broker_is_killed_and_comes_back_while_commands_go_on() throws Exception {
        History history = new History(stack, "broker").begin(CLIENTS, List.of(service));
        for (int kill = 0; kill < 2; kill++) {
            history.awaitMoreOk(20);
            stack.kafka.kill9();
            // recording does not need the broker
            history.awaitMoreOk(50);
            assertThat(service.ready()).isTrue();
            stack.kafka.start();
        }
        history.awaitMoreOk(20);
        history.end().settle(service);
        stack.awaitSound();
    }

    /** The lock on the publisher's progress holds it exactly between Kafka's acknowledgement and its own note of it. */
    @Test
    void the_publisher_dies_between_acknowledgement_and_progress() throws Exception {
        History history = new History(stack, "progress").begin(CLIENTS, List.of(service));
        history.awaitMoreOk(20);
        try (Connection holder = holdProgress()) {
            history.awaitMoreOk(20);
            await().atMost(MissionStack.PATIENCE).until(() -> waitingForProgress() > 0);
            service.kill9();
            // a session whose client died would still do what it waits for
            stack.asSuperuser(
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE " + PUBLISHER_SESSIONS);
            await().atMost(MissionStack.PATIENCE).until(() -> waitingForProgress() == 0);
        }
        assertThat(published()).as("acknowledged, not noted").isLessThan(stack.recordsOnTopic());
        service.start().awaitReady();
        history.awaitMoreOk(20);
        history.end().settle(service);
        stack.awaitSound();
    }

    /** F28: the former leader sleeps in the middle of its work, is replaced, and wakes up believing that it leads. */
    @Test
    void a_former_leader_that_wakes_up_does_no_harm() throws Exception {
        MissionInstance second = stack.instance().start().awaitReady();
        History history = new History(stack, "leader").begin(CLIENTS, List.of(second));
        try {
            assertThat(service.metric(LEADER)).isEqualTo(1);
            assertThat(second.metric(LEADER)).isZero();
            long lockHolder;
            try (Connection holder = holdProgress()) {
                history.awaitMoreOk(20);
                await().atMost(MissionStack.PATIENCE).until(() -> waitingForProgress() > 0);
                lockHolder = stack.asSuperuser("SELECT l.pid FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
                        + " WHERE l.locktype = 'advisory' AND l.granted AND a." + PUBLISHER_SESSIONS + " LIMIT 1");
                service.signal("STOP");
            }
            try {
                // what a dead network would do
                assertThat(stack.asSuperuser("SELECT count(*) FROM (SELECT pg_terminate_backend(" + lockHolder
                                + ") AS ended) AS t WHERE ended"))
                        .isEqualTo(1);
                await().atMost(MissionStack.PATIENCE).until(() -> second.metric(LEADER) == 1);
                history.awaitMoreOk(50);
            } finally {
                service.signal("CONT");
            }
            await().atMost(MissionStack.PATIENCE).until(() -> service.metric(LEADER) == 0);
            assertThat(second.metric(LEADER)).isEqualTo(1);
            history.awaitMoreOk(20);
            history.end().settle(service);
            stack.awaitSound();
        } finally {
            history.end();
            second.stop();
        }
        await().atMost(MissionStack.PATIENCE).until(() -> service.metric(LEADER) == 1);
    }

    /** F33 */
    @Test
    void a_topic_that_was_deleted_is_filled_again_from_the_first_event() throws Exception {
        History history = new History(stack, "topic").begin(CLIENTS, List.of(service));
        history.awaitMoreOk(50);
        history.end().settle(service);
        stack.awaitSound();
        service.kill9();
        stack.kafka.deleteTopics(List.of(MissionStack.TOPIC));
        await().atMost(MissionStack.PATIENCE).ignoreExceptions().untilAsserted(() -> {
            stack.kafka.createTopics(12, MissionStack.TOPIC);
            assertThat(stack.recordsOnTopic()).isZero();
        });
        service.start().awaitReady();
        stack.awaitSound();
        assertThat(stack.recordsOnTopic()).isEqualTo(stack.number("SELECT count(*) FROM es.event"));
    }

    /** F41, first way out: what only the topic still holds comes back into the journal. */
    @Test
    void a_journal_restored_from_an_older_copy_is_refused_and_completed_from_the_topic() throws Exception {
        Map<String, Long> before = recordThenRestoreAnOlderCopy("reimport");
        Map<String, Long> restored = stack.heads();

        Answer answer = service.post("/operations/reimports", "{}", operator());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        await().atMost(MissionStack.PATIENCE).until(service::ready);
        assertThat(stack.heads()).isEqualTo(before).isNotEqualTo(restored);
        goesOnSoundly("after-reimport");
    }

    /** F41, second way out: what only the topic holds is declared void. */
    @Test
    void a_journal_restored_from_an_older_copy_may_begin_a_new_epoch() throws Exception {
        recordThenRestoreAnOlderCopy("epoch");
        long epoch = stack.number("SELECT epoch FROM es.journal");

        Answer answer = service.post("/operations/epochs", "{}", operator());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(stack.number("SELECT epoch FROM es.journal")).isEqualTo(epoch + 1);
        await().atMost(MissionStack.PATIENCE).until(service::ready);
        // the numbers that were declared void are given out again, to other events
        goesOnSoundly("after-epoch");
    }

    /** @return the heads before the restore, all of them published; the service runs, and refuses */
    private static Map<String, Long> recordThenRestoreAnOlderCopy(String name) throws Exception {
        goesOnSoundly(name + "-kept");
        service.stop();
        stack.postgres().stop();
        Path older = stack.backup();
        stack.postgres().start();
        service.start().awaitReady();
        goesOnSoundly(name + "-lost");
        Map<String, Long> heads = stack.heads();
        long onTopic = stack.recordsOnTopic();
        service.stop();
        stack.restore(older);

        service.start();
        await().atMost(MissionStack.PATIENCE).ignoreExceptions().untilAsserted(() -> {
            Answer ready = service.get("/q/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.text()).contains("The journal is behind its topic", "re-import", "new epoch");
        });
        Answer refused = service.post(
                "/cities/burgos/facts",
                "{\"economy\":\"too late\",\"occurred\":{\"edtf\":\"2026\"}}",
                "Authorization",
                "Bearer " + stack.tokens.steward("*"));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().path("code").asText()).isEqualTo("journal-unavailable");
        assertThat(stack.recordsOnTopic()).isEqualTo(onTopic);
        return heads;
    }

    private static void goesOnSoundly(String name) throws Exception {
        History history = new History(stack, name).begin(CLIENTS, List.of(service));
        history.awaitMoreOk(20);
        history.end().settle(service);
        stack.awaitSound();
    }

    private static String[] operator() {
        return new String[] {"Authorization", "Bearer " + stack.tokens.operator()};
    }

    private void killAfterTheNextRequest(History history) {
        int before = history.sent();
        await().atMost(MissionStack.PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> history.sent() > before);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(50_000_000));
        service.kill9();
    }

    /** Until it is closed, nobody can note what was published. */
    private static Connection holdProgress() throws SQLException {
        Connection connection = stack.database().owner().dataSource().getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE es.publication IN EXCLUSIVE MODE");
        }
        return connection;
    }

    private static long waitingForProgress() {
        return stack.asSuperuser(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND " + PUBLISHER_SESSIONS);
    }

    private static long published() {
        return stack.number("SELECT sum(published_seq) FROM es.publication");
    }
}
