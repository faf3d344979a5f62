package org.missionpartnerships.mission.city;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.city.CityCommand.JoinRegion;
import org.missionpartnerships.mission.city.CityCommand.LeaveRegion;
import org.missionpartnerships.mission.city.CityRejection.AlreadyAMember;
import org.missionpartnerships.mission.city.CityRejection.CityNotFound;
import org.missionpartnerships.mission.city.CityRejection.MemberLeavesBeforeItJoined;
import org.missionpartnerships.mission.city.CityRejection.NotAMember;
import org.missionpartnerships.mission.city.CityRejection.NotARegion;
import org.missionpartnerships.mission.city.CityRejection.RegionIsItsOwnMember;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityEvent.RegionMemberJoined;
import org.missionpartnerships.published.mission.CityEvent.RegionMemberLeft;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class RegionMembersDeciderTest {

    private static final Source SOURCE = Source.of("ipi-2025-09", "L298");
    private static final Occurred IN_2023 = Occurred.stated("2023");

    private static final CityId UPPER_AUSTRIA = new CityId("upper-austria");
    private static final CityId LINZ = new CityId("linz");

    private static final CityRegistered REGION = new CityRegistered(
            UPPER_AUSTRIA,
            "Upper Austria",
            List.of(),
            List.of(CityKind.REGION),
            "AT",
            IN_2023,
            SOURCE,
            AssertedBy.HUMAN);

    private final DeciderSpec<CityCommand, City, CityEvent, CityRejection> city = DeciderSpec.of(new CityDecider());

    // Regions

    @Test
    void a_city_becomes_part_of_a_region() {
        city.given(REGION).when(join("2000")).thenRecorded(joined("2000"));
    }

    @Test
    void a_state_has_members_too_and_a_mere_city_has_none() {
        CityRegistered state = new CityRegistered(
                UPPER_AUSTRIA,
                "Upper Austria",
                List.of(),
                List.of(CityKind.STATE),
                "AT",
                IN_2023,
                SOURCE,
                AssertedBy.HUMAN);
        city.given(state).when(join("2000")).thenRecorded(joined("2000"));
        CityRegistered mere = new CityRegistered(
                UPPER_AUSTRIA, "Wels", List.of(), List.of(CityKind.CITY), "AT", IN_2023, SOURCE, AssertedBy.HUMAN);
        city.given(mere).when(join("2000")).thenRejected(new NotARegion(UPPER_AUSTRIA, List.of(CityKind.CITY)));
    }

    @Test
    void joining_again_changes_nothing_and_joining_at_another_time_is_refused() {
        city.given(REGION, joined("2000")).when(join("2000")).thenNothing();
        city.given(REGION, joined("2000"))
                .when(join("2001"))
                .thenRejected(new AlreadyAMember(UPPER_AUSTRIA, LINZ, "2000"));
    }

    @Test
    void a_region_is_not_part_of_itself() {
        city.given(REGION)
                .when(new JoinRegion(UPPER_AUSTRIA, UPPER_AUSTRIA, IN_2023, SOURCE, AssertedBy.HUMAN))
                .thenRejected(new RegionIsItsOwnMember(UPPER_AUSTRIA));
    }

    @Test
    void a_member_leaves_and_may_join_again() {
        city.given(REGION, joined("2000")).when(leave("2010")).thenRecorded(left("2010"));
        city.given(REGION, joined("2000"), left("2010")).when(leave("2010")).thenNothing();
        city.given(REGION, joined("2000"), left("2010")).when(join("2020")).thenRecorded(joined("2020"));
    }

    @Test
    void only_a_member_leaves_and_only_once() {
        city.given(REGION).when(leave("2010")).thenRejected(new NotAMember(UPPER_AUSTRIA, LINZ));
        city.given(REGION, joined("2000"), left("2010"))
                .when(leave("2011"))
                .thenRejected(new NotAMember(UPPER_AUSTRIA, LINZ));
    }

    @Test
    void a_member_does_not_leave_before_it_joined() {
        city.given(REGION, joined("2000"))
                .when(leave("1999"))
                .thenRejected(new MemberLeavesBeforeItJoined(UPPER_AUSTRIA, LINZ, "2000", "1999"));
        city.given(REGION, joined("2000")).when(leave("[..2005]")).thenRecorded(left("[..2005]"));
    }

    @Test
    void an_unknown_region_has_no_members() {
        city.given().when(join("2000")).thenRejected(new CityNotFound(UPPER_AUSTRIA));
        city.given().when(leave("2000")).thenRejected(new CityNotFound(UPPER_AUSTRIA));
    }

    private static JoinRegion join(String date) {
        return new JoinRegion(UPPER_AUSTRIA, LINZ, Occurred.stated(date), SOURCE, AssertedBy.HUMAN);
    }

    private static RegionMemberJoined joined(String date) {
        return new RegionMemberJoined(UPPER_AUSTRIA, LINZ, Occurred.stated(date), SOURCE, AssertedBy.HUMAN);
    }

    private static LeaveRegion leave(String date) {
        return new LeaveRegion(UPPER_AUSTRIA, LINZ, null, Occurred.stated(date), SOURCE, AssertedBy.HUMAN);
    }

    private static RegionMemberLeft left(String date) {
        return new RegionMemberLeft(UPPER_AUSTRIA, LINZ, null, Occurred.stated(date), SOURCE, AssertedBy.HUMAN);
    }
}
