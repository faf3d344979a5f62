package org.missionpartnerships.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.missionpartnerships.edge.Http.get;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.edge.Http.Answer;
import org.missionpartnerships.edge.garden.GardenServers;
import org.missionpartnerships.edge.garden.GardenWatermarks;

/** With room for four requests. */
@QuarkusTest
@QuarkusTestResource(GardenServers.class)
@TestProfile(OverloadIT.FourAtOnce.class)
class OverloadIT {

    public static class FourAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("http-edge.max-in-flight", "4");
        }
    }

    @Inject
    GardenWatermarks watermarks;

    @Test
    void beyond_its_room_the_service_refuses_at_once_and_recovers() throws Exception {
        var gate = new CountDownLatch(1);
        watermarks.holdAt(gate);
        try (var clients = Executors.newFixedThreadPool(4)) {
            List<Future<Answer>> held = new ArrayList<>();
            Callable<Answer> waiting = () -> get("/problems", "After", "mission-service/burgos/1");
            for (int i = 0; i < 4; i++) {
                held.add(clients.submit(waiting));
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> watermarks.held() == 4);

            Answer refused = get("/problems");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("overloaded");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(get("/q/openapi").status()).isEqualTo(200);

            gate.countDown();
            for (Future<Answer> answer : held) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
            assertThat(get("/problems").status()).isEqualTo(200);
        }
    }

    @Test
    void a_place_is_given_back_however_a_request_ends() {
        for (int i = 0; i < 20; i++) {
            get("/nowhere");
            get("/gardens/a/fault");
            get("/gardens/burgos/trees?colour=red");
            Http.abandoned(
                    "POST /gardens HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(get("/problems").status()).isEqualTo(200));
        assertThat(get("/gardens/burgos/trees").status()).isEqualTo(200);
    }
}
