package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** Groups, bodies and adoptions with more on record than an answer shows. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class GovernedLongRecordsIT {

    private static final String IN_2020 = "\"occurred\":{\"edtf\":\"2020\"}";
    private static final UnhurriedReads CITIES = new UnhurriedReads("voru-linn", "voru-vald");
    private static final String MISSION = "/missions/voru-lakes";

    @Test
    void what_is_longer_is_shown_in_part_and_says_so() {
        for (String city : new String[] {"voru-linn", "voru-vald"}) {
            command("/cities", "{\"id\":\"%1$s\",\"name\":\"%1$s\"}".formatted(city));
        }
        command("/missions", """
                {"id":"voru-lakes","city":"voru-linn","title":"Lakes","topic":"climate-stakeholders",%s}""".formatted(IN_2020));
        command(MISSION + "/working-groups", "{\"workingGroup\":\"shores\",\"name\":\"Shores\",%s}".formatted(IN_2020));
        command(
                MISSION + "/governing-bodies",
                "{\"body\":\"board\",\"name\":\"Board\",\"type\":\"steeringCommittee\",%s}".formatted(IN_2020));
        command("/practices", """
                {"id":"voru-reeds","title":"Reeds","topic":"climate-stakeholders","description":"Planted","city":"voru-vald",%s}""".formatted(IN_2020));
        command(
                "/adoptions",
                "{\"id\":\"voru-reeds-here\",\"practice\":\"voru-reeds\",\"city\":\"voru-linn\",%s}"
                        .formatted(IN_2020));
        assertThat(get(MISSION + "/working-groups/shores")
                        .json()
                        .path("complete")
                        .asBoolean())
                .isTrue();
        for (int number = 1; number <= 101; number++) {
            String party = "{\"name\":\"Party %d\",\"sector\":\"business\"}".formatted(number);
            command(
                    MISSION + "/working-groups/shores/members",
                    "{\"member\":\"m-%d\",\"party\":%s,%s}".formatted(number, party, IN_2020));
            command(
                    MISSION + "/governing-bodies/board/seats",
                    "{\"seat\":\"s-%d\",\"role\":\"member\",\"holder\":%s,%s}".formatted(number, party, IN_2020));
            command(
                    "/adoptions/voru-reeds-here/adaptations",
                    "{\"adapted\":\"Change %d\",%s}".formatted(number, IN_2020));
        }

        JsonNode group = get(MISSION + "/working-groups/shores").json();
        assertThat(group.path("members")).hasSize(100);
        assertThat(group.path("members").path(99).path("member").asText()).isEqualTo("m-101");
        assertThat(group.path("complete").asBoolean()).isFalse();
        JsonNode body = get(MISSION + "/governing-bodies/board").json();
        assertThat(body.path("seats")).hasSize(100);
        assertThat(body.path("complete").asBoolean()).isFalse();
        JsonNode adoption = get("/adoptions/voru-reeds-here").json();
        assertThat(adoption.path("adaptations")).hasSize(100);
        assertThat(adoption.path("complete").asBoolean()).isFalse();
        String timeline = "/cities/voru-linn/timeline?limit=150&types=";
        assertThat(get(timeline + "governance.working-group-joined&mission=voru-lakes")
                        .json()
                        .path("items"))
                .hasSize(101);
        assertThat(get(timeline + "adoption.adapted").json().path("items")).hasSize(101);
    }

    private static Answer get(String path) {
        return CITIES.get(path);
    }

    private static void command(String path, String body) {
        CITIES.command(path, body);
    }
}
