package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.ClaimRefusals.ALL;
import static org.missionpartnerships.mission.ClaimRefusals.LATER;
import static org.missionpartnerships.mission.ClaimRefusals.claim;
import static org.missionpartnerships.mission.ClaimRefusals.dispute;
import static org.missionpartnerships.mission.ClaimRefusals.resolution;
import static org.missionpartnerships.mission.Http.bearer;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.mission.ReportContradictions.Contradiction;
import org.missionpartnerships.testsupport.servers.Tokens;
import org.missionpartnerships.testsupport.specs.RealServers;

/** What the report says twice, and differently, stands side by side; disputes and decisions hide none of it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ClaimIT {

    private static final String[] CITIES = {
        "stad-antwerpen",
        "stolica-warszawa",
        "stadt-linz",
        "ciudad-de-burgos",
        "municipio-cascais",
        "misto-kyiv",
        "network",
        "nowhere"
    };

    private static boolean prepared;

    @Inject
    Journal journal;

    @Inject
    Instance<ProblemTypes> catalogue;

    @BeforeEach
    void prepare() {
        if (prepared) {
            return;
        }
        for (String city : CITIES) {
            if (!city.equals("network") && !city.equals("nowhere")) {
                accepted("/cities", "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(city, city));
            }
        }
        for (List<String> mission : List.of(
                List.of("stad-antwerpen", "youth-employment"),
                List.of("stadt-linz", "re-use"),
                List.of("ciudad-de-burgos", "circular"))) {
            accepted(
                    "/missions",
                    "{\"id\":\"%s-%s\",\"city\":\"%s\",\"title\":\"%s\",\"topic\":\"circular-economy\",%s}"
                            .formatted(mission.get(0), mission.get(1), mission.get(0), mission.get(1), LATER));
        }
        for (Contradiction contradiction : ReportContradictions.ALL) {
            for (String claim : contradiction.claims()) {
                accepted("/claims", about(contradiction.subject(), claim));
            }
        }
        subject("refused-twice", "One", "Another");
        accepted("/claims/refused-twice-1/disputes", dispute(""));
        accepted("/claims/refused-twice-1/disputes/1/withdraw", "{\"reason\":\"It holds\",%s}".formatted(LATER));
        accepted("/claim-subjects/refused-twice/resolve", resolution("allStand", ""));
        prepared = true;
    }

    static List<Contradiction> contradictions() {
        return ReportContradictions.ALL;
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void what_contradicts_itself_stands_side_by_side_without_loss(Contradiction contradiction) {
        Answer answer = get("/claim-subjects/" + contradiction.id());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode claims = answer.json().path("claims");
        assertThat(claims).hasSameSizeAs(contradiction.claims());
        assertThat(answer.json().path("status").asText()).isEqualTo(contradiction.status());
        for (int i = 0; i < claims.size(); i++) {
            Told.tells(
                    claims.path(i),
                    new Answer(200, answer.headers(), contradiction.claims().get(i)).json());
            assertThat(claims.path(i).path("id").asText()).isEqualTo(contradiction.id() + "-" + (i + 1));
            assertThat(claims.path(i).path("rivals")).hasSize(claims.size() - 1);
        }
    }

    @Test
    void the_ten_are_all_here() {
        assertThat(ReportContradictions.ALL.stream().map(Contradiction::number).distinct())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void who_shows_a_mission_finds_its_contested_figures_with_all_their_rivals() {
        JsonNode subjects = get("/claim-subjects?mission=ciudad-de-burgos-circular&contested=true")
                .json()
                .path("items");

        assertThat(subjects.findValuesAsText("title")).containsExactly("Who pays the staff of the office", "Start");
        assertThat(subjects.path(0).path("claims").findValuesAsText("locator")).containsExactly("L298", "L807");
        assertThat(get("/claim-subjects?city=stadt-linz&contested=false").json().path("items"))
                .hasSize(1);
        assertThat(get("/claim-subjects?city=stadt-linz&status=parallel").json().path("items"))
                .hasSize(2);
    }

    @Test
    void who_shows_a_figure_finds_its_rivals_by_its_event() {
        accepted(
                "/cities/municipio-cascais/facts",
                "{\"population\":{\"value\":214000},\"occurred\":{\"edtf\":\"2025\"}}");
        String event = get("/cities/municipio-cascais/timeline?types=city.facts-recorded")
                .json()
                .path("items")
                .path(0)
                .path("event")
                .asText();
        String subject = "{\"city\":\"municipio-cascais\",\"topic\":\"residents\"}";
        accepted("/claims", claim(subject, "As somebody says"));
        String before = get("/claims?subject=municipio-cascais-residents")
                .json()
                .path("items")
                .path(0)
                .path("recordedAt")
                .asText();
        accepted("/claims", claim(subject, "As its facts say").replace("{\"sub", "{\"event\":\"" + event + "\",\"sub"));
        accepted("/claims", claim(subject, "Some say more"));

        JsonNode found = get("/claim-subjects?event=" + event).json().path("items");
        assertThat(found.findValuesAsText("statement"))
                .containsExactly("As somebody says", "As its facts say", "Some say more");
        assertThat(get("/claim-subjects?event=" + event + "&knownAt=" + before)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(get("/claims?event=" + event).json().path("items")).hasSize(1);
    }

    @Test
    void three_percentages_that_are_three_measures_are_resolved_as_such_and_a_fourth_reopens_it_visibly() {
        subject("percentages", "Over 90% of actions", "Under 10% of emissions", "Over 90% of work");
        Answer resolved =
                post("/claim-subjects/percentages/resolve", resolution("differentMeasures", ""), steward(CITIES));

        assertThat(resolved.json().path("status").asText()).isEqualTo("resolved");
        assertThat(resolved.json().path("claims")).hasSize(3);
        JsonNode decision = resolved.json().path("decisions").path(0);
        assertThat(decision.path("reason").asText()).isEqualTo("The budget names it");
        assertThat(decision.path("decidedBy").asText()).isEqualTo("Data steward");
        assertThat(decision.path("occurred").path("edtf").asText()).isEqualTo("2025-12-04");
        assertThat(decision.has("reopened")).isFalse();

        accepted("/claims", claim("{\"id\":\"percentages\"}", "A fourth"));
        JsonNode reopened = get("/claim-subjects/percentages").json();
        assertThat(reopened.path("status").asText()).isEqualTo("parallel");
        assertThat(reopened.path("claims")).hasSize(4);
        assertThat(reopened.path("decisions")
                        .path(0)
                        .path("reopened")
                        .path("cause")
                        .asText())
                .isEqualTo("newClaim");
    }

    @Test
    void a_preferred_claim_hides_no_other_and_the_decision_can_be_reopened() {
        subject("sums", "A budget of its own", "A shift");
        accepted("/claim-subjects/sums/resolve", resolution("onePreferred", "\"sums-1\""));

        JsonNode subject = get("/claim-subjects/sums").json();
        assertThat(subject.path("claims").findValuesAsText("statement"))
                .containsExactly("A budget of its own", "A shift");
        assertThat(statuses("sums", "")).containsExactly("preferred", "standing");
        assertThat(get("/claims/sums-2").json().path("rivals").path(0).asText()).isEqualTo("sums-1");
        assertThat(get("/claims/sums-2").json().path("subjectStatus").asText()).isEqualTo("resolved");

        accepted(
                "/claim-subjects/sums/reopen",
                "{\"reopenedBy\":\"Audit office\",\"reason\":\"Other accounts\",%s}".formatted(LATER));
        accepted("/claim-subjects/sums/resolve", resolution("claimsWithdrawn", "\"sums-2\""));
        assertThat(statuses("sums", "")).containsExactly("standing", "withdrawn");
        JsonNode decisions = get("/claim-subjects/sums").json().path("decisions");
        assertThat(decisions.findValuesAsText("outcome")).containsExactly("onePreferred", "claimsWithdrawn");
        assertThat(decisions.path(0).path("reopened").path("reason").asText()).isEqualTo("Other accounts");
    }

    @Test
    void a_partner_disputes_a_claim_in_the_name_of_its_organisation() {
        subject("payers", "The foundation pays", "All pay");
        String[] foundation = bearer(Tokens.shared().partner("fundacion"));
        String own = ",\"organisation\":\"fundacion\"";

        assertThat(post("/claims/payers-2/disputes", dispute(""), foundation).code())
                .isEqualTo("outside-organisation-scope");
        Answer disputed = post("/claims/payers-2/disputes", dispute(own), foundation);
        assertThat(disputed.status()).as(disputed.text()).isEqualTo(200);
        assertThat(disputed.json().path("status").asText()).isEqualTo("disputed");
        assertThat(statuses("payers", "&status=disputed")).containsExactly("disputed");
        assertThat(get("/claim-subjects/payers").json().path("status").asText()).isEqualTo("disputed");

        String withdrawal = "{\"reason\":\"It is so\",%s}".formatted(LATER);
        assertThat(post(
                                "/claims/payers-2/disputes/1/withdraw",
                                withdrawal,
                                bearer(Tokens.shared().partner("other")))
                        .status())
                .isEqualTo(403);
        Answer withdrawn = post("/claims/payers-2/disputes/1/withdraw", withdrawal, foundation);
        assertThat(withdrawn.json().path("status").asText()).isEqualTo("standing");
        assertThat(withdrawn
                        .json()
                        .path("disputes")
                        .path(0)
                        .path("withdrawn")
                        .path("reason")
                        .asText())
                .isEqualTo("It is so");
    }

    @Test
    void lists_show_what_was_known_at_an_instant_and_said_by_a_day() {
        subject("known", "First", "Second");
        JsonNode items = get("/claims?subject=known").json().path("items");
        String afterTheFirst = items.path(0).path("recordedAt").asText();
        accepted("/claim-subjects/known/resolve", resolution("onePreferred", "\"known-2\""));

        assertThat(get("/claims?subject=known&knownAt=" + afterTheFirst).json().path("items"))
                .hasSize(1);
        assertThat(statuses(
                        "known", "&knownAt=" + items.path(1).path("recordedAt").asText()))
                .containsExactly("standing", "standing");
        assertThat(statuses("known", "")).containsExactly("standing", "preferred");
        assertThat(get("/claim-subjects/known?knownAt=" + afterTheFirst).json().path("claims"))
                .hasSize(1);
        assertThat(get("/claim-subjects/known?knownAt=2020-01-01").code()).isEqualTo("claim-subject-not-found");
        assertThat(get("/claims?subject=known&at=2025-08-31").json().path("items"))
                .isEmpty();
        assertThat(get("/claims?subject=known&at=2025-09-10")
                        .json()
                        .path("items")
                        .findValuesAsText("certainty"))
                .containsExactly("possible", "possible");
    }

    @Test
    void pages_join_to_the_whole_list() {
        for (String path : List.of("/claims?city=network&limit=", "/claim-subjects?city=network&limit=")) {
            List<String> joined = new ArrayList<>();
            String next = path + 3;
            while (!next.isEmpty()) {
                JsonNode page = get(next).json();
                page.path("items").forEach(item -> joined.add(item.path("id").asText()));
                next = page.path("next").asText("");
            }
            List<String> whole = new ArrayList<>();
            get(path + 200)
                    .json()
                    .path("items")
                    .forEach(item -> whole.add(item.path("id").asText()));
            assertThat(joined).isEqualTo(whole).hasSizeGreaterThan(3);
        }
    }

    @Test
    void recording_the_same_claim_again_changes_nothing() {
        Contradiction first = ReportContradictions.ALL.getFirst();
        Answer again = post("/claims", about(first.subject(), first.claims().get(1)), steward(CITIES));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("id").asText()).isEqualTo(first.id() + "-2");
    }

    @Test
    void malformed_claims_are_refused_at_once() {
        assertThat(post("/claims", claim("{\"topic\":\"budget\"}", "X"), steward(CITIES))
                        .text())
                .contains("/subject", "either city or mission");
        assertThat(post(
                                "/claims",
                                claim("{\"city\":\"network\",\"topic\":\"t\"}", "X")
                                        .replace("source", "origin"),
                                steward(CITIES))
                        .json()
                        .path("errors")
                        .findValuesAsText("pointer"))
                .contains("/origin", "/source");
        assertThat(post("/claim-subjects/odd-names/resolve", resolution("onePreferred", ""), steward(CITIES))
                        .text())
                .contains("/resolution", "exactly one claim");
        assertThat(get("/claims/nothing").status()).isEqualTo(400);
        assertThat(get("/claims/nothing-1").code()).isEqualTo("claim-not-found");
        assertThat(get("/claim-subjects/nothing").code()).isEqualTo("claim-subject-not-found");
    }

    @Test
    void only_a_steward_of_the_city_records_and_decides() {
        String body = claim("{\"city\":\"stadt-linz\",\"topic\":\"area\"}", "X");

        assertThat(post("/claims", body).status()).isEqualTo(401);
        assertThat(post("/claims", body, steward("ciudad-de-burgos")).code()).isEqualTo("outside-city-scope");
        assertThat(post("/claim-subjects/odd-names/resolve", resolution("allStand", ""), steward("stadt-linz"))
                        .code())
                .isEqualTo("outside-city-scope");
        assertThat(post("/claims", claim("{\"city\":\"nowhere\",\"topic\":\"area\"}", "X"), steward(CITIES))
                        .code())
                .isEqualTo("city-not-found");
        assertThat(post("/claims", claim("{\"mission\":\"nothing\",\"topic\":\"area\"}", "X"), steward(CITIES))
                        .code())
                .isEqualTo("mission-not-found");
    }

    static List<Refused> refusals() {
        return ALL;
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_has_a_problem_of_its_own_and_stores_nothing(Refused refusal) {
        long before = events();

        Answer answer = post(refusal.path(), refusal.body(), steward(CITIES));

        assertThat(answer.status()).as(answer.text()).isEqualTo(refusal.status());
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(refusal.code());
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(get("/problems/" + refusal.code()).status()).isEqualTo(200);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void every_problem_type_of_claims_is_tried_here() {
        Set<String> tried = new TreeSet<>();
        ALL.forEach(refusal -> tried.add(refusal.code()));
        Set<String> declared = new TreeSet<>(Set.of("event-not-in-history"));
        catalogue.stream()
                .filter(types -> types.getClass().getPackageName().equals("org.missionpartnerships.mission.claim"))
                .flatMap(types -> types.types().stream())
                .map(ProblemType::code)
                .forEach(declared::add);

        assertThat(tried).isEqualTo(declared);
    }

    private long events() {
        return List.of(CITIES).stream()
                .mapToLong(city -> journal.head(new Ledger(city)).seq())
                .sum();
    }

    private static void subject(String topic, String... statements) {
        for (String statement : statements) {
            accepted("/claims", claim("{\"city\":\"network\",\"topic\":\"%s\"}".formatted(topic), statement));
        }
    }

    private static List<String> statuses(String subject, String more) {
        return get("/claims?subject=" + subject + more).json().path("items").findValuesAsText("status");
    }

    private static String about(String subject, String claim) {
        return "{\"subject\":" + subject + "," + claim.substring(1);
    }

    private static Answer accepted(String path, String body) {
        Answer answer = post(path, body, steward(CITIES));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
        return answer;
    }
}
