package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** Days of a seat that are put right, and meetings ahead; invented, as the report tells nothing of either. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CorrectedSeatsAndMeetingsAheadIT {

    private static final String CITY = "neustadt-erfunden";
    private static final String[] STEWARD = steward(CITY);
    private static final String BOARD = "/missions/invented-ahead";
    private static final String COMMITTEE = BOARD + "/governing-bodies/steering-committee";
    private static final String COUNCIL = BOARD + "/governing-bodies/council";
    private static final String CIRCLE = BOARD + "/governing-bodies/circle";
    private static final String ADVISERS = BOARD + "/governing-bodies/advisers";

    private static boolean loaded;

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        command("/cities", "{\"id\":\"%s\",\"name\":\"Neustadt\"}".formatted(CITY));
        command("/missions", """
                {"id":"invented-ahead","city":"neustadt-erfunden","title":"An invented example","topic":"circular-economy","occurred":{"edtf":"2024"}}""");
        command(BOARD + "/governing-bodies", """
                {"name":"Steering committee","type":"steeringCommittee","occurred":{"edtf":"2024-09-15"}}""");
        command(COMMITTEE + "/seats", """
                {"seat":"chair","role":"chair","holder":{"name":"City of Neustadt","sector":"government"},"occurred":{"edtf":"2024-09-15"}}""");
        command(COMMITTEE + "/meeting-cadences", """
                {"cadence":{"every":3,"unit":"months","graceDays":14},"occurred":{"edtf":"2024-09-15"}}""");
        command(COMMITTEE + "/meetings", """
                {"meeting":"second","seats":["chair"],"occurred":{"edtf":"2025-02-20"}}""");
        loaded = true;
    }

    private static Answer command(String path, String json) {
        Answer answer = post(path, json, STEWARD);
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
        return answer;
    }

    @Test
    void days_of_a_seat_are_put_right_and_what_was_known_before_stays_readable() {
        command(BOARD + "/governing-bodies", """
                {"body":"advisers","name":"Advisers","type":"advisory","occurred":{"edtf":"2024-01"}}""");
        command(ADVISERS + "/seats", """
                {"seat":"university","role":"adviser","voting":false,"holder":{"name":"A university","sector":"academia"},
                 "occurred":{"edtf":"2024-06"}}""");
        command(ADVISERS + "/seats/university/vacate", "{\"occurred\":{\"edtf\":\"2025-01\"}}");
        assertThat(seats("2024-03-31", null)).isEmpty();
        assertThat(seats("2024-07-01", null)).containsExactly("A university certain");
        assertThat(seats("2025-03-01", null)).isEmpty();
        Instant before = Instant.now();

        Answer corrected = command(ADVISERS + "/seats/university/tenures/1/correct", """
                {"from":{"edtf":"2024-02"},"until":{"edtf":"2025-04"},"reason":"The letter of appointment says so",
                 "occurred":{"edtf":"2025-10"},"source":{"document":"letter-of-appointment","locator":"1"}}""");

        JsonNode tenure = corrected.json().path("seats").path(0).path("tenures").path(0);
        assertThat(tenure.path("tenure").asInt()).isEqualTo(1);
        assertThat(tenure.path("from").path("edtf").asText()).isEqualTo("2024-02");
        assertThat(tenure.path("until").path("edtf").asText()).isEqualTo("2025-04");
        assertThat(tenure.path("vacated").path("occurred").path("edtf").asText())
                .isEqualTo("2025-01");
        assertThat(texts(tenure.path("corrections"), "reason")).containsExactly("The letter of appointment says so");
        assertThat(seats("2024-03-31", null)).containsExactly("A university certain");
        assertThat(seats("2025-03-01", null)).containsExactly("A university certain");
        assertThat(seats("2025-04-30", null)).isEmpty();
        assertThat(seats("2024-03-31", before)).isEmpty();
        assertThat(seats("2024-07-01", before)).containsExactly("A university certain");
        assertThat(advisers("2024-07-01", null)
                        .path("seats")
                        .path(0)
                        .path("taken")
                        .path("source")
                        .path("document")
                        .asText())
                .isEqualTo("letter-of-appointment");
        assertThat(inPartnership("2024-03-31", "")).containsExactly("A university");
        assertThat(inPartnership("2025-04-30", "")).isEmpty();
        assertThat(inPartnership("2024-03-31", "&knownAt=" + before)).isEmpty();
        assertThat(inPartnership("2024-07-01", "&knownAt=" + before)).containsExactly("A university");

        assertThat(command(ADVISERS + "/seats/university/tenures/1/correct", """
                {"from":{"edtf":"2024-02"},"until":{"edtf":"2025-04"},"reason":"The letter of appointment says so",
                 "occurred":{"edtf":"2025-10"},"source":{"document":"letter-of-appointment","locator":"1"}}""")
                        .header("ETag"))
                .isEqualTo(corrected.header("ETag"));
    }

    @Test
    void a_member_of_a_group_was_in_it_on_the_days_that_were_given_last() {
        command(BOARD + "/working-groups", """
                {"workingGroup":"sorting","name":"Sorting","authority":"decides","occurred":{"edtf":"2024-01"}}""");
        command(BOARD + "/working-groups/sorting/members", """
                {"member":"sorters","party":{"name":"Sorters","sector":"business"},"occurred":{"edtf":"2024-06"}}""");
        Instant before = Instant.now();

        Answer corrected = command(BOARD + "/working-groups/sorting/members/sorters/tenures/1/correct", """
                {"from":{"edtf":"2024-02"},"until":{"edtf":"2025-04"},"reason":"The list says so","occurred":{"edtf":"2025-10"}}""");

        JsonNode member = corrected.json().path("members").path(0);
        assertThat(member.path("tenure").asInt()).isEqualTo(1);
        assertThat(member.path("from").path("edtf").asText()).isEqualTo("2024-02");
        assertThat(member.path("until").path("edtf").asText()).isEqualTo("2025-04");
        assertThat(texts(member.path("corrections"), "reason")).containsExactly("The list says so");
        assertThat(sorters("/governance?at=2024-03-31")).isEqualTo(1);
        assertThat(sorters("/governance?at=2025-05-01")).isZero();
        assertThat(sorters("/governance?at=2024-03-31&knownAt=" + before)).isZero();
        assertThat(sorters("/governance?at=2025-05-01&knownAt=" + before)).isEqualTo(1);
        assertThat(membersInPartnership("2024-03-31")).containsExactly("Sorters");
        assertThat(membersInPartnership("2025-05-01")).isEmpty();
    }

    private static int sorters(String path) {
        for (JsonNode group : get(BOARD + path).json().path("workingGroups")) {
            if (group.path("workingGroup").asText().equals("sorting")) {
                return group.path("members").size();
            }
        }
        throw new AssertionError("No group sorting in " + path);
    }

    private static List<String> membersInPartnership(String at) {
        List<String> names = new ArrayList<>();
        for (JsonNode group : get("/cities/" + CITY + "/partnership?at=" + at)
                .json()
                .path("missions")
                .path(0)
                .path("governance")
                .path("workingGroups")) {
            if (group.path("workingGroup").asText().equals("sorting")) {
                group.path("members")
                        .forEach(member ->
                                names.add(member.path("party").path("name").asText()));
            }
        }
        return names;
    }

    @Test
    void a_decision_says_that_the_seats_of_its_day_are_now_known_to_be_others_and_the_pillars_read_them() {
        command(BOARD + "/governing-bodies", """
                {"body":"council","name":"Council","type":"steeringGroup","occurred":{"edtf":"2024-01"}}""");
        for (String seat : List.of("first", "second", "third")) {
            command(COUNCIL + "/seats", """
                    {"seat":"%s","role":"member","holder":{"name":"The %s","sector":"business"},"occurred":{"edtf":"2024-02"}}""".formatted(seat, seat));
        }
        command(COUNCIL + "/seats/third/vacate", "{\"occurred\":{\"edtf\":\"2024-04\"}}");
        command(COUNCIL + "/decision-processes", """
                {"process":"all","method":"simpleMajority","quorum":{"rule":"atLeast","number":1,"outOf":1},"occurred":{"edtf":"2024-01"}}""");
        Answer decided = command(BOARD + "/decisions", """
                {"decision":"begin","body":"council","title":"Begin","votes":[{"seat":"first","vote":"for"},{"seat":"second","vote":"for"}],
                 "occurred":{"edtf":"2024-09-20"}}""");
        assertThat(decided.json().has("recount")).isFalse();
        Instant before = Instant.now();

        command(COUNCIL + "/seats/third/tenures/1/correct", """
                {"from":{"edtf":"2024-02"},"reason":"It never left","occurred":{"edtf":"2025-10"}}""");

        JsonNode decision = get(BOARD + "/decisions/begin").json();
        assertThat(decision.path("outcome").asText()).isEqualTo("adopted");
        assertThat(decision.path("counts").path(0).path("seatsFilled").asInt()).isEqualTo(2);
        JsonNode now = decision.path("recount").path("counts").path(0);
        assertThat(now.path("seatsFilled").asInt()).isEqualTo(3);
        assertThat(now.path("quorum").asText()).isEqualTo("notReached");
        assertThat(texts(decision.path("warnings"), "code")).containsExactly("seats-known-otherwise-since");
        assertThat(get(BOARD + "/decisions?body=council&knownAt=" + before)
                        .json()
                        .path("items")
                        .path(0)
                        .has("recount"))
                .isFalse();

        command(COUNCIL + "/decision-processes", """
                {"process":"any","method":"simpleMajority","occurred":{"edtf":"2024-06"}}""");
        decision = get(BOARD + "/decisions/begin").json();
        assertThat(decision.path("counts").findValuesAsText("process")).containsExactly("all");
        assertThat(decision.path("recount").path("counts").findValuesAsText("process"))
                .containsExactly("any");
        assertThat(decision.path("recount")
                        .path("counts")
                        .path(0)
                        .path("quorum")
                        .asText())
                .isEqualTo("noneAskedFor");
        assertThat(texts(decision.path("warnings"), "code")).containsExactly("processes-known-otherwise-since");

        command(COUNCIL + "/seats/first/tenures/1/correct", """
                {"from":{"edtf":"2024-05"},"reason":"Appointed later","occurred":{"edtf":"2025-10"}}""");
        assertThat(pillars("2024-03-15")).contains("The second").doesNotContain("The first");
        assertThat(pillars("2024-06-15")).contains("The second", "The first");
    }

    private static String pillars(String at) {
        Answer answer = get(BOARD + "/pillars?at=" + at);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void a_telling_is_shown_until_it_was_withdrawn_and_a_claim_says_the_same_as_it() {
        command(BOARD + "/governing-bodies", """
                {"body":"circle","name":"Circle","type":"steeringGroup","occurred":{"edtf":"2024-01"}}""");
        command(CIRCLE + "/seats", """
                {"seat":"city","role":"member","holder":{"name":"City of Neustadt","sector":"government"},"occurred":{"edtf":"2024-01"}}""");
        command(CIRCLE + "/rosters", """
                {"roster":"by-a-newspaper","members":[{"party":{"name":"A newspaper's banks","sector":"business"}}],"occurred":{"edtf":"2024-03"}}""");
        JsonNode told = circle("2024-12-31").path("rosters").path(0);
        String event = told.path("told").path("event").asText();
        command("/claims", """
                {"subject":{"mission":"invented-ahead","topic":"governing-body","title":"Who is in the circle"},"statement":"Banks are in it",
                 "parties":[{"name":"A newspaper's banks","sector":"business"}],"event":"%s","occurred":{"edtf":"2024-03"},
                 "source":{"document":"a-newspaper","locator":"1"}}""".formatted(event));

        command(CIRCLE + "/rosters/by-a-newspaper/withdraw", """
                {"reason":"The newspaper took it back","occurred":{"edtf":"2025-03"}}""");

        assertThat(circle("2024-12-31").path("rosters")).hasSize(1);
        assertThat(circle("2024-12-31")
                        .path("rosters")
                        .path(0)
                        .path("claims")
                        .path(0)
                        .asText())
                .isEqualTo("invented-ahead-governing-body-1");
        assertThat(circle("2024-12-31").path("contested").asBoolean()).isTrue();
        assertThat(circle("2025-03-15")
                        .path("rosters")
                        .path(0)
                        .path("certainty")
                        .asText())
                .isEqualTo("possible");
        assertThat(circle("2025-04-01").path("rosters")).isEmpty();
        assertThat(circle("2025-04-01").path("contested").asBoolean()).isFalse();
        assertThat(get(CIRCLE)
                        .json()
                        .path("rosters")
                        .path(0)
                        .path("withdrawn")
                        .path("reason")
                        .asText())
                .isEqualTo("The newspaper took it back");
        assertThat(pillars("2024-12-31")).contains("is said to have been on a governing body");
        assertThat(pillars("2025-04-01")).doesNotContain("is said to have been on a governing body");
        for (String filter : List.of("event=" + event, "mission=invented-ahead&topic=governing-body")) {
            assertThat(texts(get("/claims?" + filter).json().path("items"), "event"))
                    .containsExactly(event);
        }
        assertThat(texts(get("/cities/" + CITY + "/timeline?limit=100").json().path("items"), "type"))
                .contains("governance.roster-told", "governance.roster-withdrawn");
    }

    private static JsonNode circle(String at) {
        for (JsonNode body : governance(BOARD, at).path("governingBodies")) {
            if (body.path("body").asText().equals("circle")) {
                return body;
            }
        }
        throw new AssertionError("No circle at " + at);
    }

    @Test
    void a_meeting_is_planned_moved_and_then_held_and_each_day_tells_how_it_stood() {
        Answer planned = command(COMMITTEE + "/scheduled-meetings", """
                {"meeting":"third","title":"Third meeting","planned":{"edtf":"2025-05-20"},"agenda":["Priorities"],
                 "occurred":{"edtf":"2025-02-20"}}""");
        assertThat(planned.status()).isEqualTo(201);
        assertThat(planned.header("Location")).endsWith(BOARD + "/meetings/third");
        assertThat(planned.json().path("status").asText()).isEqualTo("scheduled");
        assertThat(rhythm("2025-03-01").path("planned").asText()).isEqualTo("inTime");
        assertThat(rhythm("2025-03-01").path("nextPlanned").path("edtf").asText())
                .isEqualTo("2025-05-20");
        assertThat(rhythm("2025-02-01").path("planned").asText()).isEqualTo("notPlanned");

        command(BOARD + "/meetings/third/move", """
                {"planned":{"edtf":"2025-07"},"reason":"Elections","occurred":{"edtf":"2025-05-02"}}""");
        assertThat(rhythm("2025-05-02").path("planned").asText()).isEqualTo("late");
        assertThat(rhythm("2025-03-01").path("planned").asText()).isEqualTo("inTime");
        assertThat(meeting("2025-03-01", "third").path("planned").path("edtf").asText())
                .isEqualTo("2025-05-20");
        assertThat(meeting("2025-05-02", "third").path("planned").path("edtf").asText())
                .isEqualTo("2025-07");
        assertThat(texts(
                        get(BOARD + "/meetings?at=2025-05-02&status=scheduled")
                                .json()
                                .path("items"),
                        "meeting"))
                .contains("third")
                .doesNotContain("first", "second");

        command(COMMITTEE + "/meetings", """
                {"meeting":"third","seats":["chair"],"occurred":{"edtf":"2025-08-01"}}""");
        JsonNode held = get(BOARD + "/meetings/third").json();
        assertThat(held.path("status").asText()).isEqualTo("held");
        assertThat(held.path("title").asText()).isEqualTo("Third meeting");
        assertThat(held.path("agenda").path(0).asText()).isEqualTo("Priorities");
        assertThat(held.path("occurred").path("edtf").asText()).isEqualTo("2025-08-01");
        assertThat(texts(held.path("moves"), "reason")).containsExactly("Elections");
        assertThat(meeting("2025-07-31", "third").path("status").asText()).isEqualTo("scheduled");
        assertThat(meeting("2025-08-01", "third").path("status").asText()).isEqualTo("held");
        assertThat(rhythm("2025-08-01").path("planned").asText()).isEqualTo("notPlanned");
    }

    @Test
    void a_meeting_of_a_group_is_planned_and_cancelled() {
        command(BOARD + "/working-groups", """
                {"workingGroup":"measuring","name":"Measuring","occurred":{"edtf":"2024-10"}}""");
        Answer planned = command(BOARD + "/working-groups/measuring/scheduled-meetings", """
                {"planned":{"edtf":"2025-24"},"occurred":{"edtf":"2025-02"}}""");
        assertThat(planned.json().path("meeting").asText()).isEqualTo("measuring-2025-24");
        command(BOARD + "/meetings/measuring-2025-24/cancel", """
                {"reason":"Nothing was measured","occurred":{"edtf":"2025-11"}}""");

        JsonNode cancelled = get(BOARD + "/meetings/measuring-2025-24").json();
        assertThat(cancelled.path("status").asText()).isEqualTo("cancelled");
        assertThat(cancelled.path("cancelled").path("reason").asText()).isEqualTo("Nothing was measured");
        assertThat(cancelled.has("occurred")).isFalse();
        JsonNode inNovember = meeting("2025-11-15", "measuring-2025-24");
        assertThat(inNovember.path("status").asText()).isEqualTo("cancelled");
        assertThat(inNovember.path("certainty").asText()).isEqualTo("possible");
        for (String status : List.of("scheduled", "cancelled")) {
            assertThat(texts(
                            get(BOARD + "/meetings?workingGroup=measuring&at=2025-11-15&status=" + status)
                                    .json()
                                    .path("items"),
                            "meeting"))
                    .containsExactly("measuring-2025-24");
        }
        assertThat(get(BOARD + "/meetings?workingGroup=measuring&status=held")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void a_new_administration_is_told_of_the_meetings_ahead() {
        command("/cities/" + CITY + "/administrations", """
                {"term":"2025","description":"A new administration","occurred":{"edtf":"2025"}}""");
        command(COMMITTEE + "/scheduled-meetings", """
                {"meeting":"after-the-elections","title":"After the elections","planned":{"edtf":"2026-03"},"occurred":{"edtf":"2025-11"}}""");

        JsonNode due = get("/cities/" + CITY + "/handover?term=2025")
                .json()
                .path("missions")
                .path(0)
                .path("due");
        assertThat(texts(due, "text"))
                .contains("A meeting of Steering committee was planned (After the elections; in March 2026).");
    }

    private static JsonNode meeting(String at, String id) {
        for (JsonNode item : get(BOARD + "/meetings?at=" + at).json().path("items")) {
            if (item.path("meeting").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError(id + " is not listed at " + at);
    }

    private static JsonNode advisers(String at, Instant knownAt) {
        Answer answer = get(BOARD + "/governance?at=" + at + (knownAt == null ? "" : "&knownAt=" + knownAt));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        for (JsonNode body : answer.json().path("governingBodies")) {
            if (body.path("body").asText().equals("advisers")) {
                return body;
            }
        }
        throw new AssertionError("No advisers at " + at + ": " + answer.text());
    }

    private static List<String> seats(String at, Instant knownAt) {
        List<String> sitting = new ArrayList<>();
        advisers(at, knownAt)
                .path("seats")
                .forEach(seat -> sitting.add(seat.path("holder").path("name").asText() + " "
                        + seat.path("certainty").asText()));
        return sitting;
    }

    private static List<String> inPartnership(String at, String known) {
        List<String> sitting = new ArrayList<>();
        get("/cities/" + CITY + "/partnership?at=" + at + known)
                .json()
                .path("missions")
                .path(0)
                .path("governance")
                .path("bodies")
                .forEach(body -> {
                    if (body.path("body").asText().equals("advisers")) {
                        body.path("seats")
                                .forEach(seat -> sitting.add(
                                        seat.path("holder").path("name").asText()));
                    }
                });
        return sitting;
    }

    private static JsonNode rhythm(String at) {
        return governance(BOARD, at)
                .path("governingBodies")
                .path(0)
                .path("cadences")
                .path(0)
                .path("rhythm");
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
