package org.missionpartnerships.mission.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.testsupport.specs.RealServers;

/** A region never contains itself, over however many members, and whatever runs at the same time. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RegionIT {

    @Test
    void a_region_that_would_contain_itself_is_refused_and_the_way_round_is_named() {
        regions("round-continent", "round-country", "round-land");
        assertThat(join("round-continent", "round-country", "1995").status()).isEqualTo(200);
        assertThat(join("round-country", "round-land", "1995").status()).isEqualTo(200);
        String before = get("/cities/round-land").text();

        Answer refused = join("round-land", "round-continent", "2020");

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("region-would-contain-itself");
        List<String> path = new ArrayList<>();
        refused.json().path("path").forEach(city -> path.add(city.asText()));
        assertThat(path).containsExactly("round-land", "round-continent", "round-country", "round-land");
        assertThat(refused.json().path("detail").asText())
                .contains("round-continent, which contains round-country, which contains round-land");
        assertThat(get("/cities/round-land").text()).isEqualTo(before);
        assertThat(get("/problems/region-would-contain-itself").status()).isEqualTo(200);
    }

    @Test
    void what_has_left_may_contain_the_region_that_it_was_part_of() {
        regions("turned-one", "turned-other");
        assertThat(join("turned-one", "turned-other", "2000").status()).isEqualTo(200);
        assertThat(join("turned-other", "turned-one", "2020").code()).isEqualTo("region-would-contain-itself");
        assertThat(post(
                                "/cities/turned-one/members/turned-other/leave",
                                "{\"occurred\":{\"edtf\":\"2010\"}}",
                                steward("turned-one"))
                        .status())
                .isEqualTo(200);
        assertThat(join("turned-other", "turned-one", "2005").code()).isEqualTo("region-would-contain-itself");
        assertThat(join("turned-other", "turned-one", "2020").status()).isEqualTo(200);
        assertThat(join("turned-one", "turned-other", "2021").code()).isEqualTo("region-would-contain-itself");
    }

    @Test
    void that_a_city_joined_a_region_and_left_it_shows_in_its_own_history_too() {
        regions("told-region");
        city("told-town");
        assertThat(join("told-region", "told-town", "2020").status()).isEqualTo(200);
        assertThat(post(
                                "/cities/told-region/members/told-town/leave",
                                "{\"reason\":\"A merger\",\"occurred\":{\"edtf\":\"2023-05-01\"}}",
                                steward("told-region"))
                        .status())
                .isEqualTo(200);

        List<String> types = new ArrayList<>();
        get("/cities/told-town/timeline")
                .json()
                .path("items")
                .forEach(item -> types.add(item.path("type").asText()));
        assertThat(types)
                .containsExactlyInAnyOrder("city.registered", "city.region-member-joined", "city.region-member-left");
        assertThat(partnership("told-town", "2022-01-01").path("regions").findValuesAsText("region"))
                .containsExactly("told-region");
        assertThat(partnership("told-town", "2022-01-01").path("regionMembers")).isEmpty();
        assertThat(partnership("told-town", "2023-05-01").path("regions")).isEmpty();
        assertThat(partnership("told-region", "2022-01-01")
                        .path("regionMembers")
                        .findValuesAsText("member"))
                .containsExactly("told-town");
        assertThat(partnership("told-region", "2022-01-01").path("regions")).isEmpty();
        assertThat(get("/cities/told-town/diff?from=2019-01-01&to=2022-01-01")
                        .json()
                        .path("text")
                        .asText())
                .contains("became part of");
    }

    private static JsonNode partnership(String city, String at) {
        return get("/cities/%s/partnership?at=%s".formatted(city, at)).json();
    }

    @Test
    void joining_again_changes_nothing_and_what_was_refused_stands_in_nobodys_way() {
        regions("twice-region");
        city("twice-town");
        assertThat(join("twice-town", "twice-region", "2020").code()).isEqualTo("not-a-region");
        Answer joined = join("twice-region", "twice-town", "2021");
        assertThat(joined.status()).as(joined.text()).isEqualTo(200);
        Answer again = join("twice-region", "twice-town", "2021");
        assertThat(again.header("ETag")).isEqualTo(joined.header("ETag"));
        assertThat(join("twice-region", "twice-town", "2022").code()).isEqualTo("already-a-member");
    }

    @Test
    void of_two_opposite_memberships_at_the_same_time_one_is_refused() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                String one = "opposed-one-" + round;
                String other = "opposed-other-" + round;
                regions(one, other);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Integer> there = threads.submit(() -> join(start, one, other));
                Future<Integer> back = threads.submit(() -> join(start, other, one));
                assertThat(List.of(there.get(), back.get())).containsExactlyInAnyOrder(200, 422);
                assertThat(members(one).size() + members(other).size()).isEqualTo(1);
            }
        }
    }

    private static int join(CyclicBarrier start, String region, String member) throws Exception {
        start.await();
        return join(region, member, "2022").status();
    }

    private static JsonNode members(String region) {
        return get("/cities/" + region + "/members").json().path("items");
    }

    private static Answer join(String region, String member, String edtf) {
        return post(
                "/cities/%s/members".formatted(region),
                "{\"member\":\"%s\",\"occurred\":{\"edtf\":\"%s\"}}".formatted(member, edtf),
                steward(region));
    }

    private static void regions(String... ids) {
        for (String id : ids) {
            register("{\"id\":\"%s\",\"name\":\"%s\",\"kinds\":[\"region\"]}".formatted(id, id), id);
        }
    }

    private static void city(String id) {
        register("{\"id\":\"%s\",\"name\":\"%s\"}".formatted(id, id), id);
    }

    private static void register(String json, String id) {
        Answer answer = post("/cities", json, steward(id));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }
}
