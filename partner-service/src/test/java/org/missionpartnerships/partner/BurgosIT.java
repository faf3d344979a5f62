package org.missionpartnerships.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.missionpartnerships.partner.Requests.after;
import static org.missionpartnerships.partner.Requests.anyone;
import static org.missionpartnerships.partner.Requests.partner;
import static org.missionpartnerships.partner.Requests.steward;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.published.cloudevents.CloudEventsRecordFormat;
import org.missionpartnerships.testsupport.servers.KafkaServer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** What partners did in Burgos, as the report tells it, goes in through HTTP and comes back with every shade intact. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BurgosIT {

    private static final String MISSION = "burgos-poligono-circular";
    private static final String SOURCE = """
            "source": {"document": "ipi-2025-09", "locator": "%s"}""";

    @Inject
    Journal journal;

    @BeforeEach
    void organisations() {
        register("aepv", "Business Association of the Villalonquéjar Industrial Estate", "business", "association");
        register("burgos-city-council", "Burgos City Council", "government", "city");
        register("fundacion-caja-de-burgos", "Fundación Caja de Burgos", "civilSociety", "foundation");
    }

    private static void register(String id, String name, String sector, String subtype) {
        int status = steward("burgos")
                .body("""
                        {"id": "%s", "name": "%s", "sector": "%s", "subtype": "%s", "city": "burgos", %s}""".formatted(id, name, sector, subtype, SOURCE.formatted("L292-300")))
                .post("/organisations")
                .statusCode();
        assertThat(status).isIn(200, 201);
    }

    @Test
    void an_organisation_is_registered_once_and_found() {
        anyone().get("/organisations/fundacion-caja-de-burgos")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Fundación Caja de Burgos"))
                .body("sector", equalTo("civilSociety"))
                .body("subtype", equalTo("foundation"))
                .body("occurred.basis", equalTo("notGiven"))
                .body("source.locator", equalTo("L292-300"));
        anyone().get("/organisations")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("aepv"))
                .body("items.id", hasItem("fundacion-caja-de-burgos"));
    }

    @Test
    void an_id_is_derived_from_the_name() {
        steward("linz")
                .body("""
                        {"name": "Linz AG – Straßenbahn & Wärme", "sector": "publicEnterprise", "subtype": "municipalCompany"}""")
                .post("/organisations")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/organisations/linz-ag-strassenbahn-warme"))
                .body("id", equalTo("linz-ag-strassenbahn-warme"));
    }

    @Test
    void row_2_the_association_joins_and_brings_its_sector() {
        String location = after("burgos", MISSION, steward("burgos"))
                .body("""
                        {"organisation": "aepv", "role": "initiator",
                         "occurred": {"edtf": "[..2021]", "basis": "inferred"}, %s}""".formatted(SOURCE.formatted("L292-294")))
                .post("/missions/" + MISSION + "/partners")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Event-Position", org.hamcrest.Matchers.startsWith("partner-service/burgos/"))
                .body("named", equalTo(true))
                .body("sector", equalTo("business"))
                .body("subtype", equalTo("association"))
                .body("occurred.edtf", equalTo("[..2021]"))
                .body("occurred.latest", equalTo("2021-12-31"))
                .body("occurred.earliest", nullValue())
                .extract()
                .header("Location");
        anyone().get(location).then().statusCode(200).body("organisation", equalTo("aepv"));
        anyone().get("/missions/" + MISSION + "/partners")
                .then()
                .statusCode(200)
                .body("items.organisation", hasItem("aepv"));
    }

    @Test
    void row_6_nine_companies_join_without_a_name() {
        after("burgos", MISSION, steward("burgos"))
                .body("""
                        {"group": "competing plastics companies",
                         "count": {"qualifier": "exact", "value": 9, "unit": "companies"},
                         "role": "member", "sector": "business",
                         "interests": ["cutting waste", "reducing energy costs", "meeting EU standards"],
                         "occurred": {"edtf": "[..2025-09]", "basis": "notGiven",
                                      "after": "01938f5c-6f1e-7a3b-9c2d-4e5f60718204"}, %s}""".formatted(SOURCE.formatted("L853")))
                .post("/missions/" + MISSION + "/partners")
                .then()
                .statusCode(201);
        String nine = "items.find { it.group == 'competing plastics companies' }.";
        anyone().get("/missions/" + MISSION + "/partners")
                .then()
                .statusCode(200)
                .body(nine + "named", equalTo(false))
                .body(nine + "count.value", equalTo(9))
                .body(nine + "count.unit", equalTo("companies"))
                .body(nine + "interests", contains("cutting waste", "reducing energy costs", "meeting EU standards"))
                .body(nine + "occurred.after", equalTo("01938f5c-6f1e-7a3b-9c2d-4e5f60718204"))
                .body(nine + "source.locator", equalTo("L853"));
    }

    @Test
    void row_8_promises_of_the_association_and_of_unnamed_firms() {
        after("burgos", MISSION, steward("burgos"))
                .body("""
                        {"organisation": "aepv", "kind": "training",
                         "description": "Training and assessments of possible improvements in waste management",
                         "beneficiary": "small and medium-sized firms of the estate",
                         "occurred": {"edtf": "[..2025-09]", "basis": "notGiven"}, %s}""".formatted(SOURCE.formatted("L300")))
                .post("/missions/" + MISSION + "/commitments")
                .then()
                .statusCode(201)
                .body("status", equalTo("made"));
        after("burgos", MISSION, steward("burgos"))
                .body("""
                        {"group": "large firms of the estate", "kind": "expertise",
                         "description": "Support in water treatment and energy efficiency",
                         "beneficiary": "smaller firms of the estate",
                         "occurred": {"edtf": "[..2025-09]", "basis": "notGiven"}, %s}""".formatted(SOURCE.formatted("L300")))
                .post("/missions/" + MISSION + "/commitments")
                .then()
                .statusCode(201);
        anyone().get("/commitments?mission=" + MISSION + "&status=made")
                .then()
                .statusCode(200)
                .body("items.organisation", hasItem("aepv"))
                .body("items.group", hasItem("large firms of the estate"));
        anyone().get("/commitments?organisation=aepv")
                .then()
                .statusCode(200)
                .body("items.organisation.unique()", contains("aepv"));
    }

    @Test
    void row_12_the_foundation_delivers_a_member_of_staff() {
        String location = after("burgos", MISSION, steward("burgos"))
                .body("""
                        {"organisation": "fundacion-caja-de-burgos", "kind": "staff",
                         "description": "A full-time member of staff",
                         "quantity": {"qualifier": "exact", "value": 1, "unit": "FTE"},
                         "beneficiary": "Circular Economy Office",
                         "occurred": {"edtf": "[..2025-09]", "basis": "notGiven"}, %s}""".formatted(SOURCE.formatted("L298")))
                .post("/missions/" + MISSION + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        partner("fundacion-caja-de-burgos")
                .header("If-Match", "\"1\"")
                .body("""
                        {"occurred": {"edtf": "[2024-02..2025-09]", "basis": "inferred",
                                      "phrase": "provided the office with a full-time member of staff",
                                      "after": "01938f5c-6f1e-7a3b-9c2d-4e5f60718211"}, %s}""".formatted(SOURCE.formatted("L298")))
                .post(location + "/delivery")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("delivered"));
        anyone().get(location)
                .then()
                .statusCode(200)
                .body("promise.occurred.edtf", equalTo("[..2025-09]"))
                .body("delivery.quantity.value", equalTo(1))
                .body("delivery.quantity.unit", equalTo("FTE"))
                .body("delivery.beneficiary", equalTo("Circular Economy Office"))
                .body("delivery.occurred.earliest", equalTo("2024-02-01"))
                .body("delivery.occurred.latest", equalTo("2025-09-30"))
                .body("delivery.occurred.phrase", equalTo("provided the office with a full-time member of staff"));
        anyone().get("/commitments?organisation=fundacion-caja-de-burgos&status=delivered")
                .then()
                .statusCode(200)
                .body("items.delivery.quantity.unit", hasItem("FTE"));
    }

    @Test
    void row_13_contradicting_claims_about_funding_stand_side_by_side() {
        after("burgos", MISSION, steward("burgos"))
                .body("""
                        {"subject": "office staff",
                         "parts": [{"side": "private", "organisations": ["fundacion-caja-de-burgos"]}],
                         "occurred": {"edtf": "[2024-02..2025-09]", "basis": "inferred"}, %s}""".formatted(SOURCE.formatted("L298")))
                .post("/missions/" + MISSION + "/funding-shares")
                .then()
                .statusCode(201);
        String location = after("burgos", MISSION, steward("burgos"))
                .body("""
                        {"subject": "office staff",
                         "parts": [{"side": "public"}, {"side": "private", "share": {"qualifier": "approximate", "value": 35.5, "unit": "%%"}}],
                         "occurred": {"edtf": "[..2025-09]", "basis": "notGiven"}, %s}""".formatted(SOURCE.formatted("L807")))
                .post("/missions/" + MISSION + "/funding-shares")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        anyone().get(location).then().statusCode(200).body("source.locator", equalTo("L807"));
        anyone().get("/missions/" + MISSION + "/funding-shares")
                .then()
                .statusCode(200)
                .body("items.findAll { it.subject == 'office staff' }.source.locator", contains("L298", "L807"))
                .body("items[0].parts[0].organisations", contains("fundacion-caja-de-burgos"))
                .body("items[1].parts[1].share.value", equalTo(35.5f));
    }

    @Test
    void a_repeated_request_gets_the_first_answer_again() {
        String key = "\"promise-of-a-venue\"";
        String body = """
                {"organisation": "burgos-city-council", "kind": "venue", "description": "A room for the meetings",
                 "occurred": {"edtf": "2021"}}""";
        var first = after("burgos", MISSION, steward("burgos"))
                .header("Idempotency-Key", key)
                .body(body)
                .post("/missions/" + MISSION + "/commitments");
        var second = after("burgos", MISSION, steward("burgos"))
                .header("Idempotency-Key", key)
                .body(body)
                .post("/missions/" + MISSION + "/commitments");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Event-Position")).isEqualTo(first.header("Event-Position"));
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
    }

    @Test
    void a_list_is_read_page_by_page() {
        String mission = "burgos-pages";
        List<String> groups = List.of("bakers", "builders", "brewers", "bankers", "butchers");
        for (String group : groups) {
            after("burgos", mission, steward("burgos"))
                    .body("""
                            {"group": "%s", "role": "member", "sector": "business", "occurred": {"edtf": "2021"}}""".formatted(group))
                    .post("/missions/" + mission + "/partners")
                    .then()
                    .statusCode(201);
        }
        var found = new ArrayList<String>();
        String next = "/missions/" + mission + "/partners?limit=2";
        int pages = 0;
        while (next != null) {
            var page = anyone().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.path("items.group"));
            next = page.path("next");
            pages++;
        }
        assertThat(found).isEqualTo(groups);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void everything_that_was_recorded_is_published() {
        after("burgos", "burgos-published", steward("burgos"))
                .body("""
                        {"organisation": "aepv", "role": "lead", "occurred": {"edtf": "2021"}}""")
                .post("/missions/burgos-published/partners")
                .then()
                .statusCode(201);
        List<RecordedEvent> recorded = journal.readLedger(new Ledger("burgos"), 0, 1000);
        var published = new ArrayList<RecordedEvent>();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", KafkaServer.shared().bootstrapServers(),
                        "group.id", "everything",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("partners.v1"));
            var format = new CloudEventsRecordFormat();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> published.add(format.read(record).event()));
                return published.stream()
                                .filter(event -> event.ledger().equals(new Ledger("burgos")))
                                .count()
                        >= recorded.size();
            });
        }
        assertThat(published.stream()
                        .filter(event -> event.ledger().equals(new Ledger("burgos")))
                        .limit(recorded.size()))
                .isEqualTo(recorded);
    }
}
