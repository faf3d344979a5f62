package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/**
 * The daily business of a steering committee, of which the report tells nothing: votes, meetings, changes of seats and
 * of rules. Invented from beginning to end, in a city that there is not.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class InventedCommitteeIT {

    private static final String CITY = "musterstadt";
    private static final String[] STEWARD = steward(CITY);
    private static final String BOARD = "/missions/invented-re-use";
    private static final String COMMITTEE = BOARD + "/governing-bodies/steering-committee";
    private static final String DECISIONS = BOARD + "/decisions";

    private static boolean loaded;

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        command("/cities", "{\"id\":\"%s\",\"name\":\"Musterstadt\"}".formatted(CITY));
        command("/missions", """
                {"id":"invented-re-use","city":"musterstadt","title":"An invented example","topic":"circular-economy","occurred":{"edtf":"2024"}}""");
        board();
        loaded = true;
    }

    private static void board() {
        command(BOARD + "/governing-bodies", """
                {"name":"Steering committee","type":"steeringCommittee","occurred":{"edtf":"2024-09-15"}}""");
        seat("chair", "City of Musterstadt", "government", "\"occurred\":{\"edtf\":\"2024-09-15\"}");
        seat("banks", "Local banks", "business", "\"occurred\":{\"edtf\":\"2024-09-15\"}");
        seat("builders", "A builder", "business", "\"occurred\":{\"edtf\":\"2024-09-15\"}");
        command(COMMITTEE + "/seats/builders/vacate", """
                {"reason":"Insolvent","occurred":{"edtf":"2025-03"}}""");
        seat("builders", "Another builder", "business", "\"occurred\":{\"edtf\":\"2025-06\"}");
        command(COMMITTEE + "/decision-processes", """
                {"process":"unanimous","method":"unanimity","quorum":{"rule":"atLeast","number":2},"occurred":{"edtf":"2024-09-15"}}""");
        command(COMMITTEE + "/decision-processes", """
                {"process":"majority","method":"simpleMajority","quorum":{"rule":"moreThan","number":1,"outOf":2},"occurred":{"edtf":"2025-01-01"}}""");
        command(COMMITTEE + "/meeting-cadences", """
                {"cadence":{"every":3,"unit":"months","graceDays":14},"occurred":{"edtf":"2024-09-15"}}""");
        command(COMMITTEE + "/meetings", """
                {"meeting":"first","agenda":["Goals"],"seats":["chair","banks","builders"],
                 "guests":[{"name":"A research group","sector":"academia"}],"attendance":[{"kind":"guests","count":{"value":4}}],
                 "minutes":"https://example.org/minutes","occurred":{"edtf":"2024-12-10"}}""");
        command(COMMITTEE + "/meetings", """
                {"meeting":"second","seats":["chair","banks"],"occurred":{"edtf":"2025-02-20"}}""");
    }

    private static void seat(String id, String holder, String sector, String occurred) {
        command(
                COMMITTEE + "/seats",
                "{\"seat\":\"%s\",\"role\":\"member\",\"holder\":{\"name\":\"%s\",\"sector\":\"%s\"},%s}"
                        .formatted(id, holder, sector, occurred));
    }

    private static Answer command(String path, String json) {
        Answer answer = post(path, json, STEWARD);
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
        return answer;
    }

    @Test
    void the_record_says_who_sat_on_which_seat_that_day() {
        assertThat(sitting("2024-09-14")).isEmpty();
        assertThat(sitting("2025-02-28"))
                .containsExactly("City of Musterstadt certain", "Local banks certain", "A builder certain");
        assertThat(sitting("2025-03-10"))
                .containsExactly("City of Musterstadt certain", "Local banks certain", "A builder possible");
        assertThat(sitting("2025-04-01")).containsExactly("City of Musterstadt certain", "Local banks certain");
        assertThat(vacant("2025-04-01")).containsExactly("builders");
        assertThat(sitting("2025-06-15"))
                .containsExactly("City of Musterstadt certain", "Local banks certain", "Another builder possible");
        assertThat(sitting("2025-07-01"))
                .containsExactly("City of Musterstadt certain", "Local banks certain", "Another builder certain");
        assertThat(vacant("2025-07-01")).isEmpty();
    }

    @Test
    void votes_are_counted_under_the_process_in_force_that_day() {
        JsonNode unanimous = decide("split-under-unanimity", "2024-12-10", "first", "for", "for", "against");
        assertThat(unanimous.path("outcome").asText()).isEqualTo("notAdopted");
        assertThat(texts(unanimous.path("counts"), "process")).containsExactly("unanimous");
        JsonNode majority = decide("split-under-majority", "2025-02-01", null, "for", "for", "against");
        assertThat(majority.path("outcome").asText()).isEqualTo("adopted");
        JsonNode count = majority.path("counts").path(0);
        assertThat(count.path("process").asText()).isEqualTo("majority");
        assertThat(count.path("certainty").asText()).isEqualTo("certain");
        assertThat(count.path("seatsFilled").asInt()).isEqualTo(3);
        assertThat(count.path("seatsPresent").asInt()).isEqualTo(3);
        assertThat(majority.path("tally").path("inFavour").asInt()).isEqualTo(2);
        assertThat(majority.path("tally").path("against").asInt()).isEqualTo(1);

        Answer again =
                post(DECISIONS, decision("split-under-majority", "2025-02-01", null, "for", "for", "against"), STEWARD);
        assertThat(again.status()).isEqualTo(200);
        assertThat(get(BOARD + "/meetings/first").json().path("decisions").toString())
                .contains("split-under-unanimity");
        assertThat(texts(get(DECISIONS + "?outcome=notAdopted").json().path("items"), "decision"))
                .containsExactly("split-under-unanimity");
    }

    @Test
    void without_a_quorum_there_is_no_decision() {
        JsonNode before = governance(BOARD, "2025-09-30");

        Answer answer = post(DECISIONS, decision("alone", "2025-02-10", null, "for"), STEWARD);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("quorum-not-reached");
        assertThat(answer.json().path("counts").path(0).path("filled").asInt()).isEqualTo(3);
        assertThat(get(DECISIONS + "/alone").status()).isEqualTo(404);
        assertThat(governance(BOARD, "2025-09-30").path("governingBodies")).isEqualTo(before.path("governingBodies"));
        assertThat(decide("alone-of-two-is-half-too-few", "2025-04-10", null, "for", "for")
                        .path("counts")
                        .path(0)
                        .path("seatsFilled")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_later_decision_takes_the_place_of_an_earlier_and_both_stay() {
        decide("reuse-one", "2025-02-11", null, "for", "for");
        decide("reuse-two", "2025-02-12", null, "for", "for");
        decide("reuse-three", "2025-05", null, "for", "for");
        command(DECISIONS + "/reuse-one/supersede", """
                {"by":"reuse-two","reason":"Too narrow","occurred":{"edtf":"2025-02-12"}}""");
        command(DECISIONS + "/reuse-two/supersede", """
                {"by":"reuse-three","occurred":{"edtf":"2025-05"}}""");

        JsonNode second = get(DECISIONS + "/reuse-two").json();
        assertThat(second.path("supersedes").toString()).isEqualTo("[\"reuse-one\"]");
        assertThat(texts(second.path("supersededBy"), "by")).containsExactly("reuse-three");
        assertThat(get(DECISIONS + "/reuse-one")
                        .json()
                        .path("supersededBy")
                        .path(0)
                        .path("reason")
                        .asText())
                .isEqualTo("Too narrow");
        assertThat(superseded("2025-02-11", "reuse-one")).isEqualTo("notYet");
        assertThat(superseded("2025-02-12", "reuse-one")).isEqualTo("certain");
        assertThat(superseded("2025-05-10", "reuse-two")).isEqualTo("possible");
        assertThat(superseded("2025-05-31", "reuse-two")).isEqualTo("certain");
        assertThat(texts(
                        get(DECISIONS + "?at=2025-05-31&superseded=false")
                                .json()
                                .path("items"),
                        "decision"))
                .contains("reuse-three")
                .doesNotContain("reuse-one", "reuse-two");
    }

    @Test
    void meetings_say_who_was_there_and_whether_the_body_met_as_often_as_promised() {
        JsonNode first = get(BOARD + "/meetings/first").json();
        assertThat(texts(first.path("seats"), "seat")).containsExactly("chair", "banks", "builders");
        assertThat(first.path("seats")
                        .path(2)
                        .path("holders")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("A builder");
        assertThat(texts(first.path("guests"), "name")).containsExactly("A research group");
        assertThat(first.path("attendance").findValuesAsText("value")).containsExactly("4");
        assertThat(first.path("minutes").asText()).isEqualTo("https://example.org/minutes");
        assertThat(texts(get(BOARD + "/meetings?at=2024-12-31").json().path("items"), "meeting"))
                .containsExactly("first");

        JsonNode inTime = rhythm("2025-03-01");
        assertThat(inTime.path("meetings").asInt()).isEqualTo(2);
        assertThat(inTime.path("due").asText()).isEqualTo("inTime");
        assertThat(inTime.path("metRegularly").asText()).isEqualTo("yes");
        assertThat(inTime.path("nextDueLatest").asText()).isEqualTo("2025-06-03");
        JsonNode late = rhythm("2025-06-04");
        assertThat(late.path("due").asText()).isEqualTo("overdue");
        assertThat(late.path("metRegularly").asText()).isEqualTo("no");
        assertThat(rhythm("2024-10-01").path("metRegularly").asText()).isEqualTo("tooEarlyToSay");
    }

    @Test
    void a_group_that_decides_by_itself_needs_no_count() {
        command(BOARD + "/working-groups", """
                {"workingGroup":"first-steps","name":"First steps","authority":"decides",
                 "members":[{"party":{"name":"Firms","sector":"business"},"count":{"qualifier":"approximate","value":30}}],
                 "occurred":{"edtf":"2025-01"}}""");
        JsonNode members = get(BOARD + "/working-groups/first-steps").json().path("members");
        assertThat(members.path(0).path("count").path("qualifier").asText()).isEqualTo("approximate");

        JsonNode decision = command(DECISIONS, """
                {"workingGroup":"first-steps","title":"A first step","occurred":{"edtf":"2025-03"}}""").json();
        assertThat(decision.path("outcome").asText()).isEqualTo("adopted");
        assertThat(decision.path("counts")).isEmpty();
        assertThat(decision.path("warnings")).isEmpty();
    }

    @Test
    void a_launch_with_roles_and_a_process_is_not_warned_of() {
        assertThat(texts(command(BOARD + "/launch", """
                        {"fitTestOverride":{"decidedBy":"Data steward","reason":"Launched before fit tests were kept"},
                         "occurred":{"edtf":"2024-09-20"}}""").json().path("warnings"), "code"))
                .doesNotContain("launched-without-roles", "launched-without-decision-process");
    }

    private static JsonNode decide(String id, String on, String meeting, String... votes) {
        return command(DECISIONS, decision(id, on, meeting, votes)).json();
    }

    /** The votes of chair, banks and builders, in this order. */
    private static String decision(String id, String on, String meeting, String... votes) {
        List<String> seats = List.of("chair", "banks", "builders");
        List<String> cast = new ArrayList<>();
        for (int i = 0; i < votes.length; i++) {
            cast.add("{\"seat\":\"%s\",\"vote\":\"%s\"}".formatted(seats.get(i), votes[i]));
        }
        return "{\"decision\":\"%s\",\"body\":\"steering-committee\",\"title\":\"%s\",%s\"votes\":[%s],\"occurred\":{\"edtf\":\"%s\"}}"
                .formatted(
                        id,
                        id,
                        meeting == null ? "" : "\"meeting\":\"%s\",".formatted(meeting),
                        String.join(",", cast),
                        on);
    }

    private static List<String> sitting(String at) {
        List<String> sitting = new ArrayList<>();
        governance(BOARD, at)
                .path("governingBodies")
                .path(0)
                .path("seats")
                .forEach(seat -> sitting.add(seat.path("holder").path("name").asText() + " "
                        + seat.path("certainty").asText()));
        return sitting;
    }

    private static List<String> vacant(String at) {
        List<String> vacant = new ArrayList<>();
        governance(BOARD, at)
                .path("governingBodies")
                .path(0)
                .path("vacantSeats")
                .forEach(seat -> vacant.add(seat.asText()));
        return vacant;
    }

    private static JsonNode rhythm(String at) {
        return governance(BOARD, at)
                .path("governingBodies")
                .path(0)
                .path("cadences")
                .path(0)
                .path("rhythm");
    }

    private static String superseded(String at, String decision) {
        for (JsonNode item : get(DECISIONS + "?at=" + at).json().path("items")) {
            if (item.path("decision").asText().equals(decision)) {
                return item.path("superseded").asText();
            }
        }
        return "not listed";
    }

    private static JsonNode governance(String mission, String at) {
        Answer answer = get(mission + "/governance?at=" + at);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }
}
