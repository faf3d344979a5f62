package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.milestone.IndicatorEvent.MeasurementRecorded;
import org.missionpartnerships.published.partner.CommitmentEvent;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentDelivered;
import org.missionpartnerships.published.partner.CommitmentKind;
import org.missionpartnerships.published.partner.MembershipEvent;
import org.missionpartnerships.published.partner.MembershipEvent.PartnerJoined;
import org.missionpartnerships.published.partner.PartnerRole;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.IndicatorId;
import org.missionpartnerships.published.value.MeasurementId;
import org.missionpartnerships.published.value.MembershipId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.RealServers;

/** Burgos' history goes in through HTTP, the other services' part of it over Kafka, and comes back to any date. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BurgosIT {

    private static final String MISSION = "burgos-poligono-circular";
    private static boolean loaded;

    @Inject
    Journal journal;

    @BeforeEach
    void load() {
        if (!loaded) {
            loadOnce();
            loaded = true;
        }
    }

    private static void loadOnce() {
        command("/cities", """
                {"name":"Burgos","country":"ES","occurred":{"edtf":"[..2025-09]","basis":"notGiven"},
                 "source":{"document":"ipi-2025-09","locator":"L275"}}""", 201);
        command("/cities/burgos/facts", """
                {"population":{"qualifier":"approximate","value":177000,"unit":"residents"},
                 "governance":"Mayor and council, led by Partido Popular; participatory district councils",
                 "economy":"Automotive, machinery, food processing, logistics",
                 "occurred":{"edtf":"2025"},"source":{"document":"ipi-2025-09","locator":"L282"}}""", 200);
        Answer proposed = command("/missions", """
                {"city":"burgos","title":"Polígono Circular","topic":"circular-economy",
                 "initiator":{"name":"Business Association of the Villalonquéjar Industrial Estate","organisation":"aepv","sector":"business"},
                 "occurred":{"edtf":"[..2021]","basis":"inferred"},"source":{"document":"ipi-2025-09","locator":"L294"}}""", 201);
        assertThat(proposed.header("Location")).endsWith("/missions/" + MISSION);
        command("/missions/" + MISSION + "/formalisation-stages", """
                {"stage":"informalGroup","occurred":{"edtf":"[..2024-02]","basis":"inferred"},
                 "source":{"document":"ipi-2025-09","locator":"L821"}}""", 200);
        command("/missions/" + MISSION + "/launch", """
                {"fitTestOverride":{"decidedBy":"Data steward of the import","reason":"Launched before fit tests were kept"},
                 "launchedBy":[{"name":"AEPV","organisation":"aepv","sector":"business"},{"name":"Burgos City Council","sector":"government"}],
                 "workingMode":"Meetings of the council and firms of the estate",
                 "occurred":{"edtf":"2021"},"source":{"document":"ipi-2025-09","locator":"L292-294"}}""", 200);
        command("/cities/burgos/administrations", """
                {"term":"2023","description":"A new city administration","occurred":{"edtf":"2023"},
                 "source":{"document":"ipi-2025-09","locator":"L298"}}""", 200);
        command("/missions/" + MISSION + "/continuity-confirmations", """
                {"term":"2023","statement":"City involvement remained constant","occurred":{"edtf":"2023"},
                 "source":{"document":"ipi-2025-09","locator":"L298"}}""", 200);
        command("/missions/" + MISSION + "/coordination-unit", """
                {"name":"Circular Economy Office","permanent":true,"occurred":{"edtf":"2024-02"},
                 "source":{"document":"ipi-2025-09","locator":"L298"}}""", 200);
        command("/missions/" + MISSION + "/editions", """
                {"edition":"2025","title":"Best-practice exchange of industrial estates","planned":{"edtf":"2025"},
                 "occurred":{"edtf":"[..2025-09]","basis":"notGiven"},"source":{"document":"ipi-2025-09","locator":"L298"}}""", 201);

        publishWhatTheOthersRecorded(event("mission.launched"), event("mission.coordination-unit-established"));
    }

    private static void publishWhatTheOthersRecorded(UUID launched, UUID office) {
        MissionId mission = new MissionId(MISSION);
        try (OtherServices others = new OtherServices()) {
            others.publish(
                    "partner-service",
                    "memberships/plastics",
                    MembershipEvent.CODEC,
                    new PartnerJoined(
                            new MembershipId(UUID.randomUUID()),
                            mission,
                            false,
                            null,
                            "competing plastics companies",
                            Quantity.exactly("9", "companies"),
                            PartnerRole.MEMBER,
                            Sector.BUSINESS,
                            null,
                            List.of("waste", "energy cost", "EU standards"),
                            Occurred.notGiven("[..2025-09]").withAfter(launched),
                            Source.of("ipi-2025-09", "L853"),
                            AssertedBy.HUMAN));
            others.publish(
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
                            Occurred.stated("2021/2022").withPhrase("first year"),
                            Source.of("ipi-2025-09", "L294"),
                            AssertedBy.HUMAN));
            others.publish(
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
                            Occurred.inferred("[2024-02..2025-09]").withAfter(office),
                            Source.of("ipi-2025-09", "L298"),
                            AssertedBy.HUMAN));
        }
    }

    @Test
    void at_the_end_of_2022_the_mission_is_active_without_an_office_and_its_first_figure_is_certain() {
        JsonNode burgos = partnership("2022-12-31");
        JsonNode mission = burgos.path("missions").path(0);

        assertThat(mission.path("mission").asText()).isEqualTo(MISSION);
        assertThat(mission.path("status").asText()).isEqualTo("active");
        assertThat(mission.path("coordinationUnits")).isEmpty();
        assertThat(burgos.path("administrations")).isEmpty();
        assertThat(mission.path("measurements")
                        .path(0)
                        .path("value")
                        .path("value")
                        .asText())
                .isEqualTo("83000");
        assertThat(mission.path("measurements")
                        .path(0)
                        .path("origin")
                        .path("certainty")
                        .asText())
                .isEqualTo("certain");
    }

    @Test
    void at_the_end_of_2023_the_mission_goes_on_under_a_new_administration_still_without_an_office() {
        JsonNode burgos = partnership("2023-12-31");
        JsonNode mission = burgos.path("missions").path(0);

        assertThat(mission.path("status").asText()).isEqualTo("active");
        assertThat(mission.path("coordinationUnits")).isEmpty();
        assertThat(burgos.path("administrations").path(0).path("term").asText()).isEqualTo("2023");
        assertThat(mission.path("continuity")
                        .path(0)
                        .path("origin")
                        .path("certainty")
                        .asText())
                .isEqualTo("certain");
    }

    @Test
    void in_march_2024_the_office_is_certain_and_the_staff_of_the_foundation_possible() {
        JsonNode mission = partnership("2024-03-01").path("missions").path(0);

        JsonNode office = mission.path("coordinationUnits").path(0);
        assertThat(office.path("name").asText()).isEqualTo("Circular Economy Office");
        assertThat(office.path("origin").path("certainty").asText()).isEqualTo("certain");
        JsonNode staff = mission.path("commitments").path(0);
        assertThat(staff.path("organisation").asText()).isEqualTo("fundacion-caja-de-burgos");
        assertThat(staff.path("delivered").path("certainty").asText()).isEqualTo("possible");
        assertThat(staff.path("delivered").path("source").path("locator").asText())
                .isEqualTo("L298");
    }

    @Test
    void before_anything_was_recorded_nothing_was_known() {
        JsonNode burgos = get("/cities/burgos/partnership?at=2025-12-31&knownAt=2020-01-01")
                .json();

        assertThat(burgos.path("events").asInt()).isZero();
        assertThat(burgos.path("missions")).isEmpty();
    }

    @Test
    void the_timeline_holds_every_event_of_every_service_byte_for_byte() {
        Answer timeline = get("/cities/burgos/timeline?limit=200", "After", "partner-service/burgos/2");

        assertThat(timeline.status()).as(timeline.text()).isEqualTo(200);
        journal.readLedger(new Ledger("burgos"), 0, 1_000)
                .forEach(event -> assertThat(timeline.text())
                        .contains(new String(event.payload(), java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(timeline.json().path("items").findValuesAsText("service"))
                .contains("mission-service", "partner-service", "milestone-service");
    }

    @Test
    void from_2023_to_2024_burgos_gains_its_office_for_certain_and_perhaps_a_member_of_staff() {
        JsonNode diff = read("/cities/burgos/diff?from=2023&to=2024");

        assertThat(diff.path("from").asText()).isEqualTo("2023-12-31");
        assertThat(diff.path("certain").path("added").findValuesAsText("text"))
                .contains(
                        "Circular Economy Office, a permanent unit that coordinates Polígono Circular, was established.");
        assertThat(diff.path("possible").path("added").findValuesAsText("text"))
                .anyMatch(text -> text.contains("A full-time member of staff (1 FTE), for Circular Economy Office"));
        assertThat(diff.path("text").asText())
                .startsWith("Burgos from the end of 2023 to the end of 2024. In February 2024 Circular Economy Office")
                .contains("Perhaps, some time from February 2024 to September 2025:")
                .contains("Polígono Circular stayed active.");
    }

    @Test
    void a_difference_is_that_of_what_was_known_at_an_instant() {
        JsonNode diff = read("/cities/burgos/diff?from=2023&to=2024&knownAt=2020-01-01");

        assertThat(diff.findValuesAsText("event")).isEmpty();
        assertThat(diff.path("text").asText()).contains("Nothing changed that is on record.");
    }

    @Test
    void a_difference_without_its_first_day_or_backwards_is_refused_by_name() {
        Answer without = get("/cities/burgos/diff?to=2024");
        Answer backwards = get("/cities/burgos/diff?from=2024&to=2023-06");
        Answer unreadable = get("/cities/burgos/diff?from=last-year");

        assertThat(without.status()).as(without.text()).isEqualTo(400);
        assertThat(without.text()).contains("Parameter from is missing");
        assertThat(backwards.status()).as(backwards.text()).isEqualTo(400);
        assertThat(backwards.text()).contains("2024-12-31, after 2023-06-30");
        assertThat(unreadable.status()).as(unreadable.text()).isEqualTo(400);
        assertThat(get("/cities/atlantis/diff?from=2023").code()).isEqualTo("city-not-found");
    }

    @Test
    void the_new_administration_of_2023_gets_a_pack() {
        JsonNode pack = read("/cities/burgos/handover?term=2023");
        JsonNode mission = pack.path("missions").path(0);

        assertThat(pack.path("at").asText()).isEqualTo("2023-12-31");
        assertThat(mission.path("status").asText()).isEqualTo("active");
        assertThat(mission.path("continuityConfirmed").asBoolean()).isTrue();
        assertThat(mission.path("fitTestOverride").path("decidedBy").asText()).isEqualTo("Data steward of the import");
        assertThat(mission.path("due").findValuesAsText("text"))
                .anyMatch(text -> text.contains("Best-practice exchange of industrial estates"));
        assertThat(mission.path("responsible").findValuesAsText("by")).contains("competing plastics companies");
        assertThat(pack.path("text").asText()).startsWith("What the administration of term 2023 takes over in Burgos");
    }

    @Test
    void a_pack_for_a_term_that_nobody_started_does_not_exist() {
        assertThat(get("/cities/burgos/handover?term=1999").code()).isEqualTo("administration-term-not-found");
        assertThat(get("/cities/burgos/handover").status()).isEqualTo(400);
    }

    @Test
    void the_pillars_of_the_mission_are_events_and_gaps_without_a_number() {
        JsonNode pillars =
                read("/missions/" + MISSION + "/pillars?at=2025-12-31").path("pillars");

        assertThat(pillars.findValuesAsText("pillar"))
                .containsExactly(
                        "conveningPower",
                        "sharedInterests",
                        "bestPracticeExchange",
                        "reducingComplexity",
                        "communityLeverage");
        assertThat(pillars.path(1).path("supportedBy").findValuesAsText("why"))
                .contains("It says what it wants from the mission: waste, energy cost, EU standards.");
        assertThat(pillars.path(3).path("supportedBy").findValuesAsText("text"))
                .contains(
                        "Circular Economy Office, a permanent unit that coordinates Polígono Circular, was established.");
        assertThat(pillars.path(0).path("missing").findValuesAsText("text"))
                .contains("No governing body is on record.");
        assertThat(get("/missions/atlantis-arise/pillars").code()).isEqualTo("mission-not-found");
    }

    @Test
    void the_pillars_are_those_of_a_day() {
        assertThat(read("/missions/" + MISSION + "/pillars?at=2023")
                        .path("pillars")
                        .path(3)
                        .path("supportedBy"))
                .isEmpty();
    }

    private static JsonNode read(String path) {
        Answer answer = get(path, "After", "partner-service/burgos/2, milestone-service/burgos/1");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode partnership(String at) {
        Answer answer = get(
                "/cities/burgos/partnership?at=" + at, "After", "partner-service/burgos/2, milestone-service/burgos/1");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Answer command(String path, String json, int expected) {
        Answer answer = post(path, json, Http.steward("burgos"));
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(expected);
        return answer;
    }

    private static UUID event(String type) {
        JsonNode items = get("/cities/burgos/timeline?types=" + type).json().path("items");
        assertThat(items).hasSize(1);
        return UUID.fromString(items.path(0).path("event").asText());
    }
}
