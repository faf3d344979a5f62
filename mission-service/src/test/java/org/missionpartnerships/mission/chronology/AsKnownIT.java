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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** Whatever is recorded later, an answer as of an instant stays what it was. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AsKnownIT {

    private static final String CITY = "/cities/paernu-linn";
    private static final String MISSION = "/missions/paernu-beach";
    private static final String IN_2020 = "\"occurred\":{\"edtf\":\"2020\"}";
    private static final String IN_2021 = "\"occurred\":{\"edtf\":\"2021\"}";
    private static final String BEFORE_ALL = "2020-01-01";
    private static final Map<String, JsonNode> THEN = new HashMap<>();
    private static Instant then = Instant.MIN;

    @Inject
    Journal journal;

    static List<String> addresses() {
        return List.of(
                CITY + "/facts?at=2026-10-31",
                CITY + "/administrations?at=2020-12-31",
                CITY + "/administrations?limit=10",
                CITY + "/governance-changes?at=2026-10-31",
                CITY + "/governance?at=2026-10-31",
                CITY + "/members?at=2026-10-31",
                CITY + "/interview-profile?at=2026-10-31",
                CITY + "/interviews?at=2026-10-31",
                CITY + "/capabilities?at=2026-10-31",
                CITY + "/capability-assessments?at=2026-10-31",
                CITY + "/consultations?at=2026-10-31",
                CITY + "/policy-priorities?limit=10",
                CITY + "/policy-instruments?at=2026-10-31",
                CITY + "/budgets?at=2026-10-31",
                CITY + "/community?at=2026-10-31",
                CITY + "/community/inputs?at=2026-10-31",
                CITY + "/editions?at=2026-10-31",
                MISSION + "/consultations?status=open",
                MISSION + "/policy-priorities?at=2026-10-31",
                MISSION + "/policy-instruments?limit=10",
                MISSION + "/budgets?at=2026-10-31",
                MISSION + "/community?at=2026-10-31",
                MISSION + "/community/inputs?limit=10",
                MISSION + "/editions?status=held",
                MISSION + "/fit-test?at=2026-10-31",
                MISSION + "/participating-cities?at=2026-10-31",
                "/series/paernu-beach/editions?at=2026-10-31",
                "/missions?city=paernu-linn",
                "/missions?city=paernu-linn&at=2026-10-31",
                "/missions?city=haapsalu&at=2026-10-31&status=proposed",
                MISSION + "/children?limit=10",
                MISSION + "/lineage?at=2026-10-31",
                "/scaling-plans?city=paernu-linn&at=2026-10-31",
                "/scaling-plans?city=paernu-linn&owned=true&pastHalf=possible",
                "/claims?subject=paernu-visitors&at=2026-10-31",
                "/claim-subjects?city=paernu-linn");
    }

    @BeforeEach
    void prepare() {
        if (!THEN.isEmpty()) {
            return;
        }
        command("/cities", "{\"id\":\"paernu-linn\",\"name\":\"Pärnu\",\"kinds\":[\"region\"]}");
        for (String other : List.of("haapsalu", "kuressaare")) {
            command("/cities", "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(other, other));
        }
        command("/missions", """
                {"id":"paernu-beach","city":"paernu-linn","title":"A beach for all","topic":"health-inclusion",%s}""".formatted(IN_2020));
        record("first", "haapsalu", IN_2020);
        then = last().recordedAt();
        for (String address : addresses()) {
            THEN.put(address, get(address).json());
        }
        record("second", "kuressaare", IN_2021);
        UUID evidence = last().id();
        command(CITY + "/interviews/1/evidence", "{\"evidence\":[\"%s\"]}".formatted(evidence));
        command(CITY + "/administrations/first/end", "{%s}".formatted(IN_2020));
        command(CITY + "/members/haapsalu/leave", "{%s}".formatted(IN_2021));
        command(MISSION + "/participating-cities/haapsalu/leave", "{%s}".formatted(IN_2021));
        command("/missions/paernu-first/participating-cities/haapsalu/leave", "{%s}".formatted(IN_2021));
        command(
                "/missions/paernu-first/launch",
                "{\"fitTestOverride\":{\"decidedBy\":\"Steward\",\"reason\":\"Past\"},%s}".formatted(IN_2021));
        command(
                "/missions/paernu-first/scaling-plan/duration",
                "{\"starts\":{\"edtf\":\"2025\"},\"length\":\"P9Y\",%s}".formatted(IN_2021));
        command(
                "/missions/paernu-first/scaling-plan/owner",
                "{\"owner\":{\"name\":\"Another\",\"sector\":\"government\"},%s}".formatted(IN_2021));
    }

    /** Something of all that one can ask for as it was known. */
    private void record(String word, String other, String occurred) {
        command(CITY + "/facts", "{\"economy\":\"%s\",%s}".formatted(word, occurred));
        String evidence = last().id().toString();
        command(CITY + "/administrations", "{\"term\":\"%s\",%s}".formatted(word, occurred));
        command(
                CITY + "/governance-changes",
                "{\"description\":\"%1$s\",\"subUnitsAdded\":[\"%1$s\"],%2$s}".formatted(word, occurred));
        command(CITY + "/members", "{\"member\":\"%s\",%s}".formatted(other, occurred));
        command(CITY + "/interviews", """
                {"dimension":"trackRecord","statement":"%s","interviewee":"Head of the office","evidence":["%s"],%s,
                 "source":{"document":"talks"}}""".formatted(word, evidence, occurred));
        command(CITY + "/capabilities", """
                {"challenge":"buildingTrust","capability":"%1$s","statement":"%1$s","evidence":["%2$s"],%3$s}""".formatted(word, evidence, occurred));
        for (String owner : List.of(CITY, MISSION)) {
            community(owner, word, occurred);
        }
        command(MISSION + "/editions/" + word + "/hold", "{%s}".formatted(occurred));
        command(MISSION + "/fit-test", """
                {"criteria":[{"criterion":"transformational","verdict":"unknown"},{"criterion":"noSingleActor","verdict":"unknown"},
                  {"criterion":"realStakes","verdict":"unknown"},{"criterion":"solvableByAction","verdict":"unknown"},
                  {"criterion":"measurableProgress","verdict":"unknown"}],%s}""".formatted(occurred));
        command(MISSION + "/participating-cities", "{\"city\":\"%s\",%s}".formatted(other, occurred));
        command("/missions", """
                {"id":"paernu-%1$s","city":"paernu-linn","title":"%1$s","topic":"health-inclusion","parent":"paernu-beach",
                 "participatingCities":["haapsalu"],%2$s}""".formatted(word, occurred));
        command(
                "/missions/paernu-" + word + "/scaling-plan/duration",
                "{\"starts\":{\"edtf\":\"2020\"},\"length\":\"P2Y\",%s}".formatted(occurred));
        command(
                "/missions/paernu-" + word + "/scaling-plan/owner",
                "{\"owner\":{\"name\":\"%s\",\"sector\":\"government\"},%s}".formatted(word, occurred));
        command("/claims", """
                {"subject":{"id":"paernu-visitors","city":"paernu-linn","topic":"visitors","title":"Visitors"},"statement":"%s",%s,
                 "source":{"document":"city-paper"}}""".formatted(word, occurred));
    }

    private static void community(String owner, String word, String occurred) {
        command(
                owner + "/consultations",
                "{\"consultation\":\"%1$s\",\"question\":\"%1$s\",%2$s}".formatted(word, occurred));
        command(
                owner + "/consultations/" + word + "/inputs",
                "{\"input\":\"%1$s\",\"method\":\"survey\",\"title\":\"%1$s\",\"participants\":[{\"kind\":\"residents\"}],%2$s}"
                        .formatted(word, occurred));
        command(
                owner + "/policy-priorities",
                "{\"priority\":\"%1$s\",\"title\":\"%1$s\",\"becauseOf\":[{\"consultation\":\"%1$s\"}],%2$s}"
                        .formatted(word, occurred));
        command(
                owner + "/policy-instruments",
                "{\"instrument\":\"%1$s\",\"title\":\"%1$s\",%2$s}".formatted(word, occurred));
        command(
                owner + "/budgets",
                "{\"budget\":\"%1$s\",\"sumInWords\":\"%1$s\",\"purpose\":\"%1$s\",%2$s}".formatted(word, occurred));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void an_answer_as_it_was_known_stays_the_same(String address) {
        assertThat(THEN.get(address).toString())
                .containsAnyOf("first", "haapsalu", "\"test\":1")
                .doesNotContain("second", "kuressaare", "\"test\":2");
        assertThat(get(address).json()).isNotEqualTo(THEN.get(address));
        for (int again = 0; again < 2; again++) {
            assertThat(get(address + "&knownAt=" + then).json()).isEqualTo(THEN.get(address));
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void before_anything_was_recorded_nothing_was_known(String address) {
        Answer answer = get(address + "&knownAt=" + BEFORE_ALL);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("first", "second", "haapsalu", "\"test\":");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void an_instant_that_is_none_is_refused_with_the_accepted_forms(String address) {
        Answer answer = get(address + "&knownAt=yesterday");

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-request");
        assertThat(answer.text()).contains("knownAt", "2025-11-22T07:00:00Z");
    }

    @Test
    void a_single_thing_that_was_not_known_is_not_found() {
        assertThat(get("/series/paernu-beach?knownAt=" + then)
                        .json()
                        .path("editions")
                        .findValuesAsText("edition"))
                .containsExactly("first");
        assertThat(get("/series/paernu-beach?knownAt=" + BEFORE_ALL).code()).isEqualTo("series-not-found");
        assertThat(get("/series/paernu-beach/editions/second?knownAt=" + then).code())
                .isEqualTo("edition-not-found");
        assertThat(get("/series/paernu-beach/editions/first?knownAt=" + then).status())
                .isEqualTo(200);
        assertThat(get(CITY + "/interviews/1/evidence?knownAt=" + then).json().path("items"))
                .hasSize(1);
        assertThat(get(CITY + "/interviews/1/evidence").json().path("items")).hasSize(2);
        assertThat(get(CITY + "/interviews/2/evidence?knownAt=" + then).code()).isEqualTo("interview-not-found");
        assertThat(get("/claim-subjects/paernu-visitors?knownAt=" + then).json().path("claims"))
                .hasSize(1);
    }

    private RecordedEvent last() {
        Ledger ledger = new Ledger("paernu-linn");
        return journal.readLedger(ledger, journal.head(ledger).seq() - 1, 1).getLast();
    }

    private static void command(String path, String body) {
        Answer answer = post(path, body, steward("paernu-linn", "haapsalu", "kuressaare"));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
    }
}
