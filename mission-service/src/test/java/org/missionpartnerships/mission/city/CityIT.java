package org.missionpartnerships.mission.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;
import static org.missionpartnerships.mission.Told.tells;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** The twelve boxes of key facts in the report, loaded as they stand there, and what can be asked of them. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CityIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static boolean loaded;

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        boxes().forEach(CityIT::load);
        command(
                "/cities",
                "{\"id\":\"box-upper-austria\",\"name\":\"Upper Austria\",\"otherNames\":[\"Oberösterreich\"],\"kinds\":[\"region\"],\"country\":\"AT\"}");
        command(
                "/cities/box-upper-austria/members",
                "{\"member\":\"box-linz\",\"occurred\":{\"edtf\":\"1990\"},\"source\":{\"document\":\"ipi-2025-09\",\"locator\":\"L343-351\"}}");
        loaded = true;
    }

    private static void load(JsonNode box) {
        command("/cities", box.path("city"));
        String city = "/cities/" + box.path("city").path("id").asText();
        box.path("names").forEach(name -> command(city + "/names", name));
        box.path("facts").forEach(facts -> command(city + "/facts", facts));
        box.path("administrations").forEach(term -> command(city + "/administrations", term));
        box.path("ends")
                .properties()
                .forEach(end -> command(city + "/administrations/" + end.getKey() + "/end", end.getValue()));
        box.path("governanceChanges").forEach(change -> command(city + "/governance-changes", change));
    }

    static Stream<JsonNode> boxes() {
        try (InputStream file = CityIT.class.getResourceAsStream("/report/key-facts.json")) {
            return StreamSupport.stream(JSON.readTree(file).spliterator(), false);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void a_box_of_key_facts_is_read_back_with_every_figure_shade_and_source(JsonNode box) {
        String city = "/cities/" + box.path("city").path("id").asText();

        JsonNode answer = get(city).json();
        tells(answer, box.path("city"), "otherNames");
        tells(answer.path("names"), box.path("names"));
        tells(answer.path("governanceChanges"), box.path("governanceChanges"));
        tells(answer.path("administrations"), box.path("administrations"));
        for (JsonNode term : answer.path("administrations")) {
            tells(term.path("ended"), box.path("ends").path(term.path("term").asText()));
        }
        List<JsonNode> posted = new ArrayList<>();
        box.path("facts").forEach(posted::addFirst);
        JsonNode read = items(city + "/facts?at=2025-12-31");
        assertThat(read).hasSameSizeAs(posted);
        for (int index = 0; index < posted.size(); index++) {
            tells(read.path(index), posted.get(index));
            assertThat(read.path(index).path("certainty").asText()).isEqualTo("certain");
        }
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void what_is_said_for_a_year_is_only_possible_within_it_and_not_said_before(JsonNode box) {
        String facts = "/cities/" + box.path("city").path("id").asText() + "/facts";

        assertThat(last(items(facts + "?at=2025-06-30")).path("certainty").asText())
                .isEqualTo("possible");
        for (JsonNode earlier : items(facts + "?at=2024-12-31")) {
            assertThat(earlier.hasNonNull("population")).isFalse();
        }
    }

    @Test
    void a_city_is_found_by_any_spelling_of_any_of_its_names() {
        assertThat(ids("/cities?name=KIEV")).contains("box-kyiv");
        assertThat(ids("/cities?name=kyiv")).contains("box-kyiv");
        assertThat(ids("/cities?name=tallin")).contains("box-tallinn");
        assertThat(ids("/cities?name=oberosterreich")).containsExactly("box-upper-austria");
        assertThat(ids("/cities?name=%25")).isEmpty();
    }

    @Test
    void a_new_official_name_is_the_one_that_is_shown_and_the_old_one_still_finds_it() {
        command("/cities", "{\"id\":\"box-renamed\",\"name\":\"Ratnapura\"}");
        command(
                "/cities/box-renamed/names",
                "{\"name\":\"Gempura\",\"use\":\"official\",\"occurred\":{\"edtf\":\"2024\"}}");

        JsonNode city = get("/cities/box-renamed").json();
        assertThat(city.path("name").asText()).isEqualTo("Gempura");
        assertThat(words(city.path("otherNames"))).containsExactly("Ratnapura");
        assertThat(items("/cities?name=ratnapura").path(0).path("name").asText())
                .isEqualTo("Gempura");
    }

    @Test
    void a_city_that_is_several_things_at_once_is_found_under_each() {
        assertThat(ids("/cities?kind=state&country=AT")).contains("box-vienna").doesNotContain("box-linz");
        assertThat(ids("/cities?kind=city&country=AT")).contains("box-vienna", "box-linz");
        assertThat(ids("/cities?kind=region&country=UA")).containsExactly("box-kyiv");
        assertThat(words(get("/cities/box-vienna").json().path("kinds"))).containsExactly("city", "state");
    }

    @Test
    void two_authorities_govern_at_a_time() {
        JsonNode inOffice = items("/cities/box-kyiv/administrations?at=2025-10-01");

        assertThat(inOffice.findValuesAsText("authority"))
                .containsExactly("Kyiv City State Administration", "Kyiv City Military Administration");
        assertThat(inOffice.findValuesAsText("certainty")).containsExactly("certain", "certain");
        assertThat(items("/cities/box-kyiv/administrations?at=2021-01-01").findValuesAsText("certainty"))
                .containsExactly("possible", "possible");
    }

    @Test
    void who_governed_and_how_the_city_was_divided_is_known_for_a_date() {
        JsonNode kyiv = get("/cities/box-kyiv/governance?at=2025-10-01").json();
        assertThat(kyiv.path("administrations")).hasSize(2);
        assertThat(kyiv.path("authorities").findValuesAsText("name"))
                .containsExactly("Kyiv City Military Administration");
        assertThat(get("/cities/box-midlands/governance?at=2013-12-31")
                        .json()
                        .path("authorities")
                        .findValuesAsText("certainty"))
                .containsExactly("certain");
        assertThat(get("/cities/box-midlands/governance?at=2014-06-30")
                        .json()
                        .path("authorities")
                        .findValuesAsText("certainty"))
                .containsExactly("possible");
        assertThat(get("/cities/box-midlands/governance").json().path("authorities"))
                .isEmpty();
        JsonNode antwerp = get("/cities/box-antwerp/governance?at=2025-12-31").json();
        assertThat(antwerp.path("subUnits").path(0).path("name").asText()).isEqualTo("Borsbeek");
        assertThat(antwerp.path("subUnits")
                        .path(0)
                        .path("source")
                        .path("locator")
                        .asText())
                .isEqualTo("L517");
    }

    @Test
    void a_distinction_tells_for_when_it_is_given() {
        command("/cities/box-cascais/distinctions", """
                {"distinction":"European Capital of Democracy","period":{"edtf":"2026"},
                 "occurred":{"edtf":"[..2025-09]","basis":"notGiven"},"source":{"document":"ipi-2025-09","locator":"L753"}}""");

        JsonNode distinction =
                get("/cities/box-cascais").json().path("distinctions").path(0);
        assertThat(distinction.path("period").path("earliest").asText()).isEqualTo("2026-01-01");
        assertThat(distinction.path("occurred").path("latest").asText()).isEqualTo("2025-09-30");
    }

    @Test
    void an_administration_of_unknown_start_that_ended_undated_may_be_in_office_until_publication() {
        assertThat(items("/cities/box-tallinn/administrations?at=2020-01-01").findValuesAsText("term"))
                .containsExactly("centre-party", "sde");
        assertThat(items("/cities/box-tallinn/administrations?at=2025-09-30").findValuesAsText("term"))
                .containsExactly("sde");
        assertThat(items("/cities/box-tallinn/administrations")).hasSize(2);
    }

    @Test
    void a_sub_unit_gained_in_a_year_is_certain_at_its_end() {
        assertThat(items("/cities/box-antwerp/governance-changes?at=2024-12-31"))
                .isEmpty();
        assertThat(items("/cities/box-antwerp/governance-changes?at=2025-06-30")
                        .path(0)
                        .path("certainty")
                        .asText())
                .isEqualTo("possible");
        JsonNode certain =
                items("/cities/box-antwerp/governance-changes?at=2025-12-31").path(0);
        assertThat(certain.path("certainty").asText()).isEqualTo("certain");
        assertThat(words(certain.path("subUnitsAdded"))).containsExactly("Borsbeek");
        assertThat(items("/cities/box-midlands/governance-changes?at=2014-12-31")
                        .path(0)
                        .path("authoritiesRemoved"))
                .hasSize(1);
    }

    @Test
    void a_region_has_its_members_from_when_they_joined_until_they_left() {
        command("/cities/box-upper-austria/members", "{\"member\":\"box-vienna\",\"occurred\":{\"edtf\":\"2000\"}}");
        assertThat(ids("/cities?region=box-upper-austria")).containsExactly("box-linz", "box-vienna");
        command(
                "/cities/box-upper-austria/members/box-vienna/leave",
                "{\"reason\":\"It never was one\",\"occurred\":{\"edtf\":\"2010\"}}");

        assertThat(ids("/cities?region=box-upper-austria")).containsExactly("box-linz");
        assertThat(members("1995-01-01")).containsExactly("box-linz");
        assertThat(members("2005-01-01")).containsExactly("box-linz", "box-vienna");
        assertThat(members("2011-01-01")).containsExactly("box-linz");
        assertThat(get("/cities/box-upper-austria")
                        .json()
                        .path("members")
                        .path(1)
                        .path("left")
                        .path("reason")
                        .asText())
                .isEqualTo("It never was one");
    }

    private static List<String> members(String at) {
        return items("/cities/box-upper-austria/members?at=" + at).findValuesAsText("member");
    }

    @Test
    void lists_of_a_city_come_in_pages() {
        Answer first = get("/cities/box-kyiv/administrations?limit=1");
        assertThat(first.json().path("items")).hasSize(1);
        String next = first.json().path("next").asText();
        assertThat(next).isNotBlank();
        assertThat(items(next).findValuesAsText("term")).containsExactly("military");
    }

    private static JsonNode items(String path) {
        Answer answer = get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items");
    }

    private static List<String> ids(String path) {
        return items(path).findValuesAsText("id");
    }

    private static JsonNode last(JsonNode list) {
        return list.path(list.size() - 1);
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static void command(String path, JsonNode json) {
        command(path, json.toString());
    }

    private static void command(String path, String json) {
        Answer answer = post(path, json, steward(path.equals("/cities") ? id(json) : path.split("/")[2]));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }

    private static String id(String json) {
        try {
            return JSON.readTree(json).path("id").asText();
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
