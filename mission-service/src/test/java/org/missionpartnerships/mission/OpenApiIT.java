package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.milestone.IndicatorEvent.MeasurementRecorded;
import org.missionpartnerships.published.partner.CommitmentEvent;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentDelivered;
import org.missionpartnerships.published.partner.CommitmentKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.IndicatorId;
import org.missionpartnerships.published.value.MeasurementId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.openapi.ServiceDocument;
import org.missionpartnerships.testsupport.specs.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(OpenApiIT.OfItsOwn.class)
class OpenApiIT extends ServiceDocument {

    /** A profile of its own starts the service anew. */
    public static class OfItsOwn implements QuarkusTestProfile {}

    @Override
    protected URI address() {
        return URI.create(
                "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
    }

    @Override
    protected String name() {
        return "mission-service";
    }

    @Override
    protected String elsewhere() {
        MissionId mission = new MissionId("burgos-poligono-circular");
        try (OtherServices others = new OtherServices()) {
            String delivered = others.publish(
                    "partner-service",
                    "commitments/staff",
                    CommitmentEvent.CODEC,
                    new CommitmentDelivered(
                            new CommitmentId(UUID.randomUUID()),
                            mission,
                            new OrganisationId("fundacion-caja-de-burgos"),
                            null,
                            CommitmentKind.STAFF,
                            "A full-time member of staff",
                            Quantity.exactly("1", "FTE"),
                            null,
                            "Circular Economy Office",
                            Occurred.inferred("[2024-02..2025-09]"),
                            Source.of("ipi-2025-09", "L298"),
                            AssertedBy.HUMAN));
            String measured = others.publish(
                    "milestone-service",
                    "indicators/waste",
                    IndicatorEvent.CODEC,
                    new MeasurementRecorded(
                            new MeasurementId(UUID.randomUUID()),
                            new IndicatorId(UUID.randomUUID()),
                            mission,
                            "Non-hazardous waste recovered",
                            Quantity.exactly("83000", "t"),
                            null,
                            Occurred.stated("2021/2022").withPhrase("in its first year"),
                            Source.of("ipi-2025-09", "L294"),
                            AssertedBy.HUMAN));
            return delivered + "," + measured;
        }
    }

    @TestFactory
    Stream<DynamicTest> every_list_comes_in_pages_and_is_filtered() {
        return Http.get("/q/openapi?format=json")
                .json()
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation.path("operationId").asText().startsWith("list"))
                .filter(operation -> !operation.path("operationId").asText().equals("listProblems"))
                .map(operation ->
                        DynamicTest.dynamicTest(operation.path("operationId").asText(), () -> {
                            List<String> asked = operation
                                    .path("parameters")
                                    .valueStream()
                                    .filter(parameter ->
                                            parameter.path("in").asText().equals("query"))
                                    .map(parameter -> parameter.path("name").asText())
                                    .toList();
                            assertThat(asked).contains("cursor", "limit");
                            assertThat(asked).as("something to filter by").hasSizeGreaterThan(2);
                        }));
    }
}
