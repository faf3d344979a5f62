package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

/** Every rejection of scaling plans, practices, adoptions, exchanges, replications and lineage, as a caller meets it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PracticeRejectionsIT {

    private static final String IN_2021 = "\"occurred\":{\"edtf\":\"2021\"}";
    private static final String IN_1999 = "\"occurred\":{\"edtf\":\"1999\"}";
    private static final String[] STEWARD = steward("gent", "leuven", "network");
    private static final Set<String> FEATURES =
            Set.of("scaling", "practice", "adoption", "exchange", "replication", "lineage");

    /** Each on what the ones before left, which is the set-up alone. */
    static final List<Refused> REFUSALS = List.of(
            refused("/missions/gent-one/scaling-plan", "{%s}", 422, "scaling-plan-empty"),
            refused(
                    "/missions/gent-two/scaling-plan",
                    "{\"funding\":\"Private\",%s}",
                    409,
                    "scaling-plan-already-agreed"),
            refused(
                    "/missions/gent-one/scaling-plan/revisions",
                    "{\"funding\":\"Private\",%s}",
                    422,
                    "scaling-plan-not-agreed"),
            refused("/missions/gent-one/scaling-plan/duration", "{%s}", 422, "duration-unclear"),
            refused("/missions/gent-one/scaling-plan/duration", "{\"length\":\"P0Y\",%s}", 422, "duration-unclear"),
            refused(
                    "/missions/gent-one/scaling-plan/duration",
                    "{\"starts\":{\"edtf\":\"2025\"},\"ends\":{\"edtf\":\"2020\"},%s}",
                    422,
                    "project-ends-before-it-starts"),
            refused(
                    "/missions/gent-one/scaling-plan/owner",
                    "{\"owner\":{\"name\":\"A bank\",\"sector\":\"business\"},%s}",
                    422,
                    "post-project-owner-not-public"),
            refused("/missions/nothing/scaling-plan", "{\"funding\":\"Public\",%s}", 404, "mission-not-found"),
            refused("/practices/nothing/tests", "{\"result\":\"It worked\",%s}", 404, "practice-not-found"),
            refused("/practices", practice("gent-bikes", "Other bikes", "gent-one"), 409, "practice-already-published"),
            refused(
                    "/practices",
                    practice("gent-new", "New", "gent-one").replace("{\"id\"", "{\"city\":\"leuven\",\"id\""),
                    422,
                    "publisher-takes-no-part"),
            refused("/practices/gent-bikes/revisions", "{%s}", 422, "practice-revision-empty"),
            refused("/practices/gent-old/revisions", "{\"title\":\"New\",%s}", 422, "practice-was-withdrawn"),
            refused("/practices/gent-old/withdraw", "{\"reason\":\"Again\",%s}", 422, "practice-was-withdrawn"),
            refused(
                    "/practices",
                    practice("gent-new", "New", "gent-one").replace("{\"id\"", "{\"basedOn\":[\"nothing\"],\"id\""),
                    404,
                    "practice-not-found"),
            refused("/adoptions/nothing/adaptations", "{\"adapted\":\"All\",%s}", 404, "adoption-not-found"),
            refused("/adoptions", "{\"practice\":\"nothing\",\"city\":\"leuven\",%s}", 404, "practice-not-found"),
            refused(
                    "/adoptions",
                    "{\"id\":\"leuven-bikes\",\"practice\":\"gent-old\",\"city\":\"leuven\",%s}",
                    409,
                    "adoption-already-recorded"),
            refused("/adoptions", "{\"practice\":\"gent-bikes\",\"mission\":\"gent-one\",%s}", 422, "practice-is-own"),
            refused(
                    "/adoptions",
                    "{\"practice\":\"gent-bikes\",\"city\":\"leuven\",\"mission\":\"gent-two\",%s}",
                    422,
                    "adopter-takes-no-part"),
            refused("/adoptions/leuven-old/adaptations", "{\"adapted\":\"All\",%s}", 422, "adoption-was-discontinued"),
            new Refused(
                    "/adoptions/leuven-bikes/discontinue",
                    "{\"reason\":\"Too dear\",%s}".formatted(IN_1999),
                    422,
                    "adoption-ends-before-it-begins"),
            refused("/adoptions", "{\"practice\":\"gent-bikes\",%s}", 400, "invalid-request"),
            refused(
                    "/exchanges",
                    "{\"id\":\"gent-leuven\",\"city\":\"gent\",\"cities\":[\"leuven\"],\"subject\":\"Trams\",%s}",
                    409,
                    "exchange-already-recorded"),
            refused(
                    "/exchanges",
                    "{\"city\":\"gent\",\"mission\":\"leuven-three\",\"cities\":[\"leuven\"],\"subject\":\"Trams\",%s}",
                    422,
                    "exchange-outside-mission"),
            refused("/exchanges", "{\"city\":\"gent\",\"subject\":\"Trams\",%s}", 422, "exchange-with-nobody"),
            refused(
                    "/exchanges",
                    "{\"city\":\"gent\",\"cities\":[\"gent\"],\"subject\":\"Trams\",%s}",
                    422,
                    "exchange-with-itself"),
            refused("/replications/nothing/fail", "{\"reason\":\"None\",%s}", 404, "replication-not-found"),
            refused("/replications/nothing/start", "{%s}", 404, "replication-not-found"),
            refused(
                    "/replications",
                    "{\"id\":\"unclear\",\"place\":{\"name\":\"Lille\"},%s}",
                    422,
                    "replication-unclear"),
            refused("/replications/unclear/start", "{\"mission\":\"gent-one\",%s}", 422, "replication-unclear"),
            refused(
                    "/replications",
                    "{\"id\":\"gent-lille\",\"mission\":\"gent-two\",\"place\":{\"name\":\"Lille\"},%s}",
                    409,
                    "replication-already-recorded"),
            refused("/replications/gent-lille/complete", "{%s}", 422, "replication-not-in-this-status"),
            new Refused(
                    "/replications/gent-lille/start",
                    "{%s}".formatted(IN_1999),
                    422,
                    "replication-starts-before-it-is-requested"),
            refused(
                    "/replications/gent-metz/mission",
                    "{\"mission\":\"leuven-three\",%s}",
                    409,
                    "replication-mission-already-linked"),
            refused("/replications/gent-nancy/mission", "{\"mission\":\"gent-one\",%s}", 422, "lineage-cycle"));

    private static boolean prepared;

    @Inject
    Journal journal;

    @Inject
    Instance<ProblemTypes> catalogue;

    private static Refused refused(String path, String body, int status, String code) {
        return new Refused(path, body.replace("%s", IN_2021), status, code);
    }

    static List<Refused> refusals() {
        return REFUSALS;
    }

    private static String practice(String id, String title, String mission) {
        return "{\"id\":\"%s\",\"title\":\"%s\",\"topic\":\"circular-economy\",\"description\":\"How it is done\",\"mission\":\"%s\",%s}"
                .formatted(id, title, mission, IN_2021);
    }

    @BeforeEach
    void prepare() {
        if (prepared) {
            return;
        }
        accepted("/cities", "{\"name\":\"Gent\"}");
        accepted("/cities", "{\"name\":\"Leuven\"}");
        for (String mission : List.of("gent-one", "gent-two", "leuven-three", "leuven-four")) {
            accepted(
                    "/missions",
                    "{\"id\":\"%s\",\"city\":\"%s\",\"title\":\"%s\",\"topic\":\"circular-economy\",%s}"
                            .formatted(mission, mission.split("-")[0], mission, IN_2021));
        }
        accepted("/missions/gent-two/scaling-plan", "{\"funding\":\"Public\",%s}".formatted(IN_2021));
        accepted("/practices", practice("gent-bikes", "Bikes", "gent-one"));
        accepted("/practices", practice("gent-old", "Old bikes", "gent-one"));
        accepted("/practices/gent-old/withdraw", "{\"reason\":\"Worn out\",%s}".formatted(IN_2021));
        for (String practice : List.of("bikes", "old")) {
            accepted(
                    "/adoptions",
                    "{\"id\":\"leuven-%s\",\"practice\":\"gent-%s\",\"city\":\"leuven\",%s}"
                            .formatted(practice, practice, IN_2021));
        }
        accepted("/adoptions/leuven-old/discontinue", "{\"reason\":\"Too dear\",%s}".formatted(IN_2021));
        accepted(
                "/exchanges",
                "{\"id\":\"gent-leuven\",\"city\":\"gent\",\"cities\":[\"leuven\"],\"subject\":\"Bikes\",%s}"
                        .formatted(IN_2021));
        accepted(
                "/replications",
                "{\"id\":\"gent-lille\",\"mission\":\"gent-one\",\"place\":{\"name\":\"Lille\"},%s}"
                        .formatted(IN_2021));
        for (String place : List.of("metz", "nancy")) {
            accepted(
                    "/replications/gent-%s/start".formatted(place),
                    "{\"mission\":\"gent-one\",\"place\":{\"name\":\"%s\"},%s}".formatted(place, IN_2021));
        }
        accepted("/replications/gent-metz/mission", "{\"mission\":\"leuven-four\",%s}".formatted(IN_2021));
        prepared = true;
    }

    private static void accepted(String path, String body) {
        Answer answer = post(path, body, STEWARD);
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_has_a_problem_of_its_own_and_stores_nothing(Refused refusal) {
        long before = events();

        Answer answer = post(refusal.path(), refusal.body(), STEWARD);

        assertThat(answer.status()).as(answer.text()).isEqualTo(refusal.status());
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(refusal.code());
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(get("/problems/" + refusal.code()).status()).isEqualTo(200);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void every_problem_type_of_these_features_is_tried_here_or_on_reading() {
        Set<String> tried = new TreeSet<>(Set.of("exchange-not-found"));
        REFUSALS.forEach(refusal -> tried.add(refusal.code()));
        Set<String> declared = new TreeSet<>();
        catalogue.stream()
                .filter(types -> FEATURES.stream()
                        .anyMatch(feature -> types.getClass().getPackageName().endsWith("mission." + feature)))
                .flatMap(types -> types.types().stream())
                .map(ProblemType::code)
                .forEach(declared::add);

        assertThat(declared).hasSizeGreaterThan(25);
        assertThat(tried).containsAll(declared);
    }

    @Test
    void what_is_not_there_is_not_found_by_name() {
        for (String path : List.of("practices", "adoptions", "exchanges", "replications")) {
            Answer answer = get("/" + path + "/nothing");
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.code()).isEqualTo(path.substring(0, path.length() - 1) + "-not-found");
            assertThat(answer.json().path("detail").asText()).contains("nothing");
        }
        assertThat(get("/missions/nothing/scaling-plan").code()).isEqualTo("mission-not-found");
    }

    @Test
    void only_a_steward_of_the_city_concerned_writes() {
        String[] elsewhere = steward("burgos");
        long before = events();
        for (Refused attempt : List.of(
                refused("/missions/gent-one/scaling-plan", "{\"funding\":\"Public\",%s}", 403, ""),
                refused("/practices", practice("gent-third", "Third", "gent-one"), 403, ""),
                refused("/practices/gent-bikes/tests", "{\"result\":\"It worked\",%s}", 403, ""),
                refused("/adoptions", "{\"practice\":\"gent-bikes\",\"mission\":\"leuven-three\",%s}", 403, ""),
                refused("/adoptions/leuven-bikes/adaptations", "{\"adapted\":\"All\",%s}", 403, ""),
                refused("/exchanges", "{\"city\":\"gent\",\"cities\":[\"leuven\"],\"subject\":\"Trams\",%s}", 403, ""),
                refused("/replications", "{\"mission\":\"gent-one\",\"place\":{\"name\":\"Reims\"},%s}", 403, ""),
                refused("/replications/gent-metz/complete", "{%s}", 403, ""),
                refused("/replications/gent-nancy/mission", "{\"mission\":\"leuven-three\",%s}", 403, ""),
                refused("/missions/gent-one/successors", "{\"successor\":\"gent-two\",%s}", 403, ""))) {
            assertThat(post(attempt.path(), attempt.body(), elsewhere).code())
                    .as(attempt.path())
                    .isEqualTo("outside-city-scope");
            assertThat(post(attempt.path(), attempt.body()).status())
                    .as(attempt.path())
                    .isEqualTo(401);
        }
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void malformed_bodies_are_refused_with_every_mistake_named() {
        Answer duration = post(
                "/missions/gent-one/scaling-plan/duration",
                "{\"length\":\"four years\",\"occurred\":{\"edtf\":\"2021-13\"}}",
                STEWARD);
        assertThat(duration.status()).isEqualTo(400);
        Answer length = post(
                "/missions/gent-one/scaling-plan/duration",
                "{\"length\":\"four years\",%s}".formatted(IN_2021),
                STEWARD);
        assertThat(length.status()).isEqualTo(400);
        assertThat(length.text()).contains("P4Y");
        Answer saved = post(
                "/adoptions",
                "{\"practice\":\"gent-bikes\",\"city\":\"leuven\",\"timeSaved\":{},%s}".formatted(IN_2021),
                STEWARD);
        assertThat(saved.status()).isEqualTo(400);
        assertThat(saved.text()).contains("Time saved says nothing");
        Answer place = post(
                "/replications",
                "{\"mission\":\"gent-one\",\"place\":{\"name\":\"\",\"country\":\"Belgium\"},%s}".formatted(IN_2021),
                STEWARD);
        assertThat(place.json().path("errors").findValuesAsText("pointer")).contains("/place/name", "/place/country");
        assertThat(post(
                                "/replications/gent-metz/funders",
                                "{\"funders\":[{\"party\":{\"name\":\"Gent\"},\"amount\":{\"value\":-1,\"currency\":\"EUR\"}}],%s}"
                                        .formatted(IN_2021),
                                STEWARD)
                        .text())
                .contains("Amount of a funder is EUR -1: expected 0 or more");
        assertThat(post("/replications/gent-metz/funders", "{\"funders\":[],%s}".formatted(IN_2021), STEWARD)
                        .status())
                .isEqualTo(400);
        assertThat(get("/replications?status=nonsense").status()).isEqualTo(400);
        assertThat(get("/scaling-plans?pastHalf=maybe").status()).isEqualTo(400);
    }

    private long events() {
        return List.of("gent", "leuven", "network").stream()
                .mapToLong(city -> journal.head(new Ledger(city)).seq())
                .sum();
    }
}
