package org.missionpartnerships.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.missionpartnerships.milestone.MissionService.proposed;
import static org.missionpartnerships.milestone.MissionService.registered;
import static org.missionpartnerships.milestone.Requests.after;
import static org.missionpartnerships.milestone.Requests.anyone;
import static org.missionpartnerships.milestone.Requests.steward;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.published.cloudevents.CloudEventsRecordFormat;
import org.missionpartnerships.testsupport.servers.KafkaServer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** What was measured and made in Burgos, as the report tells it, goes in through HTTP and comes back with every shade intact. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BurgosIT {

    private static final String MISSION = "burgos-poligono-circular";
    private static final String ESTATE = "Villalonquéjar industrial estate";

    @Inject
    Journal journal;

    @Test
    void row_1_facts_about_the_estate_as_exact_as_the_report() {
        String location = fact("businesses", """
                "value": {"qualifier": "moreThan", "value": 700, "unit": "businesses"}""", "L292");
        fact("employees", """
                "value": {"qualifier": "exact", "value": 16000, "unit": "employees"}""", "L292");
        fact("largest business", """
                "statement": "L'Óreal [sic]\"""", "L300");
        anyone().get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("city", equalTo("burgos"))
                .body("subject", equalTo(ESTATE))
                .body("value.qualifier", equalTo("moreThan"))
                .body("value.value", equalTo(700))
                .body("occurred.basis", equalTo("notGiven"));
        anyone().get("/context-indicators?city=burgos")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("businesses", "employees", "largest business"))
                .body("items.statement", hasItem("L'Óreal [sic]"));
    }

    private static String fact(String name, String what, String locator) {
        return after(registered("burgos"), steward("burgos"))
                .body("""
                        {"city": "burgos", "topic": "circular-economy", "subject": "%s", "name": "%s", %s,
                         "occurred": {"edtf": "[..2025-09]", "basis": "notGiven"},
                         "source": {"document": "ipi-2025-09", "locator": "%s"}}""".formatted(ESTATE, name, what, locator))
                .post("/context-indicators")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    void a_fact_about_a_topic_alone_belongs_to_the_network() {
        steward("linz")
                .body("""
                        {"topic": "health-inclusion", "subject": "Hungary", "name": "life expectancy",
                         "value": {"qualifier": "exact", "value": -4.6, "unit": "years"},
                         "occurred": {"edtf": "[..2025-09]", "basis": "notGiven"},
                         "source": {"document": "ipi-2025-09", "locator": "L710"}}""")
                .post("/context-indicators")
                .then()
                .statusCode(201)
                .header("Event-Position", startsWith("milestone-service/network/"));
        anyone().get("/context-indicators?topic=health-inclusion")
                .then()
                .statusCode(200)
                .body("items.subject", contains("Hungary"))
                .body("items[0].value.value", equalTo(-4.6f));
        anyone().get("/context-indicators?city=burgos")
                .then()
                .statusCode(200)
                .body("items.subject", not(hasItem("Hungary")));
    }

    @Test
    void row_5_tonnes_recovered_in_the_first_year() {
        String indicator = after(proposed("burgos", MISSION), steward("burgos"))
                .body("""
                        {"name": "Non-hazardous waste recovered", "unit": "t", "direction": "increase",
                         "occurred": {"edtf": "2021", "basis": "inferred"},
                         "source": {"document": "ipi-2025-09", "locator": "L294"}}""")
                .post("/missions/" + MISSION + "/indicators")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("measurements", hasSize(0))
                .extract()
                .header("Location");
        steward("burgos")
                .header("If-Match", "\"1\"")
                .body("""
                        {"value": {"value": 83000, "unit": "t"},
                         "occurred": {"edtf": "2021/2022", "phrase": "in its first year",
                                      "after": "01938f5c-6f1e-7a3b-9c2d-4e5f60718204"},
                         "source": {"document": "ipi-2025-09", "locator": "L294"}}""")
                .post(indicator + "/measurements")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        steward("burgos").body("""
                        {"value": {"qualifier": "nearly", "value": 83000.5, "unit": "t"}, "occurred": {"edtf": "2022"},
                         "source": {"document": "another report"}}""").post(indicator + "/measurements").then().statusCode(200);
        anyone().get(indicator)
                .then()
                .statusCode(200)
                .body("unit", equalTo("t"))
                .body("measurements.value.value", contains(equalTo(83000), equalTo(83000.5f)))
                .body("measurements.value.qualifier", contains("exact", "nearly"))
                .body("measurements[0].occurred.edtf", equalTo("2021/2022"))
                .body("measurements[0].occurred.earliest", equalTo("2021-01-01"))
                .body("measurements[0].occurred.latest", equalTo("2022-12-31"))
                .body("measurements[0].occurred.phrase", equalTo("in its first year"))
                .body("measurements[0].occurred.after", equalTo("01938f5c-6f1e-7a3b-9c2d-4e5f60718204"))
                .body("measurements[1].source.document", equalTo("another report"));
        anyone().get("/missions/" + MISSION + "/indicators")
                .then()
                .statusCode(200)
                .body("items.find { it.name == 'Non-hazardous waste recovered' }.measurements", equalTo(2))
                .body("items.find { it.name == 'Non-hazardous waste recovered' }.version", equalTo(3));
    }

    @Test
    void row_7_practices_that_others_can_use() {
        String location = after(proposed("burgos", MISSION), steward("burgos"))
                .body("""
                        {"kind": "practice", "title": "Energy sharing and re-use of waste water",
                         "occurred": {"edtf": "[2022..2025-09]", "basis": "inferred"},
                         "source": {"document": "ipi-2025-09", "locator": "L294"}}""")
                .post("/missions/" + MISSION + "/deliverables")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        anyone().get(location)
                .then()
                .statusCode(200)
                .body("kind", equalTo("practice"))
                .body("occurred.edtf", equalTo("[2022..2025-09]"))
                .body("occurred.basis", equalTo("inferred"));
        anyone().get("/missions/" + MISSION + "/deliverables")
                .then()
                .statusCode(200)
                .body("items.title", hasItem("Energy sharing and re-use of waste water"));
    }

    @Test
    void a_repeated_request_gets_the_first_answer_again() {
        String body = """
                {"name": "Water saved", "unit": "m3", "occurred": {"edtf": "2022"}}""";
        var first = after(proposed("burgos", MISSION), steward("burgos"))
                .header("Idempotency-Key", "\"water-saved\"")
                .body(body)
                .post("/missions/" + MISSION + "/indicators");
        var second = after(proposed("burgos", MISSION), steward("burgos"))
                .header("Idempotency-Key", "\"water-saved\"")
                .body(body)
                .post("/missions/" + MISSION + "/indicators");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
    }

    @Test
    void lists_are_read_page_by_page() {
        String mission = "burgos-pages";
        List<String> titles = List.of("one", "two", "three", "four", "five");
        for (String title : titles) {
            after(proposed("burgos", mission), steward("burgos"))
                    .body("""
                            {"kind": "report", "title": "%s", "occurred": {"edtf": "2022"}}""".formatted(title))
                    .post("/missions/" + mission + "/deliverables")
                    .then()
                    .statusCode(201);
        }
        var found = new ArrayList<String>();
        String next = "/missions/" + mission + "/deliverables?limit=2";
        while (next != null) {
            var page = anyone().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.path("items.title"));
            next = page.path("next");
        }
        assertThat(found).isEqualTo(titles);
    }

    @Test
    void everything_that_was_recorded_is_published() {
        after(proposed("burgos", MISSION), steward("burgos"))
                .body("""
                        {"kind": "toolkit", "title": "A toolkit", "link": "https://example.org/toolkit", "occurred": {"edtf": "2022"}}""")
                .post("/missions/" + MISSION + "/deliverables")
                .then()
                .statusCode(201);
        Ledger burgos = new Ledger("burgos");
        List<RecordedEvent> recorded = journal.readLedger(burgos, 0, 1000);
        var published = new ArrayList<RecordedEvent>();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", KafkaServer.shared().bootstrapServers(),
                        "group.id", "everything",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("milestones.v1"));
            var format = new CloudEventsRecordFormat();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> published.add(format.read(record).event()));
                return published.stream()
                                .filter(event -> event.ledger().equals(burgos))
                                .count()
                        >= recorded.size();
            });
        }
        assertThat(published.stream()
                        .filter(event -> event.ledger().equals(burgos))
                        .limit(recorded.size()))
                .isEqualTo(recorded);
    }
}
