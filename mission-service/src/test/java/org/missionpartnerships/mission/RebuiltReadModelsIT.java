package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.operations.Operations;
import org.missionpartnerships.eventsourcing.projection.Comparison;
import org.missionpartnerships.eventsourcing.projection.Projection;
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

    private static void command(String path, String body) {
        assertThat(post(path, body, STEWARD).status()).isEqualTo(201);
    }
}
