package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.CommunityRefusals.ALL;
import static org.missionpartnerships.mission.CommunityRefusals.MISSION;
import static org.missionpartnerships.mission.CommunityRefusals.SOMETIME;
import static org.missionpartnerships.mission.CommunityRefusals.WARSAW;
import static org.missionpartnerships.mission.CommunityRefusals.YOUNG;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;
import static org.missionpartnerships.mission.ReportedCommunities.STEWARD;
import static org.missionpartnerships.mission.ReportedCommunities.antwerp;
import static org.missionpartnerships.mission.ReportedCommunities.collected;
import static org.missionpartnerships.mission.ReportedCommunities.command;
import static org.missionpartnerships.mission.ReportedCommunities.source;
import static org.missionpartnerships.mission.ReportedCommunities.warsaw;

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

/** Young people of Antwerp are heard, three priorities follow, and three passages of the report tell of the money in three ways. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CommunityIT {

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
        antwerp();
        warsaw();
        loaded = true;
    }

    @Test
    void who_was_heard_is_a_count_of_a_kind_as_exact_as_the_source() {
        JsonNode inputs = get(YOUNG).json().path("inputs");

        assertThat(texts(inputs, "input")).containsExactly("survey", "schools", "job-centres", "takeover", "workshops");
        assertThat(texts(inputs, "method"))
                .containsExactly("survey", "interviews", "interviews", "takeover", "workshop");
        assertThat(count(inputs, 0).path("qualifier").asText()).isEqualTo("moreThan");
        assertThat(count(inputs, 0).path("value").asInt()).isEqualTo(300);
        assertThat(count(inputs, 1).isMissingNode()).isTrue();
        assertThat(count(inputs, 2).path("qualifier").asText()).isEqualTo("approximate");
        assertThat(count(inputs, 2).path("value").asInt()).isEqualTo(100);
        assertThat(count(inputs, 3).path("value").asInt()).isEqualTo(20);
        assertThat(count(inputs, 4).path("value").asInt()).isEqualTo(15);
        assertThat(inputs.path(0).path("source").path("locator").asText()).isEqualTo("L501");
        assertThat(inputs.path(3).path("occurred").path("after").asText()).isEqualTo(collected("survey"));
        assertThat(texts(get(MISSION + "/editions?status=held").json().path("items"), "edition"))
                .containsExactly("youth-takeover");
    }

    @Test
    void an_address_of_a_person_and_fewer_than_none_are_refused_and_nothing_is_stored() {
        long before = events();
        String input =
                "{\"method\":\"survey\",\"title\":\"Survey\",\"participants\":[%s],\"occurred\":{\"edtf\":\"2024\"}}";

        Answer address = post(YOUNG + "/inputs", input.formatted("{\"kind\":\"jan@example.org\"}"), STEWARD);
        Answer negative =
                post(YOUNG + "/inputs", input.formatted("{\"kind\":\"pupils\",\"count\":{\"value\":-3}}"), STEWARD);
        Answer finding = post(
                YOUNG + "/findings",
                "{\"statement\":\"Write to jan@example.org\",\"occurred\":{\"edtf\":\"2024\"}}",
                STEWARD);

        assertThat(address.status()).as(address.text()).isEqualTo(400);
        assertThat(address.json().at("/errors/0/pointer").asText()).isEqualTo("/participants/0/kind");
        assertThat(address.text()).contains("no e-mail address");
        assertThat(negative.status()).as(negative.text()).isEqualTo(400);
        assertThat(negative.text()).contains("Number of participants is -3: expected 0 or more");
        assertThat(finding.status()).as(finding.text()).isEqualTo(400);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_sum_below_zero_is_refused_and_the_direction_of_a_shift_is_told_by_its_purposes() {
        long before = events();
        for (String sum : List.of(
                "{\"value\":-350000,\"currency\":\"EUR\"}",
                "{\"min\":-1,\"max\":5,\"currency\":\"EUR\"}",
                "{\"qualifier\":\"upTo\",\"value\":-0.01,\"currency\":\"EUR\"}")) {
            Answer allocated = post(
                    MISSION + "/budgets",
                    "{\"budget\":\"below-zero\",\"sum\":%s,\"purpose\":\"Anything\",%s}".formatted(sum, SOMETIME),
                    STEWARD);
            Answer shifted = post(
                    MISSION + "/budgets/below-zero/shifts",
                    "{\"sum\":%s,\"to\":\"Anything\",%s}".formatted(sum, SOMETIME),
                    STEWARD);
            assertThat(allocated.status()).as(allocated.text()).isEqualTo(400);
            assertThat(allocated.text()).contains("Sum of the budget is EUR").contains("expected 0 or more");
            assertThat(shifted.status()).as(shifted.text()).isEqualTo(400);
            assertThat(shifted.text()).contains("from one purpose to another").contains("expected 0 or more");
        }
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void no_field_takes_a_person() {
        Answer answer = post(
                YOUNG + "/inputs",
                "{\"method\":\"survey\",\"title\":\"Names\",\"participants\":[{\"kind\":\"young people\",\"persons\":[\"A. B.\"]}],%s}"
                        .formatted(SOMETIME),
                STEWARD);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("pointer")).contains("/participants/0/persons");
    }

    @Test
    void three_statements_of_the_money_stand_side_by_side() {
        JsonNode budget = get(MISSION + "/budgets").json().path("items").path(0);

        assertThat(budget.path("sourcesDiffer").asBoolean()).isTrue();
        JsonNode statements = budget.path("statements");
        assertThat(texts(statements, "kind")).containsExactly("allocated", "shifted", "shifted");
        assertThat(statements.path(0).path("sum").path("value").asInt()).isEqualTo(350_000);
        assertThat(statements.path(1).path("sum").path("value").asInt()).isEqualTo(350_000);
        assertThat(statements.path(2).has("sum")).isFalse();
        assertThat(statements.path(2).path("sumInWords").asText()).isEqualTo("substantial amounts");
        assertThat(statements.findValuesAsText("locator")).containsExactly("L505", "L876", "L72");
    }

    @Test
    void which_input_led_to_which_decision_is_told_by_events() {
        JsonNode rate = get(MISSION + "/community").json().path("inputToDecision");

        assertThat(rate.path("inputs").asInt()).isEqualTo(5);
        assertThat(rate.path("ledToPriority").asInt()).isEqualTo(2);
        assertThat(rate.path("ledToInstrument").asInt()).isEqualTo(1);
        assertThat(rate.path("ledToNeither").asInt()).isEqualTo(2);
        assertThat(rate.path("priorities").asInt()).isEqualTo(3);
        assertThat(rate.path("prioritiesWithInput").asInt()).isEqualTo(3);
        JsonNode survey = rate.path("paths").path(0);
        assertThat(texts(survey.path("priorities"), "priority"))
                .containsExactly("support-in-applying", "youth-friendly-recruiting", "mobility");
        assertThat(survey.path("priorities")
                        .path(2)
                        .path("through")
                        .path("finding")
                        .asText())
                .isEqualTo("mobility");
        JsonNode timeline = get("/cities/antwerpen/timeline?types=policy-priority.adopted&limit=200")
                .json()
                .path("items");
        assertThat(texts(timeline, "event"))
                .contains(survey.path("priorities")
                        .path(2)
                        .path("adopted")
                        .path("event")
                        .asText());
        JsonNode takeover = rate.path("paths").path(3);
        assertThat(texts(takeover.path("priorities"), "priority")).containsExactly("mobility");
        JsonNode workshops = rate.path("paths").path(4);
        assertThat(texts(workshops.path("instruments"), "instrument")).containsExactly("recruitment-toolkit");
    }

    @Test
    void as_of_a_date_what_cannot_have_happened_is_not_there_and_the_rest_says_how_sure_it_is() {
        JsonNode before = get(MISSION + "/community?at=2022-12-31").json();
        assertThat(before.path("consultations")).isEmpty();
        assertThat(before.path("inputToDecision").path("inputs").asInt()).isZero();

        JsonNode maybe = get(MISSION + "/community?at=2024-06-30").json();
        assertThat(texts(maybe.path("priorities"), "certainty")).containsOnly("possible");
        assertThat(maybe.path("inputToDecision")
                        .path("paths")
                        .path(0)
                        .path("collected")
                        .path("certainty")
                        .asText())
                .isEqualTo("possible");

        JsonNode surely = get(MISSION + "/community?at=2025-09-30").json();
        assertThat(texts(surely.path("priorities"), "certainty")).containsOnly("certain");
        assertThat(texts(
                        get(WARSAW + "/consultations?at=2018-01-01&status=open")
                                .json()
                                .path("items"),
                        "consultation"))
                .containsExactly("adaptation");
    }

    @Test
    void a_citys_community_is_its_own_and_that_of_the_missions_that_it_leads() {
        JsonNode antwerp = get("/cities/antwerpen/community").json();
        assertThat(texts(antwerp.path("consultations"), "mission")).containsOnly("youth-employment");
        assertThat(antwerp.path("inputToDecision").path("inputs").asInt()).isEqualTo(5);

        JsonNode warsaw = get(WARSAW + "/community").json();
        assertThat(warsaw.path("consultations").path(0).has("mission")).isFalse();
        assertThat(warsaw.path("inputToDecision").path("ledToInstrument").asInt())
                .isEqualTo(1);
        assertThat(warsaw.path("inputToDecision").path("prioritiesWithInput").asInt())
                .isZero();
    }

    @Test
    void lists_are_filtered_and_come_in_pages() {
        assertThat(texts(get(MISSION + "/consultations?method=takeover").json().path("items"), "consultation"))
                .containsExactly("young-and-out-of-work");
        assertThat(texts(get(WARSAW + "/consultations?status=closed").json().path("items"), "consultation"))
                .containsExactly("adaptation");
        assertThat(texts(
                        get(WARSAW + "/policy-priorities?withInput=false")
                                .json()
                                .path("items"),
                        "priority"))
                .containsExactly("heat");
        assertThat(texts(
                        get(WARSAW + "/policy-priorities?withInput=true").json().path("items"), "priority"))
                .isEmpty();
        assertThat(texts(
                        get(MISSION + "/policy-instruments?priority=youth-friendly-recruiting")
                                .json()
                                .path("items"),
                        "instrument"))
                .containsExactly("recruitment-toolkit");
        assertThat(texts(get(WARSAW + "/policy-instruments").json().path("items"), "instrument"))
                .containsExactly("adaptation-plan");
        assertThat(texts(get(MISSION + "/budgets?priority=mobility").json().path("items"), "budget"))
                .containsExactly("youth-employment");
        assertThat(texts(
                        get(WARSAW + "/budgets?at=2020-01-01")
                                .json()
                                .path("items")
                                .path(0)
                                .path("statements"),
                        "kind"))
                .containsExactly("allocated");
        List<String> seen = new ArrayList<>();
        String next = MISSION + "/policy-priorities?limit=1";
        while (!next.isEmpty()) {
            JsonNode page = get(next).json();
            seen.addAll(texts(page.path("items"), "priority"));
            next = page.path("next").asText("");
        }
        assertThat(seen).containsExactly("support-in-applying", "youth-friendly-recruiting", "mobility");
    }

    @Test
    void the_same_command_again_changes_nothing() {
        long before = events();
        assertThat(command(
                                MISSION + "/consultations",
                                "{\"consultation\":\"silent\",\"question\":\"Who is there?\",%s}".formatted(SOMETIME))
                        .status())
                .isEqualTo(200);
        command(MISSION + "/budgets/youth-employment/shifts", """
                {"sum":{"value":350000,"currency":"EUR"},"to":"Programmes that engage employers",%s,%s}""".formatted(SOMETIME, source("L876")));
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void what_is_unknown_malformed_or_of_another_city_is_refused() {
        assertThat(get("/missions/nothing/community").code()).isEqualTo("mission-not-found");
        assertThat(get("/cities/nowhere/community").code()).isEqualTo("city-not-found");
        assertThat(get(MISSION + "/consultations/nothing").code()).isEqualTo("consultation-not-found");
        Answer noBudget = get(MISSION + "/budgets/nothing/statements");
        assertThat(noBudget.status()).isEqualTo(404);
        assertThat(noBudget.code()).isEqualTo("budget-not-found");
        assertThat(noBudget.json().path("budget").asText()).isEqualTo("nothing");
        assertThat(get("/problems/budget-not-found").status()).isEqualTo(200);
        assertThat(get(MISSION + "/consultations?method=telepathy").status()).isEqualTo(400);
        assertThat(post(MISSION + "/consultations", "{}").status()).isEqualTo(401);
        assertThat(post(MISSION + "/consultations", "{\"question\":\"Why?\",%s}".formatted(SOMETIME), steward("burgos"))
                        .code())
                .isEqualTo("outside-city-scope");
        Answer noSum = post(
                MISSION + "/budgets", "{\"budget\":\"b\",\"purpose\":\"Anything\",%s}".formatted(SOMETIME), STEWARD);
        assertThat(noSum.status()).isEqualTo(400);
        assertThat(noSum.text()).contains("give sum, or sumInWords");
        Answer twoCauses = post(
                MISSION + "/policy-priorities",
                "{\"title\":\"T\",\"becauseOf\":[{\"consultation\":\"c\",\"input\":\"i\",\"finding\":\"f\"}],%s}"
                        .formatted(SOMETIME),
                STEWARD);
        assertThat(twoCauses.status()).isEqualTo(400);
        assertThat(twoCauses.text()).contains("at most one of input and finding");
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
    void every_problem_type_of_communities_is_tried_here() {
        Set<String> tried = ALL.stream().map(Refused::code).collect(Collectors.toCollection(TreeSet::new));
        // On reading.
        tried.add("budget-not-found");
        Set<String> declared = catalogue.stream()
                .filter(types -> types.getClass().getPackageName().equals("org.missionpartnerships.mission.community"))
                .flatMap(types -> types.types().stream())
                .map(ProblemType::code)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tried).isEqualTo(declared);
    }

    private static JsonNode count(JsonNode inputs, int number) {
        return inputs.path(number).path("participants").path(0).path("count");
    }

    private static List<String> texts(JsonNode items, String member) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(member).asText()));
        return texts;
    }

    private long events() {
        return List.of("antwerpen", "miasto-warszawa").stream()
                .mapToLong(city -> journal.head(new Ledger(city)).seq())
                .sum();
    }
}
