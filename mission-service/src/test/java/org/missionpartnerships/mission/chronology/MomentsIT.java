package org.missionpartnerships.mission.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** One record is read as it was: as it had happened by a day, and as it was known at an instant. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MomentsIT {

    private static final String CITY = "/cities/viljandi-linn";
    private static final String MISSION = "/missions/viljandi-folk";
    private static final String ADOPTION = "/adoptions/viljandi-choirs";
    private static final String EXCHANGE = "/exchanges/viljandi-dances";
    private static boolean prepared;
    private static Instant proposed = Instant.MIN;

    @Inject
    Journal journal;

    @BeforeEach
    void prepare() {
        if (prepared) {
            return;
        }
        command("/cities", "{\"id\":\"viljandi-linn\",\"name\":\"Fellin\",%s}".formatted(in("2019")));
        command("/cities", "{\"id\":\"viljandi-vald\",\"name\":\"Viljandi vald\",%s}".formatted(in("2019")));
        command(
                MISSION + "/framings",
                "{\"city\":\"viljandi-linn\",\"title\":\"Songs\",\"topic\":\"health-inclusion\",\"challenge\":\"Nobody sings\",%s}"
                        .formatted(in("2020")));
        command("/missions", """
                {"id":"viljandi-folk","city":"viljandi-linn","title":"Folk for all","topic":"health-inclusion",%s}""".formatted(in("2021-03-01")));
        proposed = last().recordedAt();
        command(
                MISSION + "/launch",
                "{\"fitTestOverride\":{\"decidedBy\":\"Steward\",\"reason\":\"Past\"},%s}".formatted(in("2022")));
        command(MISSION + "/suspend", "{\"reason\":\"No rooms\",%s}".formatted(in("[2023..2024]")));
        command(
                MISSION + "/scope-changes",
                "{\"description\":\"Choirs, too\",\"occurred\":{\"edtf\":\"XXXX\",\"after\":\"%s\"}}"
                        .formatted(last().id()));
        command(CITY + "/names", "{\"name\":\"Viljandi\",\"use\":\"official\",%s}".formatted(in("2022")));
        command("/practices", """
                {"id":"viljandi-singing","title":"Singing","topic":"health-inclusion","description":"Together","city":"viljandi-vald",%s}""".formatted(in("2020")));
        command("/adoptions", """
                {"id":"viljandi-choirs","practice":"viljandi-singing","city":"viljandi-linn",%s}""".formatted(in("2021")));
        command(ADOPTION + "/adaptations", "{\"adapted\":\"In Estonian\",%s}".formatted(in("2022")));
        command("/exchanges", """
                {"id":"viljandi-dances","city":"viljandi-linn","parties":[{"name":"Others","sector":"government"}],"subject":"Dances",%s}""".formatted(in("2021")));
        prepared = true;
    }

    @Test
    void a_mission_by_the_end_of_a_day() {
        assertThat(status("2020")).isEqualTo("framed");
        assertThat(status("2021-02-28")).isEqualTo("framed");
        assertThat(status("2021-03")).isEqualTo("proposed");
        assertThat(possibly("2021-12-31")).isEmpty();
        JsonNode during = get(MISSION + "?at=2022-06-30").json();
        assertThat(during.path("status").asText()).isEqualTo("proposed");
        assertThat(during.hasNonNull("launch")).isFalse();
        assertThat(during.path("asOf").path("at").asText()).isEqualTo("2022-06-30");
        assertThat(during.path("asOf").path("certainty").asText()).isEqualTo("certain");
        assertThat(possibly("2022-06-30"))
                .as("the change of scope is known to follow the suspension")
                .containsExactly("mission.launched");
        assertThat(status("2022")).isEqualTo("active");
        assertThat(possibly("2022")).isEmpty();
        assertThat(status("2023")).isEqualTo("active");
        assertThat(possibly("2023")).containsExactly("mission.suspended", "mission.scope-changed");
        JsonNode suspended = get(MISSION + "?at=2024-12-31").json();
        assertThat(suspended.path("status").asText()).isEqualTo("suspended");
        assertThat(suspended.path("turns")).hasSize(1);
        assertThat(suspended.path("scopeChanges")).isEmpty();
    }

    @Test
    void what_may_have_begun_is_shown_as_possible() {
        JsonNode begun = get(MISSION + "?at=2020-06-30").json();

        assertThat(begun.path("status").asText()).isEqualTo("framed");
        assertThat(begun.path("challenge").asText()).isEqualTo("Nobody sings");
        assertThat(begun.path("asOf").path("certainty").asText()).isEqualTo("possible");
        assertThat(begun.path("asOf").path("possibly")).isEmpty();
        assertThat(begun.path("asOf").path("complete").asBoolean()).isTrue();
    }

    @Test
    void a_mission_of_which_only_a_wording_that_was_told_later_had_happened() {
        command("/missions", """
                {"id":"viljandi-stage","city":"viljandi-linn","title":"A stage","topic":"health-inclusion",%s}""".formatted(in("2021")));
        command(
                "/missions/viljandi-stage/framings",
                "{\"city\":\"viljandi-linn\",\"challenge\":\"Nowhere to play\",%s}".formatted(in("2018")));

        JsonNode then = get("/missions/viljandi-stage?at=2019").json();

        assertThat(then.path("status").asText()).isEqualTo("framed");
        assertThat(then.path("title").asText()).isEqualTo("A stage");
        assertThat(then.path("challenge").asText()).isEqualTo("Nowhere to play");
    }

    @Test
    void a_mission_as_it_was_known() {
        Answer then = get(MISSION + "?knownAt=" + proposed);
        assertThat(then.json().path("status").asText()).isEqualTo("proposed");
        assertThat(then.json().path("version").asInt()).isEqualTo(2);
        assertThat(then.json().has("asOf")).isFalse();
        assertThat(then.header("ETag")).isEqualTo("\"2\"");
        assertThat(get(MISSION + "?knownAt=" + proposed, "If-None-Match", "\"2\"")
                        .status())
                .isEqualTo(304);
        JsonNode both = get(MISSION + "?at=2024-12-31&knownAt=" + proposed).json();
        assertThat(both.path("status").asText()).isEqualTo("proposed");
        assertThat(both.path("asOf").path("possibly")).isEmpty();
        assertThat(both.path("version").asInt()).isEqualTo(2);
    }

    @Test
    void without_a_moment_it_is_as_it_is() {
        Answer now = get(MISSION);
        assertThat(now.json().path("status").asText()).isEqualTo("suspended");
        assertThat(now.json().has("asOf")).isFalse();
        assertThat(now.header("ETag")).isEqualTo("\"5\"");
        assertThat(get(MISSION + "?at=2024-12-31").headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void a_city_by_the_end_of_a_day() {
        assertThat(get(CITY + "?at=2021").json().path("name").asText()).isEqualTo("Fellin");
        JsonNode during = get(CITY + "?at=2022-06-30").json();
        assertThat(during.path("name").asText()).isEqualTo("Fellin");
        assertThat(during.path("names")).isEmpty();
        assertThat(during.path("asOf").path("possibly").findValuesAsText("type"))
                .containsExactly("city.name-recorded");
        assertThat(get(CITY + "?at=2022").json().path("name").asText()).isEqualTo("Viljandi");
        assertThat(get(CITY + "?knownAt=" + proposed).json().path("name").asText())
                .isEqualTo("Fellin");
        assertThat(get(CITY + "?at=2019-06-30")
                        .json()
                        .path("asOf")
                        .path("certainty")
                        .asText())
                .isEqualTo("possible");
    }

    @Test
    void a_partnership_of_what_is_certain_or_of_what_is_only_possible() {
        String partnership = CITY + "/partnership?at=2022-06-30";
        JsonNode all = get(partnership).json();
        JsonNode certain = get(partnership + "&certainty=certain").json();
        JsonNode possible = get(partnership + "&certainty=possible").json();

        assertThat(steps(all)).containsExactly("framed", "proposed", "active");
        assertThat(steps(certain)).containsExactly("framed", "proposed");
        assertThat(steps(possible)).containsExactly("active");
        assertThat(all.path("missions").path(0).path("possibleStatuses")).hasSize(1);
        assertThat(certain.path("missions").path(0).path("possibleStatuses")).isEmpty();
        assertThat(certain.path("missions").findValuesAsText("certainty"))
                .isNotEmpty()
                .containsOnly("certain");
        assertThat(possible.path("missions").findValuesAsText("certainty"))
                .isNotEmpty()
                .containsOnly("possible");
        assertThat(certain.path("names")).isEmpty();
        assertThat(possible.path("names")).hasSize(1);
        assertThat(certain.path("identity").path("name").asText()).isEqualTo("Fellin");
        assertThat(get(CITY + "/partnership?at=2021&certainty=possible").json().path("missions"))
                .as("a mission of which nothing is only possible")
                .isEmpty();
        Answer wrong = get(partnership + "&certainty=notYet");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.code()).isEqualTo("invalid-request");
        assertThat(wrong.text()).contains("certain or possible");
        assertThat(get(partnership + "&certainty=surely").status()).isEqualTo(400);
    }

    private static List<String> steps(JsonNode partnership) {
        return partnership.path("missions").path(0).path("lifecycle").findValuesAsText("status");
    }

    @Test
    void adoptions_and_exchanges() {
        assertThat(get(ADOPTION + "?at=2021").json().path("adaptations")).isEmpty();
        assertThat(get(ADOPTION + "?at=2022-06-30")
                        .json()
                        .path("asOf")
                        .path("possibly")
                        .findValuesAsText("type"))
                .containsExactly("adoption.adapted");
        assertThat(get(ADOPTION + "?at=2022").json().path("adaptations")).hasSize(1);
        assertThat(get(EXCHANGE + "?at=2021-06-30")
                        .json()
                        .path("asOf")
                        .path("certainty")
                        .asText())
                .isEqualTo("possible");
        assertThat(get(EXCHANGE).json().has("asOf")).isFalse();
    }

    @Test
    void working_groups_and_governing_bodies() {
        Instant before = last().recordedAt();
        command(
                MISSION + "/working-groups",
                "{\"workingGroup\":\"choirs\",\"name\":\"Choirs\",\"authority\":\"prepares\",%s}"
                        .formatted(in("2022")));
        command(
                MISSION + "/governing-bodies",
                "{\"body\":\"board\",\"name\":\"Board\",\"type\":\"steeringGroup\",%s}".formatted(in("2022")));
        Instant begun = last().recordedAt();
        command(MISSION + "/working-groups/choirs/end", "{%s}".formatted(in("2024")));
        command(MISSION + "/governing-bodies/board/dissolve", "{%s}".formatted(in("2024")));

        for (String list : List.of(MISSION + "/working-groups", MISSION + "/governing-bodies")) {
            assertThat(certainties(list + "?at=2021")).isEmpty();
            assertThat(certainties(list + "?at=2022-06-30")).containsExactly("possible");
            assertThat(certainties(list + "?at=2023")).containsExactly("certain");
            assertThat(certainties(list + "?at=2024-06-30")).containsExactly("possible");
            assertThat(certainties(list + "?at=2024")).isEmpty();
            assertThat(certainties(list + "?at=2025&knownAt=" + begun)).containsExactly("certain");
            assertThat(get(list + "?knownAt=" + before).json().path("items")).isEmpty();
            assertThat(get(list).json().path("items")).hasSize(1);
            assertThat(get(list).json().path("items").path(0).has("certainty")).isFalse();
        }
        for (String one : List.of(MISSION + "/working-groups/choirs", MISSION + "/governing-bodies/board")) {
            JsonNode then = get(one + "?knownAt=" + begun).json();
            assertThat(then.has("ended") || then.has("dissolved")).isFalse();
            JsonNode now = get(one).json();
            assertThat(now.has("ended") || now.has("dissolved")).isTrue();
            assertThat(get(one + "?knownAt=" + begun).header("ETag")).isEqualTo("\"2\"");
            assertThat(get(one + "?knownAt=" + before).status()).isEqualTo(404);
        }
    }

    private static List<String> certainties(String path) {
        return get(path)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("certainty").asText())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {MISSION, CITY, ADOPTION, EXCHANGE})
    void what_was_not_there_is_not_found_and_says_so(String address) {
        Answer before = get(address + "?at=2018");
        assertThat(before.status()).isEqualTo(404);
        assertThat(before.code()).isEqualTo("not-there-then");
        assertThat(get("/problems/not-there-then").status()).isEqualTo(200);
        assertThat(before.json().path("at").asText()).isEqualTo("2018-12-31");
        assertThat(before.json().path("stream").asText()).isEqualTo(address.substring(1));
        assertThat(before.json().path("detail").asText()).contains("had happened by 2018-12-31", "later day");
        for (String unknown : List.of("?knownAt=2020-01-01", "?at=2024&knownAt=2020-01-01")) {
            Answer answer = get(address + unknown);
            assertThat(answer.status()).as(unknown).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("not-there-then");
            assertThat(answer.json().path("knownAt").asText()).startsWith("2020-01-01T23:59:59");
        }
        String nowhere = address.substring(0, address.lastIndexOf('/')) + "/nowhere?at=2018";
        assertThat(get(nowhere).code()).endsWith("-not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MISSION,
                CITY,
                ADOPTION,
                EXCHANGE,
                "/missions",
                MISSION + "/governance",
                MISSION + "/working-groups",
                MISSION + "/governing-bodies",
                MISSION + "/meetings",
                MISSION + "/decisions",
                MISSION + "/pillars",
                MISSION + "/fit-test",
                MISSION + "/participating-cities",
                MISSION + "/community",
                MISSION + "/editions",
                MISSION + "/lineage",
                CITY + "/facts",
                CITY + "/administrations",
                CITY + "/governance-changes",
                CITY + "/governance",
                CITY + "/members",
                CITY + "/partnership",
                CITY + "/capabilities",
                "/claims",
                "/scaling-plans"
            })
    void a_year_or_a_month_means_its_last_day_and_what_is_none_is_refused(String address) {
        assertThat(answered(address, "2024")).isEqualTo(answered(address, "2024-12-31"));
        assertThat(answered(address, "2024-02")).isEqualTo(answered(address, "2024-02-29"));
        for (String wrong : List.of("2024-13", "2024-02-30", "24", "yesterday", "%2B12024-01-01", "2024-1-1")) {
            Answer answer = get(address + "?at=" + wrong);
            assertThat(answer.status()).as(address + " " + wrong).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("invalid-request");
            assertThat(answer.json().path("errors").path(0).path("parameter").asText())
                    .isEqualTo("at");
            assertThat(answer.text()).contains("2023-12-31", "2023-12 ", "2023, ");
        }
    }

    private static String answered(String address, String at) {
        Answer answer = get(address + "?at=" + at);
        assertThat(answer.status()).as(address + " " + answer.text()).isEqualTo(200);
        return answer.text().replaceAll("\"(knownAt|next)\":\"[^\"]*\"", "");
    }

    private static String status(String at) {
        return get(MISSION + "?at=" + at).json().path("status").asText();
    }

    private static List<String> possibly(String at) {
        return get(MISSION + "?at=" + at).json().path("asOf").path("possibly").findValuesAsText("type");
    }

    private static String in(String edtf) {
        return "\"occurred\":{\"edtf\":\"%s\"}".formatted(edtf);
    }

    private RecordedEvent last() {
        Ledger ledger = new Ledger("viljandi-linn");
        return journal.readLedger(ledger, journal.head(ledger).seq() - 1, 1).getLast();
    }

    private static void command(String path, String body) {
        Answer answer = post(path, body, steward("viljandi-linn", "viljandi-vald"));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }
}
