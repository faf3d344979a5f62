package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.bearer;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.operations.Operations;
import org.missionpartnerships.eventsourcing.projection.Comparison;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.servers.Tokens;
import org.missionpartnerships.testsupport.specs.RealServers;

/** Every read model folded once more from the first event equals the one that serves, whatever the other tests have recorded. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RebuiltReadModelsIT {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String[] STEWARD = steward("dunkerque", "network");

    @Inject
    Operations operations;

    @Inject
    DataSource database;

    @Inject
    @All
    List<Projection> projections;

    @Test
    void a_read_model_made_anew_is_the_one_that_serves() throws SQLException {
        command("/cities", "{\"id\":\"dunkerque\",\"name\":\"Dunkerque\"}");
        command("/missions", """
                {"id":"dunkerque-mission","city":"dunkerque","title":"An invented mission","topic":"circular-economy",
                 "occurred":{"edtf":"2022"}}""");
        assertThat(projections).hasSizeGreaterThan(10);
        for (Projection projection : projections) {
            Comparison comparison = operations.compare(projection.name(), SOON);
            assertThat(comparison.equal())
                    .as("%s: %s", projection.name(), comparison)
                    .isTrue();
        }
    }

    /** As after a restore of the journal alone; said at once, where waiting for the events would take minutes. */
    @Test
    void a_read_model_that_has_applied_what_the_journal_has_not_is_said_to_be_beyond_it() throws SQLException {
        mark("INSERT INTO es.watermark (consumer, source, ledger, epoch, applied_seq, recorded_at)"
                + " VALUES ('city_list', 'mission-service', 'beyond-the-journal', 1, 7, now())");
        try {
            long began = System.nanoTime();
            Answer answer = get(
                    "/operations/projections/city_list/comparison",
                    bearer(Tokens.shared().operator()));
            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            assertThat(answer.json().path("code").asText()).isEqualTo("read-model-beyond-journal");
            assertThat(answer.json().path("detail").asText())
                    .contains("city_list", "mission-service/beyond-the-journal up to event 7", "ends with event 0");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        } finally {
            mark(
                    "UPDATE es.watermark SET applied_seq = 0 WHERE consumer = 'city_list' AND ledger = 'beyond-the-journal'");
        }
        assertThat(get(
                                "/operations/projections/city_list/comparison",
                                bearer(Tokens.shared().operator()))
                        .status())
                .isEqualTo(200);
    }

    private void mark(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static void command(String path, String body) {
        assertThat(post(path, body, STEWARD).status()).isEqualTo(201);
    }
}
