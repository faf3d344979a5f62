package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.ConveningRefusals.ALL;
import static org.missionpartnerships.mission.ConveningRefusals.BY_PUBLICATION;
import static org.missionpartnerships.mission.ConveningRefusals.H2;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** Meetings as the report tells of them: of a mission, of a city, and of the network, where every year another city invites. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ConveningIT {

    private static final String[] STEWARD = steward("oberoesterreich", "wien", "concelho-de-cascais", "network");
    private static final String SAFE = "/missions/safe-democracy/editions";
    private static boolean loaded;

    @Inject
    Journal journal;

    @Inject
    Instance<ProblemTypes> catalogue;

    static List<Refused> refusals() {
        return ALL;
    }

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        command("/cities", "{\"id\":\"oberoesterreich\",\"name\":\"Upper Austria\",\"kinds\":[\"region\"]}");
        command("/cities", "{\"id\":\"wien\",\"name\":\"Vienna\"}");
        command("/cities", "{\"id\":\"concelho-de-cascais\",\"name\":\"Cascais\"}");
        h2Convention();
        safeDemocracy();
        hotspot();
        tutors();
        loaded = true;
    }

    private static void h2Convention() {
        command("/missions", """
                {"id":"h2-upper-austria","city":"oberoesterreich","title":"H2 Convention","topic":"climate-stakeholders",
                 "occurred":{"edtf":"[..2023]","basis":"inferred"},"source":{"document":"ipi-2025-09","locator":"L387"}}""");
        command("/series", """
                {"id":"h2-convention","mission":"h2-upper-austria","title":"H2 Convention","interval":{"value":1,"unit":"years"},
                 "occurred":{"edtf":"2023"},"source":{"document":"ipi-2025-09","locator":"L387"}}""");
        command(H2 + "/2023/hold", """
                {"title":"First H2 Convention","occurred":{"edtf":"2023"},"source":{"document":"ipi-2025-09","locator":"L387"}}""");
        command(H2 + "/2024/hold", """
                {"title":"Second H2 Convention","place":"Linz","description":"That it was the second follows from the first and the third",
                 "occurred":{"edtf":"2024"},"source":{"document":"ipi-2025-09","locator":"L371"}}""");
        command(H2 + "/public-day-2024/hold", """
                {"title":"Public Day","place":"Linz","attendance":[{"kind":"members of the public"},{"kind":"school groups"}],
                 "description":"Workshops, exhibitions and talks","occurred":{"edtf":"2024"},
                 "source":{"document":"ipi-2025-09","locator":"L383,393"}}""");
        command(H2, """
                {"edition":"2025","title":"Third H2 Convention","planned":{"edtf":"2025-11"},%s,
                 "source":{"document":"ipi-2025-09","locator":"L387"}}""".formatted(BY_PUBLICATION));
    }

    private static void safeDemocracy() {
        command("/missions", """
                {"id":"safe-democracy","city":"wien","title":"Safe Democracy","topic":"digital-security-sovereignty",
                 "occurred":{"edtf":"[..2025]","basis":"inferred"},"source":{"document":"ipi-2025-09","locator":"L653"}}""");
        command(SAFE + "/1/hold", """
                {"title":"First Safe Democracy Convention","host":{"name":"City of Vienna","sector":"government"},"hostCity":"wien",
                 "attendance":[{"kind":"cities and municipalities","count":{"value":60}},{"kind":"ministries","count":{"value":25}},
                               {"kind":"associations and NGOs","count":{"value":50}},{"kind":"businesses","count":{"value":20}}],
                 "occurred":{"edtf":"2025"},"source":{"document":"ipi-2025-09","locator":"L645,655"}}""");
        command(SAFE, """
                {"edition":"2","title":"Second Safe Democracy Convention","planned":{"edtf":"2026-21","phrase":"Spring 2026"},
                 "place":"Vienna","hostCity":"wien",%s,"source":{"document":"ipi-2025-09","locator":"L665"}}""".formatted(BY_PUBLICATION));
        command(SAFE, """
                {"edition":"innsbruck","title":"Additional event","place":"Innsbruck",%s,
                 "source":{"document":"ipi-2025-09","locator":"L665"}}""".formatted(BY_PUBLICATION));
    }

    private static void hotspot() {
        command("/series", """
                {"id":"european-ce-hotspot","title":"European Circular Economy Hotspot","interval":{"value":1,"unit":"years"},
                 "occurred":{"edtf":"2016"},"source":{"document":"ipi-2025-09","locator":"L269"}}""");
        for (String[] edition : List.of(
                new String[] {"2016", "Netherlands"}, new String[] {"2023", "Dublin"}, new String[] {"2024", "Cardiff"
                })) {
            command(
                    "/series/european-ce-hotspot/editions/" + edition[0] + "/hold",
                    "{\"place\":\"%s\",\"occurred\":{\"edtf\":\"%s\"},\"source\":{\"document\":\"ipi-2025-09\",\"locator\":\"L269\"}}"
                            .formatted(edition[1], edition[0]));
        }
    }

    private static void tutors() {
        command("/missions", """
                {"id":"tutors","city":"concelho-de-cascais","title":"Neighbourhood Tutors","topic":"climate-stakeholders",%s}""".formatted(BY_PUBLICATION));
        command("/series", """
                {"id":"tutors","city":"concelho-de-cascais","title":"Tutors meet community leaders",
                 "description":"In four parishes, beside an app for what is broken",
                 "interval":{"qualifier":"approximate","value":3,"unit":"months"},%s,
                 "source":{"document":"ipi-2025-09","locator":"L468-470"}}""".formatted(BY_PUBLICATION));
        command(
                "/series/tutors/editions",
                "{\"edition\":\"cancelled\",\"title\":\"A meeting\",%s}".formatted(BY_PUBLICATION));
        command("/series/tutors/editions/cancelled/cancel", "{\"reason\":\"Storm\",%s}".formatted(BY_PUBLICATION));
    }

    private static Answer command(String path, String json) {
        Answer answer = post(path, json, STEWARD);
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
        return answer;
    }

    @Test
    void a_convention_comes_back_each_year_and_once_has_a_day_for_the_public() {
        JsonNode series = get("/series/h2-convention").json();

        assertThat(series.path("scope").asText()).isEqualTo("mission");
        assertThat(series.path("city").asText()).isEqualTo("oberoesterreich");
        assertThat(texts(series.path("editions"), "edition"))
                .containsExactly("2023", "2024", "public-day-2024", "2025");
        assertThat(texts(series.path("editions"), "status")).containsExactly("held", "held", "held", "scheduled");
        JsonNode publicDay = series.path("editions").path(2);
        assertThat(texts(publicDay.path("attendance"), "kind"))
                .containsExactly("members of the public", "school groups");
        assertThat(publicDay.path("attendance").path(0).has("count")).isFalse();
        JsonNode third = get(H2 + "/2025").json();
        assertThat(third.path("planned").path("edtf").asText()).isEqualTo("2025-11");
        assertThat(third.path("scheduled").path("source").path("locator").asText())
                .isEqualTo("L387");
    }

    @Test
    void a_missions_first_meeting_makes_its_own_series_and_figures_keep_their_kinds() {
        Answer answer = get("/series/safe-democracy");

        assertThat(answer.json().path("title").asText()).isEqualTo("Safe Democracy");
        assertThat(answer.json().path("mission").asText()).isEqualTo("safe-democracy");
        JsonNode first = answer.json().path("editions").path(0);
        assertThat(first.path("host").path("name").asText()).isEqualTo("City of Vienna");
        assertThat(texts(first.path("attendance"), "kind"))
                .containsExactly("cities and municipalities", "ministries", "associations and NGOs", "businesses");
        assertThat(first.path("attendance").findValuesAsText("value")).containsExactly("60", "25", "50", "20");
    }

    @Test
    void a_season_stays_a_season_and_no_date_no_date() {
        JsonNode scheduled = get(SAFE + "?status=scheduled").json().path("items");

        assertThat(texts(scheduled, "edition")).containsExactly("2", "innsbruck");
        assertThat(scheduled.path(0).path("planned").path("edtf").asText()).isEqualTo("2026-21");
        assertThat(scheduled.path(0).path("planned").path("phrase").asText()).isEqualTo("Spring 2026");
        assertThat(scheduled.path(1).has("planned")).isFalse();
        assertThat(scheduled.path(1).path("place").asText()).isEqualTo("Innsbruck");
    }

    @Test
    void by_a_date_an_edition_is_what_had_happened_by_then() {
        JsonNode inSpring2024 = get(H2 + "?at=2024-05-01").json().path("items");

        assertThat(texts(inSpring2024, "edition")).containsExactly("2023", "2024", "public-day-2024", "2025");
        assertThat(inSpring2024.path(0).path("status").asText()).isEqualTo("held");
        assertThat(inSpring2024.path(1).has("status")).isFalse();
        assertThat(inSpring2024.path(1).path("possibleStatuses").path(0).asText())
                .isEqualTo("held");
        assertThat(inSpring2024.path(3).path("possibleStatuses").path(0).asText())
                .isEqualTo("scheduled");
        assertThat(texts(get(SAFE + "?at=2024-05-01").json().path("items"), "edition"))
                .containsExactly("2", "innsbruck");
        assertThat(texts(get(H2 + "?at=2022-12-31&status=held").json().path("items"), "edition"))
                .isEmpty();
        assertThat(get(H2 + "?at=2025-10-01&status=scheduled")
                        .json()
                        .path("items")
                        .path(0)
                        .path("status")
                        .asText())
                .isEqualTo("scheduled");
    }

    @Test
    void the_networks_series_has_another_host_each_year() {
        JsonNode network = get("/series?scope=network").json().path("items");
        assertThat(texts(network, "id")).contains("european-ce-hotspot");
        assertThat(network.path(0).has("city")).isFalse();

        JsonNode editions = get("/series/european-ce-hotspot/editions").json().path("items");
        assertThat(texts(editions, "place")).containsExactly("Netherlands", "Dublin", "Cardiff");
        assertThat(texts(editions, "title"))
                .allMatch("European Circular Economy Hotspot"::equals)
                .hasSize(3);
        assertThat(journal.readLedger(new Ledger("network"), 0, 1_000))
                .anyMatch(event -> event.stream().toString().equals("series/european-ce-hotspot"));
        assertThat(post(
                                "/series/european-ce-hotspot/editions/2025/hold",
                                "{%s}".formatted(BY_PUBLICATION),
                                steward("wien"))
                        .code())
                .isEqualTo("outside-city-scope");
    }

    @Test
    void a_series_of_a_city_says_how_often_it_meets() {
        JsonNode series = get("/series/tutors").json();

        assertThat(series.path("scope").asText()).isEqualTo("city");
        assertThat(series.path("interval").path("qualifier").asText()).isEqualTo("approximate");
        assertThat(texts(get("/series?city=concelho-de-cascais").json().path("items"), "id"))
                .containsExactly("tutors");
        assertThat(series.path("editions")
                        .path(0)
                        .path("cancelled")
                        .path("reason")
                        .asText())
                .isEqualTo("Storm");
    }

    @Test
    void a_planned_meeting_is_moved_in_its_series_and_the_first_plan_stays_on_record() {
        command(SAFE, """
                {"edition":"moved","title":"A workshop","planned":{"edtf":"2025-03"},"place":"Graz","occurred":{"edtf":"2024"}}""");
        Answer moved = command("/series/safe-democracy/editions/moved/move", """
                {"planned":{"edtf":"2025-05"},"place":"Linz","reason":"The hall","occurred":{"edtf":"2025-01"}}""");

        assertThat(moved.json().path("planned").path("edtf").asText()).isEqualTo("2025-05");
        assertThat(moved.json().path("place").asText()).isEqualTo("Linz");
        assertThat(moved.json().path("scheduled").path("planned").path("edtf").asText())
                .isEqualTo("2025-03");
        Answer before = get("/series/safe-democracy/editions?at=2024-12-31&status=scheduled");
        JsonNode workshop = item(before.json().path("items"), "moved");
        assertThat(workshop.path("planned").path("edtf").asText()).isEqualTo("2025-03");
        assertThat(workshop.path("place").asText()).isEqualTo("Graz");
        command("/series/safe-democracy/editions/moved/cancel", "{\"occurred\":{\"edtf\":\"2025-02\"}}");
    }

    @Test
    void the_citys_partnership_shows_the_meetings_of_its_missions() {
        JsonNode mission = get("/cities/oberoesterreich/partnership?at=2024-12-31")
                .json()
                .path("missions")
                .path(0);

        assertThat(texts(mission.path("editions"), "edition"))
                .containsExactlyInAnyOrder("2023", "2024", "public-day-2024", "2025");
        assertThat(texts(mission.path("editions"), "series")).containsOnly("h2-convention");
    }

    @Test
    void lists_come_in_pages() {
        List<String> seen = new ArrayList<>();
        String next = H2 + "?limit=1&status=held";
        while (!next.isEmpty()) {
            JsonNode page = get(next).json();
            seen.addAll(texts(page.path("items"), "edition"));
            next = page.path("next").asText("");
        }
        assertThat(seen).containsExactly("2023", "2024", "public-day-2024");
    }

    @Test
    void the_same_command_again_changes_nothing() {
        long before = events();
        assertThat(command(SAFE, """
                        {"edition":"innsbruck","title":"Additional event","place":"Innsbruck",%s,
                         "source":{"document":"ipi-2025-09","locator":"L665"}}""".formatted(BY_PUBLICATION)).status()).isEqualTo(200);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_series_belongs_to_one_and_its_host_is_registered() {
        Answer both = post(
                "/series",
                "{\"title\":\"T\",\"mission\":\"tutors\",\"city\":\"wien\",%s}".formatted(BY_PUBLICATION),
                STEWARD);
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.text()).contains("give mission or city, or neither");
        for (String path : List.of(H2, SAFE, H2 + "/2031/hold", H2 + "/2025/move")) {
            Answer unknown = post(
                    path,
                    "{%s\"hostCity\":\"atlantis\",%s}"
                            .formatted(path.endsWith("s") ? "\"title\":\"T\"," : "", BY_PUBLICATION),
                    STEWARD);
            assertThat(unknown.code()).as(unknown.text()).isEqualTo("city-not-found");
        }
        assertThat(get("/series/nothing").code()).isEqualTo("series-not-found");
        assertThat(get(H2 + "/1999").code()).isEqualTo("edition-not-found");
        assertThat(get("/missions/nothing/editions").code()).isEqualTo("mission-not-found");
        assertThat(get("/cities/nowhere/editions").code()).isEqualTo("city-not-found");
        assertThat(get("/series/nothing/editions").code()).isEqualTo("series-not-found");
        assertThat(get(H2 + "?status=postponed").status()).isEqualTo(400);
        assertThat(post(H2, "{}").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_has_a_problem_of_its_own_and_stores_nothing(Refused refusal) {
        long before = events();

        Answer answer = post(refusal.path(), refusal.body(), STEWARD);

        assertThat(answer.status()).as(answer.text()).isEqualTo(refusal.status());
        assertThat(answer.code()).isEqualTo(refusal.code());
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(get("/problems/" + refusal.code()).status()).isEqualTo(200);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void every_problem_type_of_convenings_is_tried_here() {
        Set<String> tried = ALL.stream().map(Refused::code).collect(Collectors.toCollection(TreeSet::new));
        assertThat(catalogue.stream()
                        .filter(types ->
                                types.getClass().getPackageName().equals("org.missionpartnerships.mission.convening"))
                        .flatMap(types -> types.types().stream())
                        .map(ProblemType::code))
                .isNotEmpty()
                .allMatch(tried::contains);
    }

    private static List<String> texts(JsonNode items, String member) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(member).asText()));
        return texts;
    }

    private static JsonNode item(JsonNode items, String edition) {
        for (JsonNode item : items) {
            if (item.path("edition").asText().equals(edition)) {
                return item;
            }
        }
        throw new AssertionError("No edition %s in %s".formatted(edition, items));
    }

    private long events() {
        return List.of("oberoesterreich", "wien", "concelho-de-cascais", "network").stream()
                .mapToLong(city -> journal.head(new Ledger(city)).seq())
                .sum();
    }
}
