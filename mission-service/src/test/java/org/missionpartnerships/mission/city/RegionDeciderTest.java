package org.missionpartnerships.mission.city;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.city.RegionCommand.EndPlace;
import org.missionpartnerships.mission.city.RegionCommand.ReleasePlace;
import org.missionpartnerships.mission.city.RegionCommand.ReservePlace;
import org.missionpartnerships.mission.city.RegionRejection.RegionWouldContainItself;
import org.missionpartnerships.published.mission.RegionEvent;
import org.missionpartnerships.published.mission.RegionEvent.RegionPlaceEnded;
import org.missionpartnerships.published.mission.RegionEvent.RegionPlaceReleased;
import org.missionpartnerships.published.mission.RegionEvent.RegionPlaceReserved;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class RegionDeciderTest {

    private static final Occurred TODAY = Occurred.parse("2025-10-01");
    private static final UUID MINE = new UUID(0, 1);
    private static final UUID ANOTHERS = new UUID(0, 2);

    private final DeciderSpec<RegionCommand, Regions, RegionEvent, RegionRejection> regions =
            DeciderSpec.of(new RegionDecider());

    private static ReservePlace reserve(String region, String member, UUID reservation, String joined) {
        return new ReservePlace(new CityId(region), new CityId(member), reservation, Occurred.parse(joined));
    }

    private static RegionPlaceReserved reserved(String region, String member, UUID reservation, String joined) {
        return new RegionPlaceReserved(
                new CityId(region), new CityId(member), reservation, Occurred.parse(joined), null, AssertedBy.SERVICE);
    }

    private static RegionPlaceReserved reserved(String region, String member, String joined) {
        return reserved(region, member, ANOTHERS, joined);
    }

    private static RegionPlaceEnded ended(String region, String member, String joined, String left) {
        return new RegionPlaceEnded(
                new CityId(region),
                new CityId(member),
                Occurred.parse(joined),
                Occurred.parse(left),
                null,
                AssertedBy.SERVICE);
    }

    private static RegionPlaceReleased released(String region, String member, UUID reservation) {
        return new RegionPlaceReleased(
                new CityId(region), new CityId(member), reservation, TODAY, null, AssertedBy.SERVICE);
    }

    private static RegionWouldContainItself itself(String... path) {
        return new RegionWouldContainItself(
                new CityId(path[0]),
                new CityId(path[1]),
                Stream.of(path).map(CityId::new).toList());
    }

    @Test
    void a_place_is_reserved_once_by_each() {
        regions.given()
                .when(reserve("austria", "upper-austria", MINE, "2020"))
                .thenRecorded(reserved("austria", "upper-austria", MINE, "2020"));
        regions.given(reserved("austria", "upper-austria", MINE, "2020"))
                .when(reserve("austria", "upper-austria", MINE, "2020"))
                .thenNothing();
        regions.given(reserved("austria", "upper-austria", "2020"))
                .when(reserve("austria", "upper-austria", MINE, "2020"))
                .thenRecorded(reserved("austria", "upper-austria", MINE, "2020"));
    }

    @Test
    void a_region_does_not_contain_itself_over_however_many_members() {
        regions.given(reserved("austria", "upper-austria", "2020"))
                .when(reserve("upper-austria", "austria", MINE, "2021"))
                .thenRejected(itself("upper-austria", "austria", "upper-austria"));
        regions.given(
                        reserved("europe", "austria", "1995"),
                        reserved("austria", "upper-austria", "2020"),
                        reserved("austria", "vienna", "2020"))
                .when(reserve("upper-austria", "europe", MINE, "2021"))
                .thenRejected(itself("upper-austria", "europe", "austria", "upper-austria"));
        regions.given(reserved("europe", "austria", "1995"), reserved("austria", "upper-austria", "2020"))
                .when(reserve("europe", "upper-austria", MINE, "2021"))
                .thenRecorded(reserved("europe", "upper-austria", MINE, "2021"));
    }

    @Test
    void where_no_date_is_known_a_region_does_not_contain_itself_either() {
        regions.given(reserved("austria", "upper-austria", "XXXX"))
                .when(reserve("upper-austria", "austria", MINE, "XXXX"))
                .thenRejected(itself("upper-austria", "austria", "upper-austria"));
    }

    @Test
    void what_left_before_stands_in_nobodys_way_and_what_left_after_does() {
        regions.given(reserved("austria", "upper-austria", "2010"), ended("austria", "upper-austria", "2010", "2015"))
                .when(reserve("upper-austria", "austria", MINE, "2020"))
                .thenRecorded(reserved("upper-austria", "austria", MINE, "2020"));
        regions.given(reserved("austria", "upper-austria", "2010"), ended("austria", "upper-austria", "2010", "2015"))
                .when(reserve("upper-austria", "austria", MINE, "2012"))
                .thenRejected(itself("upper-austria", "austria", "upper-austria"));
    }

    @Test
    void places_that_never_stood_at_the_same_time_close_no_circle() {
        regions.given(
                        reserved("europe", "austria", "2000"),
                        ended("europe", "austria", "2000", "2012"),
                        reserved("austria", "upper-austria", "2015"))
                .when(reserve("upper-austria", "europe", MINE, "2010"))
                .thenRecorded(reserved("upper-austria", "europe", MINE, "2010"));
    }

    @Test
    void a_place_is_released_by_who_holds_it_and_stays_as_long_as_anyone_does() {
        regions.given(reserved("austria", "upper-austria", MINE, "2020"))
                .when(new ReleasePlace(new CityId("austria"), new CityId("upper-austria"), MINE, TODAY))
                .thenRecorded(released("austria", "upper-austria", MINE));
        for (List<RegionEvent> history : List.<List<RegionEvent>>of(
                List.of(),
                List.of(reserved("austria", "upper-austria", "2020")),
                List.of(
                        reserved("austria", "upper-austria", MINE, "2020"),
                        released("austria", "upper-austria", MINE)))) {
            regions.given(history.toArray(RegionEvent[]::new))
                    .when(new ReleasePlace(new CityId("austria"), new CityId("upper-austria"), MINE, TODAY))
                    .thenNothing();
        }
        regions.given(
                        reserved("austria", "upper-austria", MINE, "2020"),
                        reserved("austria", "upper-austria", "2020"),
                        released("austria", "upper-austria", MINE))
                .when(reserve("upper-austria", "austria", MINE, "2021"))
                .thenRejected(itself("upper-austria", "austria", "upper-austria"));
        regions.given(reserved("austria", "upper-austria", MINE, "2020"), released("austria", "upper-austria", MINE))
                .when(reserve("upper-austria", "austria", ANOTHERS, "2021"))
                .thenRecorded(reserved("upper-austria", "austria", ANOTHERS, "2021"));
    }

    @Test
    void a_place_ends_once_and_one_taken_again_later_goes_on() {
        var end = new EndPlace(
                new CityId("austria"), new CityId("upper-austria"), Occurred.parse("2010"), Occurred.parse("2015"));
        regions.given(reserved("austria", "upper-austria", "2010"))
                .when(end)
                .thenRecorded(ended("austria", "upper-austria", "2010", "2015"));
        regions.given().when(end).thenNothing();
        regions.given(
                        reserved("austria", "upper-austria", "2010"),
                        ended("austria", "upper-austria", "2010", "2015"),
                        reserved("austria", "upper-austria", MINE, "2018"))
                .when(end)
                .thenNothing();
    }
}
