package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.missionpartnerships.mission.Http.get;
import static org.missionpartnerships.mission.Http.post;
import static org.missionpartnerships.mission.Http.steward;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.Http.Answer;
import org.missionpartnerships.mission.chronology.Reservation;
import org.missionpartnerships.mission.city.Cities;
import org.missionpartnerships.mission.city.CityCommand.JoinRegion;
import org.missionpartnerships.mission.city.CityCommand.LeaveRegion;
import org.missionpartnerships.mission.city.RegionCommand.ReservePlace;
import org.missionpartnerships.mission.city.RegionPlaces;
import org.missionpartnerships.mission.lineage.LineageCommand.ReserveLink;
import org.missionpartnerships.mission.lineage.Lineages;
import org.missionpartnerships.mission.mission.AcyclicLineage;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.testsupport.specs.RealServers;

/**
 * A service that dies between reserving something in the stream of the network and recording it where it belongs leaves a
 * reservation behind, which stands in nobody's way for long. Here only the reservation is made.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AbandonedReservationsIT {

    private static final Duration LONG_AGO = Reservation.UNQUESTIONED.plusMinutes(1);
    private static final Occurred IN_2020 = Occurred.stated("2020");

    @Inject
    CommandLanes lanes;

    @Inject
    AcyclicLineage lineage;

    @Test
    void a_place_in_a_region_that_was_only_reserved_gives_way_once_it_may_be_abandoned() {
        regions("left-behind-one", "left-behind-other");
        reservePlace("left-behind-one", "left-behind-other", LONG_AGO);

        Answer joined = join("left-behind-other", "left-behind-one");

        assertThat(joined.status()).as(joined.text()).isEqualTo(200);
        assertThat(join("left-behind-one", "left-behind-other").code()).isEqualTo("region-would-contain-itself");
    }

    @Test
    void a_place_that_was_reserved_just_now_or_is_recorded_does_not() {
        regions("just-now-one", "just-now-other", "recorded-one", "recorded-other");
        reservePlace("just-now-one", "just-now-other", Duration.ZERO);
        assertThat(join("just-now-other", "just-now-one").code()).isEqualTo("region-would-contain-itself");
        assertThat(join("just-now-one", "just-now-other").status()).isEqualTo(200);

        assertThat(join("recorded-one", "recorded-other").status()).isEqualTo(200);
        reservePlace("recorded-one", "recorded-other", LONG_AGO);
        assertThat(join("recorded-other", "recorded-one").code()).isEqualTo("region-would-contain-itself");
    }

    /** As if the service had died between recording that the member left and ending its place. */
    @Test
    void a_place_that_was_left_and_not_ended_gives_way_at_once() {
        regions("left-and-kept-one", "left-and-kept-other");
        assertThat(join("left-and-kept-one", "left-and-kept-other").status()).isEqualTo(200);
        assertThat(lanes.handle(
                        Cities.TYPE,
                        new Ledger("left-and-kept-one"),
                        Cities.TYPE.stream("left-and-kept-one"),
                        new LeaveRegion(
                                new CityId("left-and-kept-one"),
                                new CityId("left-and-kept-other"),
                                null,
                                Occurred.stated("2021"),
                                null,
                                AssertedBy.HUMAN),
                        context()))
                .isInstanceOf(Handled.Recorded.class);

        assertThat(join("left-and-kept-other", "left-and-kept-one").code()).isEqualTo("region-would-contain-itself");
        Answer joined = join("left-and-kept-other", "left-and-kept-one", "2023");

        assertThat(joined.status()).as(joined.text()).isEqualTo(200);
        assertThat(join("left-and-kept-one", "left-and-kept-other", "2024").code())
                .isEqualTo("region-would-contain-itself");
    }

    @Test
    void a_link_of_missions_that_was_only_reserved_gives_way_once_it_may_be_abandoned() {
        missions("left-behind-a", "left-behind-b");
        reserveLink("left-behind-b", "left-behind-a", LONG_AGO);

        Answer linked = link("left-behind-b", "left-behind-a");

        assertThat(linked.status()).as(linked.text()).isEqualTo(200);
        assertThat(link("left-behind-a", "left-behind-b").code()).isEqualTo("lineage-cycle");
    }

    @Test
    void a_link_that_was_reserved_just_now_or_is_recorded_does_not() {
        missions("just-now-a", "just-now-b", "recorded-a", "recorded-b");
        reserveLink("just-now-b", "just-now-a", Duration.ZERO);
        assertThat(link("just-now-b", "just-now-a").code()).isEqualTo("lineage-cycle");

        assertThat(link("recorded-a", "recorded-b").status()).isEqualTo(200);
        reserveLink("recorded-b", "recorded-a", LONG_AGO);
        assertThat(link("recorded-b", "recorded-a").code()).isEqualTo("lineage-cycle");
    }

    /** As if the process had stood still since it reserved, and now went on. */
    @Test
    void what_was_reserved_and_may_be_abandoned_is_never_recorded_any_more() {
        regions("stood-still-one", "stood-still-other");
        Reservation reservation = new Reservation(reservation(LONG_AGO));
        assertThat(reservation.mayBeAbandoned(Instant.now())).isTrue();
        CommandContext goingOn = context().notAfter(reservation.recordedBy());

        assertThatThrownBy(() -> lanes.handle(
                        Cities.TYPE,
                        new Ledger("stood-still-one"),
                        Cities.TYPE.stream("stood-still-one"),
                        new JoinRegion(
                                new CityId("stood-still-one"),
                                new CityId("stood-still-other"),
                                IN_2020,
                                null,
                                AssertedBy.HUMAN),
                        goingOn))
                .isInstanceOf(JournalUnavailable.class);
        assertThat(get("/cities/stood-still-one/members").json().path("items")).isEmpty();
        assertThat(join("stood-still-other", "stood-still-one").status()).isEqualTo(200);
    }

    @Test
    void what_is_reserved_is_recorded_well_before_it_may_be_abandoned() {
        missions("in-time-a", "in-time-b");
        Instant before = Instant.now();
        List<Instant> last = new ArrayList<>();
        lineage.linkSuccessor(new MissionId("in-time-a"), new MissionId("in-time-b"), context(), recording -> {
            last.add(recording.notAfter());
            return new Handled.Unchanged<>("recorded before", 1);
        });

        assertThat(last).hasSize(1);
        assertThat(last.getFirst())
                .isAfter(before)
                .isBefore(before.plus(Reservation.UNQUESTIONED).minus(Duration.ofMinutes(4)));
    }

    private void reservePlace(String region, String member, Duration ago) {
        assertThat(lanes.handle(
                        RegionPlaces.TYPE,
                        new Ledger(CityId.NETWORK.value()),
                        RegionPlaces.TYPE.stream(CityId.NETWORK.value()),
                        new ReservePlace(new CityId(region), new CityId(member), reservation(ago), IN_2020),
                        context()))
                .isInstanceOf(Handled.Recorded.class);
    }

    private void reserveLink(String successor, String mission, Duration ago) {
        assertThat(lanes.handle(
                        Lineages.TYPE,
                        new Ledger(CityId.NETWORK.value()),
                        Lineages.TYPE.stream(CityId.NETWORK.value()),
                        new ReserveLink(
                                LineageNode.of(new MissionId(successor)),
                                LineageNode.of(new MissionId(mission)),
                                List.of(),
                                reservation(ago),
                                IN_2020),
                        context()))
                .isInstanceOf(Handled.Recorded.class);
    }

    private static CommandContext context() {
        return CommandContext.of(new EventMetadata("abandoned", "abandoned", null, "test"));
    }

    /** A UUID of version 7 that was made then. */
    private static UUID reservation(Duration ago) {
        long random = ThreadLocalRandom.current().nextLong();
        long made = Instant.now().minus(ago).toEpochMilli();
        return new UUID(made << 16 | 0x7000 | random & 0x0fff, 0x8000_0000_0000_0000L | random >>> 2);
    }

    private static Answer join(String region, String member) {
        return join(region, member, "2020");
    }

    private static Answer join(String region, String member, String since) {
        return post(
                "/cities/%s/members".formatted(region),
                "{\"member\":\"%s\",\"occurred\":{\"edtf\":\"%s\"}}".formatted(member, since),
                steward(region));
    }

    private static Answer link(String mission, String successor) {
        return post(
                "/missions/%s/successors".formatted(mission),
                "{\"successor\":\"%s\",\"occurred\":{\"edtf\":\"2022\"}}".formatted(successor),
                steward("left-behind"));
    }

    private static void regions(String... ids) {
        for (String id : ids) {
            accepted("/cities", "{\"id\":\"%s\",\"name\":\"%s\",\"kinds\":[\"region\"]}".formatted(id, id), id);
        }
    }

    private static void missions(String... ids) {
        if (get("/cities/left-behind").status() == 404) {
            accepted("/cities", "{\"id\":\"left-behind\",\"name\":\"Left behind\"}", "left-behind");
        }
        for (String id : ids) {
            accepted(
                    "/missions",
                    "{\"id\":\"%s\",\"city\":\"left-behind\",\"title\":\"%s\",\"topic\":\"circular-economy\",\"occurred\":{\"edtf\":\"2020\"}}"
                            .formatted(id, id),
                    "left-behind");
        }
    }

    private static void accepted(String path, String body, String city) {
        Answer answer = post(path, body, steward(city));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }
}
