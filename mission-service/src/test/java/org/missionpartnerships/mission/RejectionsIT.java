package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.bearer;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;
import static org.missionpartnerships.mission.MissionRefusals.criteria;
import static org.missionpartnerships.mission.MissionRefusals.mission;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.servers.Tokens;
import org.missionpartnerships.testsupport.specs.RealServers;

/** Every rejection, as a caller meets it: a clear problem of its own type, and nothing stored. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RejectionsIT {

    private static final String IN_2021 = "\"occurred\":{\"edtf\":\"2021\"}";
    private static final String PARTY = "{\"name\":\"Linz AG\",\"sector\":\"publicEnterprise\"}";
    private static final String OVERRIDE =
            "\"fitTestOverride\":{\"decidedBy\":\"Data steward\",\"reason\":\"A mission of the past\"}";

    /** Whose refusals are tried here; the other features try their own. */
    private static final Set<String> FEATURES =
            Set.of("org.missionpartnerships.mission.city", "org.missionpartnerships.mission.mission");

    private static final List<Refused> REFUSALS = Stream.of(CityRefusals.ALL, MissionRefusals.ALL)
            .flatMap(List::stream)
            .toList();

    private static boolean prepared;

    @Inject
    Journal journal;

    @Inject
    Instance<ProblemTypes> catalogue;

    static List<Refused> refusals() {
        return REFUSALS;
    }

    @BeforeEach
    void prepare() {
        if (prepared) {
            return;
        }
        accepted("/cities", "{\"name\":\"Linz\"}");
        accepted("/cities", "{\"name\":\"Vienna\",\"kinds\":[\"city\",\"state\"],\"country\":\"AT\"}");
        accepted("/cities/vienna/administrations", "{\"term\":\"2020\",%s}".formatted(IN_2021));
        accepted("/cities/linz/administrations", "{\"term\":\"2021\",%s}".formatted(IN_2021));
        accepted(
                "/cities/linz/administrations",
                "{\"term\":\"2015\",\"coalition\":[\"Two parties\"],\"occurred\":{\"edtf\":\"2015\"}}");
        accepted("/cities/linz/administrations/2015/end", "{%s}".formatted(IN_2021));
        accepted("/missions", mission("linz-re-use", "Re-use"));
        accepted("/missions", mission("linz-fit", "Fit"));
        accepted("/missions/linz-fit/fit-test", """
                {"criteria":[%s],"stakes":[{"stakeholder":%s,"kind":"costSavings"}],
                 "progressPath":{"indicators":["Reused stone"],"interimGoals":["A first building"],"publicAt":"https://example.org/re-use"},%s}""".formatted(criteria("met"), PARTY, IN_2021));
        accepted("/missions", mission("linz-launched", "Launched"));
        accepted("/missions/linz-launched/launch", "{%s,%s}".formatted(OVERRIDE, IN_2021));
        accepted("/missions/linz-launched/formalisation-stages", "{\"stage\":\"trigger\",%s}".formatted(IN_2021));
        accepted(
                "/missions/linz-launched/coordination-unit",
                "{\"unit\":\"office\",\"name\":\"Office\",\"permanent\":false,%s}".formatted(IN_2021));
        accepted(
                "/missions/linz-launched/goals",
                "{\"goal\":\"neutral\",\"statement\":\"Climate-neutral\",\"period\":{\"edtf\":\"2040\"},%s}"
                        .formatted(IN_2021));
        accepted(
                "/missions/linz-framed/framings",
                "{\"city\":\"linz\",\"title\":\"Framed\",\"topic\":\"circular-economy\",\"challenge\":\"Stone is thrown away\",%s}"
                        .formatted(IN_2021));
        accepted("/missions", mission("linz-given-up", "Given up"));
        accepted("/missions/linz-given-up/close", "{\"reason\":\"No money\",%s}".formatted(IN_2021));
        accepted("/missions", mission("linz-joined", "Joined"));
        accepted("/missions/linz-joined/participating-cities", "{\"city\":\"vienna\",%s}".formatted(IN_2021));
        accepted("/missions/linz-joined/formalisation-stages", "{\"stage\":\"trigger\",%s}".formatted(IN_2021));
        accepted("/missions/linz-joined/formalisation-stages/trigger/end", "{\"occurred\":{\"edtf\":\"2022\"}}");
        accepted("/cities/vienna/members", "{\"member\":\"linz\",%s}".formatted(IN_2021));
        accepted("/cities", "{\"id\":\"oesterreich\",\"name\":\"Austria\",\"kinds\":[\"region\"]}");
        accepted("/cities/oesterreich/members", "{\"member\":\"vienna\",%s}".formatted(IN_2021));
        prepared = true;
    }

    private static void accepted(String path, String body) {
        Answer answer = post(path, body, steward("linz", "vienna", "oesterreich"));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_has_a_problem_of_its_own_and_stores_nothing(Refused refusal) {
        long before = events();

        Answer answer = post(refusal.path(), refusal.body(), steward("linz", "vienna", "network", "nowhere"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(refusal.status());
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(refusal.code());
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(get("/problems/" + refusal.code()).status()).isEqualTo(200);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void every_problem_type_of_cities_and_missions_is_tried_here() {
        Set<String> tried = new TreeSet<>();
        REFUSALS.forEach(refusal -> tried.add(refusal.code()));
        Set<String> declared = new TreeSet<>();
        catalogue.stream()
                .filter(types -> FEATURES.contains(types.getClass().getPackageName()))
                .flatMap(types -> types.types().stream())
                .map(ProblemType::code)
                .forEach(declared::add);

        assertThat(tried).isEqualTo(declared);
    }

    @Test
    void an_unknown_city_or_mission_is_not_found_by_name() {
        for (String path : List.of(
                "/cities/nowhere",
                "/cities/nowhere/facts",
                "/cities/nowhere/administrations",
                "/cities/nowhere/timeline",
                "/cities/nowhere/partnership")) {
            Answer answer = get(path);
            assertThat(answer.status()).as(path + answer.text()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("city-not-found");
            assertThat(answer.json().path("detail").asText()).contains("nowhere");
        }
        assertThat(get("/missions/nothing").code()).isEqualTo("mission-not-found");
        assertThat(post("/missions", mission("x", "X").replace("\"linz\"", "\"nowhere\""), steward("nowhere"))
                        .code())
                .isEqualTo("city-not-found");
        assertThat(post(
                                "/missions",
                                mission("x", "X").replace("\"title\"", "\"parent\":\"nothing\",\"title\""),
                                steward("linz"))
                        .code())
                .isEqualTo("mission-not-found");
    }

    @Test
    void a_date_that_is_no_date_is_refused_with_the_accepted_forms() {
        Answer answer = post(
                "/cities/linz/facts", "{\"economy\":\"Steel\",\"occurred\":{\"edtf\":\"2021-13\"}}", steward("linz"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("position 6").contains("[..2024-02]");
        assertThat(get("/cities/linz/facts?at=yesterday").status()).isEqualTo(400);
        assertThat(get("/cities/linz/partnership?knownAt=yesterday").status()).isEqualTo(400);
    }

    @Test
    void every_mistake_of_a_body_is_named_at_once() {
        Answer answer = post(
                "/missions",
                "{\"city\":\"Linz!\",\"title\":\"Re-use\",\"topic\":7,\"nonsense\":true,%s}".formatted(IN_2021),
                steward("linz"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("pointer")).contains("/city", "/topic", "/nonsense");
        Answer overlong = post(
                "/missions",
                "{\"city\":\"linz\",\"title\":\" \",\"topic\":\"circular-economy\",\"challenge\":\"%s\",%s}"
                        .formatted("x".repeat(5_001), IN_2021),
                steward("linz"));
        assertThat(overlong.status()).isEqualTo(400);
        assertThat(overlong.json().path("errors").findValuesAsText("pointer")).contains("/title", "/challenge");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /cities                                  | /kinds/0    | {"name":"Steyr","kinds":["village"]}
            /cities                                  | /kinds      | {"name":"Steyr","kinds":[]}
            /cities                                  | /country    | {"name":"Steyr","country":"at"}
            /cities/linz/facts                       | ''          | {"population":{"value":-1},"occurred":{"edtf":"2021"}}
            /cities/linz/names                       | /use        | {"name":"Lentia","use":"nickname"}
            /cities/linz/names                       | /language   | {"name":"Lentia","language":"old Latin"}
            /cities/linz/facts                       | /population/value | {"population":{"value":"many"},"occurred":{"edtf":"2021"}}
            /cities/linz/administrations             | /term       | {"term":"The First","occurred":{"edtf":"2021"}}
            /missions/linz-re-use/triggers           | /kind       | {"kind":"boredom","description":"x","occurred":{"edtf":"2021"}}
            /missions/linz-re-use/arrangement-changes| /arrangement| {"arrangement":"cartel","occurred":{"edtf":"2021"}}
            /missions/linz-re-use/goals/neutral/revise | /statement | {"statement":" ","occurred":{"edtf":"2021"}}
            /missions/linz-re-use/framings           | /challenge  | {"occurred":{"edtf":"2021"}}
            """)
    void a_word_of_no_list_and_an_empty_text_are_named_with_their_place(String path, String pointer, String body) {
        long before = events();

        Answer answer = post(path, body, steward("linz", "steyr"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("pointer")).contains(pointer);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void only_a_steward_of_the_city_writes() {
        String path = "/cities/linz/facts";
        String body = "{\"economy\":\"Steel\",%s}".formatted(IN_2021);
        long before = events();

        assertThat(post(path, body).status()).isEqualTo(401);
        assertThat(post(path, body, bearer(Tokens.shared().expired())).status()).isEqualTo(401);
        assertThat(post(path, body, bearer(Tokens.shared().unsigned())).status())
                .isEqualTo(401);
        assertThat(post(path, body, bearer(Tokens.shared().partner("linz-ag"))).status())
                .isEqualTo(403);
        Answer elsewhere = post(path, body, steward("burgos"));
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.code()).isEqualTo("outside-city-scope");
        for (String command : List.of(
                "fit-test",
                "launch",
                "framings",
                "participating-cities",
                "participating-cities/vienna/leave",
                "arrangement-changes",
                "formalisation-stages",
                "formalisation-stages/trigger/end",
                "continuity-confirmations",
                "coordination-unit",
                "triggers",
                "goals",
                "goals/neutral/revise",
                "scope-changes",
                "suspend",
                "relaunch",
                "close",
                "successors")) {
            assertThat(post("/missions/linz-re-use/" + command, "{}").status()).isEqualTo(401);
        }
        for (String command : List.of(
                "facts",
                "names",
                "administrations",
                "administrations/2021/end",
                "governance-changes",
                "distinctions",
                "members",
                "members/vienna/leave")) {
            assertThat(post("/cities/linz/" + command, "{}").status()).isEqualTo(401);
        }
        assertThat(post("/missions/linz-re-use/launch", "{%s,%s}".formatted(OVERRIDE, IN_2021), steward("burgos"))
                        .code())
                .isEqualTo("outside-city-scope");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_stale_command_and_a_reused_key_are_refused() {
        String id = "linz-" + UUID.randomUUID();
        accepted("/missions", mission(id, "Fresh"));
        String path = "/missions/" + id + "/formalisation-stages";

        String[] token = steward("linz");
        Answer first = post(
                path,
                "{\"stage\":\"trigger\",%s}".formatted(IN_2021),
                token[0],
                token[1],
                "If-Match",
                "\"1\"",
                "Idempotency-Key",
                id);
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        Answer repeated = post(
                path,
                "{\"stage\":\"trigger\",%s}".formatted(IN_2021),
                token[0],
                token[1],
                "If-Match",
                "\"1\"",
                "Idempotency-Key",
                id);
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.header("Idempotent-Replayed")).isEqualTo("true");
        Answer stale = post(
                path, "{\"stage\":\"informalGroup\",%s}".formatted(IN_2021), token[0], token[1], "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        Answer reused = post(
                path, "{\"stage\":\"informalGroup\",%s}".formatted(IN_2021), token[0], token[1], "Idempotency-Key", id);
        assertThat(reused.status()).isEqualTo(422);
    }

    private long events() {
        return List.of("linz", "vienna", "network", "nowhere").stream()
                .mapToLong(city -> journal.head(new Ledger(city)).seq())
                .sum();
    }
}
