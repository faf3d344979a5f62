package org.missionpartnerships.mission.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.missionpartnerships.edge.problem.ProblemException;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.history.Elsewhere.Part;
import org.missionpartnerships.published.catalogue.EventCatalogue;
import org.missionpartnerships.published.catalogue.FamilyEvent;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.testsupport.specs.RealServers;

/** Meetings that a city hosts for others, practices and what others make of them: in the histories of all whom they concern. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SharedHistoryIT {

    private static final List<String> CITIES = List.of("caerdydd", "baile-atha-cliath", "felsina", "lentia");
    private static final String[] STEWARD =
            steward(Stream.concat(CITIES.stream(), Stream.of("network")).toArray(String[]::new));
    private static final String HOTSPOT = "/series/ce-hotspot-of-hosts/editions";

    private static boolean loaded;
    private static Instant beforeTheMove = Instant.MIN;

    @Inject
    Journal journal;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        CITIES.forEach(city -> command("/cities", "{\"id\":\"%1$s\",\"name\":\"%1$s\"}".formatted(city)));
        command("/missions", """
                {"id":"felsina-neutral","city":"felsina","title":"Bologna Missione Clima","topic":"climate-stakeholders",
                 "occurred":{"edtf":"2022"},"source":{"document":"ipi-2025-09","locator":"L606"}}""");
        command("/missions/felsina-neutral/participating-cities", """
                {"city":"baile-atha-cliath","occurred":{"edtf":"2024"}}""");
        command("/series", """
                {"id":"ce-hotspot-of-hosts","title":"European Circular Economy Hotspot","occurred":{"edtf":"2016"},
                 "source":{"document":"ipi-2025-09","locator":"L269"}}""");
        command(HOTSPOT, """
                {"edition":"2024","title":"Hotspot 2024","planned":{"edtf":"2024"},"hostCity":"baile-atha-cliath",
                 "occurred":{"edtf":"2023-05"},"source":{"document":"ipi-2025-09","locator":"L269"}}""");
        beforeTheMove = lastOf("network").recordedAt();
        command(HOTSPOT + "/2024/move", """
                {"planned":{"edtf":"2024"},"hostCity":"caerdydd","place":"Cardiff","occurred":{"edtf":"2023-11"}}""");
        command(HOTSPOT + "/2024/hold", """
                {"occurred":{"edtf":"2024"},"source":{"document":"ipi-2025-09","locator":"L269"}}""");
        command("/missions/felsina-neutral/editions", """
                {"edition":"abroad","title":"The mission meets its neighbours","hostCity":"caerdydd",
                 "planned":{"edtf":"2025-03"},"occurred":{"edtf":"2025-01"}}""");
        command("/practices", """
                {"id":"felsina-cooling","title":"Cooling stations","topic":"climate-stakeholders","mission":"felsina-neutral",
                 "description":"Shade and water where heat hits hardest","occurred":{"edtf":"2023"},
                 "source":{"document":"ipi-2025-09","locator":"L922"}}""");
        command("/practices/felsina-cooling/tests", """
                {"result":"Fewer people fell ill","worked":true,"occurred":{"edtf":"2024"}}""");
        command("/adoptions", """
                {"id":"caerdydd-cooling","practice":"felsina-cooling","city":"caerdydd","occurred":{"edtf":"2025-02"}}""");
        command("/replications/felsina-cooling-lentia/start", """
                {"practice":"felsina-cooling","place":{"name":"Linz","city":"lentia"},"occurred":{"edtf":"2025-04"}}""");
        loaded = true;
    }

    private static Answer command(String path, String body) {
        Answer answer = post(path, body, STEWARD);
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
        return answer;
    }

    @Test
    void a_type_that_no_event_has_is_a_mistake_and_no_empty_page() {
        for (String types : List.of("editoin.held", "edition,editoin", "edit")) {
            Answer answer = get("/cities/caerdydd/timeline?types=" + types);
            assertThat(answer.status()).as(types).isEqualTo(400);
            assertThat(answer.json().path("detail").asText())
                    .contains("\"" + types.substring(types.indexOf(',') + 1) + "\"", "expected", "mission.launched");
        }
    }

    @Test
    void a_city_shows_the_meetings_that_it_hosts_for_others_and_whose_they_are() {
        assertThat(timeline("caerdydd", "types=edition"))
                .extracting(
                        entry -> entry.path("type").asText(),
                        entry -> entry.path("recordedIn").asText())
                .containsExactly(
                        tuple("edition.scheduled", "network"),
                        tuple("edition.moved", "network"),
                        tuple("edition.held", "network"),
                        tuple("edition.scheduled", "felsina"));

        assertThat(items(partnership("caerdydd", "2025-12-31").path("editions")))
                .extracting(
                        edition -> edition.path("edition").asText(),
                        edition -> edition.path("city").asText(null),
                        edition -> edition.path("mission").asText(null),
                        edition -> edition.path("hostCity").asText())
                .containsExactly(
                        tuple("2024", null, null, "caerdydd"),
                        tuple("abroad", "felsina", "felsina-neutral", "caerdydd"));
        assertThat(partnership("caerdydd", "2025-12-31").path("missions")).isEmpty();
    }

    @Test
    void what_was_planned_elsewhere_before_is_told_only_once_the_move_was_known() {
        assertThat(timeline("caerdydd", "types=edition&knownAt=" + beforeTheMove))
                .isEmpty();
        assertThat(timeline("baile-atha-cliath", "types=edition&knownAt=" + beforeTheMove))
                .hasSize(1);
        assertThat(get("/cities/caerdydd/partnership?at=2025&knownAt=" + beforeTheMove)
                        .json()
                        .path("editions"))
                .isEmpty();
        assertThat(items(partnership("baile-atha-cliath", "2023-10-31").path("editions")))
                .extracting(edition -> edition.path("hostCity").asText())
                .containsExactly("baile-atha-cliath");
        assertThat(items(partnership("baile-atha-cliath", "2025-12-31").path("editions")))
                .extracting(edition -> edition.path("hostCity").asText())
                .containsExactly("caerdydd");
    }

    @Test
    void a_practice_and_what_others_make_of_it_stand_in_the_history_of_its_city_causes_before_effects() {
        List<String> types = timeline("felsina", "types=practice,replication").stream()
                .map(entry -> entry.path("type").asText())
                .toList();

        assertThat(types)
                .containsExactly("practice.published", "practice.tested", "practice.adopted", "replication.started");
        JsonNode answer = partnership("felsina", "2025-12-31");
        JsonNode exchange = answer.path("missions").path(0).path("exchange");
        assertThat(exchange.path("practices").findValuesAsText("result")).containsExactly("Fewer people fell ill");
        assertThat(exchange.path("replications").findValuesAsText("replication"))
                .containsExactly("felsina-cooling-lentia");
        assertThat(answer.path("exchange").path("adoptions").findValuesAsText("city"))
                .containsExactly("caerdydd");
    }

    @Test
    void a_city_that_takes_part_shows_of_a_practice_what_may_have_happened_since() {
        assertThat(timeline("baile-atha-cliath", "types=practice,replication"))
                .extracting(entry -> entry.path("type").asText())
                .containsExactly("practice.tested", "practice.adopted", "replication.started");
    }

    @Test
    void a_city_to_which_something_is_brought_shows_that() {
        assertThat(timeline("lentia", "types=practice,replication"))
                .extracting(entry -> entry.path("type").asText())
                .containsExactly("replication.started");
        assertThat(partnership("lentia", "2025-12-31")
                        .path("exchange")
                        .path("replications")
                        .findValuesAsText("replication"))
                .containsExactly("felsina-cooling-lentia");
        assertThat(get("/cities/lentia/diff?from=2024&to=2025")
                        .json()
                        .path("text")
                        .asText())
                .contains("Cooling stations");
    }

    @Test
    void what_others_recorded_is_evidence_of_a_city_like_its_own() {
        String held = timeline("caerdydd", "types=edition.held")
                .getFirst()
                .path("event")
                .asText();

        assertThat(post("/cities/caerdydd/capabilities", """
                                {"challenge":"costOfTransformation","capability":"Brings others together","statement":"It hosts for others","evidence":["%s"],
                                 "occurred":{"edtf":"2025"}}""".formatted(held), STEWARD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_known_to_follow_something_is_no_earlier_in_the_lists_of_a_city() {
        command("/cities/lentia/administrations", """
                {"term":"first","occurred":{"edtf":"2024-06"}}""");
        String first = lastOf("lentia").id().toString();
        command("/cities/lentia/administrations", """
                {"term":"second","occurred":{"edtf":"[..2026]","after":"%s"}}""".formatted(first));
        command("/cities/lentia/governance-changes", """
                {"description":"A new division","subUnitsAdded":["North"],"occurred":{"edtf":"[..2026]","after":"%s"}}""".formatted(first));

        assertThat(get("/cities/lentia/administrations?at=2024-05-31").json().path("items"))
                .isEmpty();
        assertThat(get("/cities/lentia/administrations?at=2025-01-31")
                        .json()
                        .path("items")
                        .findValuesAsText("certainty"))
                .containsExactly("certain", "possible");
        assertThat(get("/cities/lentia/governance-changes?at=2024-05-31").json().path("items"))
                .isEmpty();
        JsonNode governance = get("/cities/lentia/governance?at=2024-05-31").json();
        assertThat(governance.path("subUnits")).isEmpty();
        assertThat(governance.path("administrations")).isEmpty();
    }

    @Test
    void a_handover_and_pillars_tell_no_more_than_was_known() {
        command("/cities/felsina/administrations", """
                {"term":"2026","occurred":{"edtf":"2026-01-01"}}""");

        assertThat(get("/cities/felsina/handover?term=2026&knownAt=" + beforeTheMove)
                        .json()
                        .path("knownAt")
                        .asText())
                .isEqualTo(beforeTheMove.toString());
        assertThat(get("/missions/felsina-neutral/pillars?at=2025-12-31").text())
                .contains("practice.published");
        assertThat(get("/missions/felsina-neutral/pillars?at=2025-12-31&knownAt=" + beforeTheMove)
                        .text())
                .doesNotContain("practice.published");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caerdydd", "baile-atha-cliath", "felsina", "lentia"})
    void page_by_page_it_is_the_same_history(String city) {
        List<JsonNode> paged = new ArrayList<>();
        String next = "/cities/%s/timeline?limit=2".formatted(city);
        while (next != null) {
            JsonNode page = get(next).json();
            page.path("items").forEach(paged::add);
            next = page.path("next").asText(null);
        }

        assertThat(paged).isEqualTo(timeline(city, "limit=200"));
        assertThat(paged)
                .isSortedAccordingTo((one, other) -> Instant.parse(
                                one.path("recordedAt").asText())
                        .compareTo(Instant.parse(other.path("recordedAt").asText())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12-31", "2023-10-31", "2024-06-30", "2025-12-31"})
    void every_answer_is_what_the_journal_gives_when_it_is_folded_from_zero(String at) {
        for (String city : CITIES) {
            for (Instant knownAt : List.of(beforeTheMove, Instant.now())) {
                JsonNode answer = get("/cities/%s/partnership?at=%s&knownAt=%s".formatted(city, at, knownAt))
                        .json();

                assertThat(answer).as(city).isEqualTo(read(fromZero(city, LocalDate.parse(at), knownAt)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12-31", "2024-06-30", "2025-12-31"})
    void a_mission_is_told_the_same_of_a_long_history_that_is_not_held_in_memory(String at) {
        CityHistory held = new CityHistory(dataSource, new LedgerHistories(dataSource, () -> 100_000));
        held.known(new CityId("felsina"), KnownAt.now());
        CityHistory unasked = new CityHistory(dataSource, new LedgerHistories(dataSource, () -> 100_000));
        CityHistory tooLong = new CityHistory(dataSource, new LedgerHistories(dataSource, () -> 12));

        for (KnownAt knownAt : List.of(new KnownAt(beforeTheMove), KnownAt.now())) {
            List<ToldEvent> told = told(held, at, knownAt);
            assertThat(told).isNotEmpty();
            assertThat(told(unasked, at, knownAt)).isEqualTo(told);
            assertThat(told(tooLong, at, knownAt))
                    .extracting(ToldEvent::event)
                    .isEqualTo(told.stream().map(ToldEvent::event).toList());
        }
    }

    private static List<ToldEvent> told(CityHistory history, String at, KnownAt knownAt) {
        KnownHistory known = history.known(new MissionId("felsina-neutral"), new CityId("felsina"), knownAt);
        return ToldMissions.told(known, history.names(known), LocalDate.parse(at));
    }

    @Test
    void a_history_that_is_too_long_to_be_held_is_refused_as_a_whole() {
        CityHistory tooLong = new CityHistory(dataSource, new LedgerHistories(dataSource, () -> 2));

        assertThatThrownBy(() -> tooLong.known(new CityId("felsina"), KnownAt.now()))
                .isInstanceOf(ProblemException.class)
                .extracting(problem -> ((ProblemException) problem).problem().type())
                .isEqualTo(HistoryProblems.HISTORY_TOO_LONG);
    }

    /** Looks the parts of the city up one by one in the journal itself, however long that takes. */
    private Partnership fromZero(String city, LocalDate at, Instant knownAt) {
        List<RecordedEvent> journalled = Stream.concat(CITIES.stream(), Stream.of("network"))
                .flatMap(ledger -> journal.readLedger(new Ledger(ledger), 0, 10_000).stream())
                .filter(event -> !event.recordedAt().isAfter(knownAt))
                .toList();
        Set<Thing> reached = new HashSet<>(Set.of(Thing.of(new CityId(city))));
        List<Part> parts = new ArrayList<>();
        int before;
        do {
            before = reached.size();
            for (RecordedEvent event : journalled) {
                for (Bond bond : family(event).map(Bond::of).orElse(List.of())) {
                    if (reached.contains(bond.owner()) && reached.add(bond.thing())) {
                        parts.add(new Part(event.ledger(), bond.thing(), null));
                    }
                }
            }
        } while (reached.size() > before);
        Elsewhere elsewhere = new Elsewhere(parts);
        List<HistoryEntry> entries = journalled.stream()
                .map(event -> new HistoryEntry(
                        MissionService.NAME,
                        event.ledger(),
                        event.seq(),
                        event.id(),
                        event.type(),
                        event.recordedAt(),
                        mission(event),
                        family(event).flatMap(Bond::thingOf).orElse(null),
                        EventCatalogue.decode(event).orElse(null)))
                .filter(entry -> entry.ledger().name().equals(city) || elsewhere.concerns(entry))
                .toList();
        return PartnershipAt.of(new CityId(city), at, new WholeHistory(entries, knownAt, elsewhere, List.of()));
    }

    private static Optional<FamilyEvent> family(RecordedEvent event) {
        return EventCatalogue.decode(event).map(FamilyEvent::of);
    }

    private String mission(RecordedEvent event) {
        try {
            return json.readTree(event.payload()).path("mission").textValue();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(Partnership partnership) {
        try {
            return json.readTree(json.writeValueAsBytes(partnership));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private RecordedEvent lastOf(String ledger) {
        long head = journal.head(new Ledger(ledger)).seq();
        return journal.readLedger(new Ledger(ledger), head - 1, 1).getFirst();
    }

    private static List<JsonNode> timeline(String city, String query) {
        return items(get("/cities/%s/timeline?%s".formatted(city, query)).json().path("items"));
    }

    private static JsonNode partnership(String city, String at) {
        return get("/cities/%s/partnership?at=%s".formatted(city, at)).json();
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
