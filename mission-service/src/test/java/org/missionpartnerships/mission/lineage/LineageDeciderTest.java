package org.missionpartnerships.mission.lineage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.lineage.LineageCommand.ReleaseLink;
import org.missionpartnerships.mission.lineage.LineageCommand.ReserveLink;
import org.missionpartnerships.mission.lineage.LineageRejection.LinkClosesCycle;
import org.missionpartnerships.published.mission.LineageEvent;
import org.missionpartnerships.published.mission.LineageEvent.LineageLinkReleased;
import org.missionpartnerships.published.mission.LineageEvent.LineageLinkReserved;
import org.missionpartnerships.published.mission.LineageNode;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class LineageDeciderTest {

    private static final LineageNode ADAPT_CITY = LineageNode.of(new MissionId("warsaw-adaptcity"));
    private static final LineageNode GREEN_VISION = LineageNode.of(new MissionId("warsaw-green-vision"));
    private static final LineageNode CONTRACT = LineageNode.of(new MissionId("warsaw-climate-city-contract"));
    private static final LineageNode KOOD = LineageNode.of(new MissionId("johvi-kood"));
    private static final LineageNode SISU = LineageNode.of(new ReplicationId("kood-kuopio"));
    private static final LineageNode KUOPIO = LineageNode.of(new MissionId("kuopio-kood-sisu"));
    private static final UUID ONE = UUID.fromString("01938f5c-6f1e-7a3b-9c2d-000000000001");
    private static final UUID TWO = UUID.fromString("01938f5c-6f1e-7a3b-9c2d-000000000002");
    private static final Occurred TODAY = Occurred.stated("2025-10-01");

    private final DeciderSpec<LineageCommand, Lineage, LineageEvent, LineageRejection> lineage =
            DeciderSpec.of(new LineageDecider());

    @Test
    void a_first_link_is_reserved() {
        lineage.given()
                .when(reserve(GREEN_VISION, ADAPT_CITY, ONE))
                .thenRecorded(reserved(GREEN_VISION, ADAPT_CITY, ONE));
    }

    @Test
    void reserving_it_twice_for_the_same_changes_nothing() {
        lineage.given(reserved(GREEN_VISION, ADAPT_CITY, ONE))
                .when(reserve(GREEN_VISION, ADAPT_CITY, ONE))
                .thenNothing();
    }

    @Test
    void another_holds_the_same_link_beside_the_first() {
        lineage.given(reserved(GREEN_VISION, ADAPT_CITY, ONE))
                .when(reserve(GREEN_VISION, ADAPT_CITY, TWO))
                .thenRecorded(reserved(GREEN_VISION, ADAPT_CITY, TWO));
    }

    @Test
    void nothing_comes_from_itself() {
        lineage.given()
                .when(reserve(ADAPT_CITY, ADAPT_CITY, ONE))
                .thenRejected(new LinkClosesCycle(List.of(ADAPT_CITY, ADAPT_CITY)));
    }

    @Test
    void the_opposite_of_a_link_is_refused() {
        lineage.given(reserved(GREEN_VISION, ADAPT_CITY, ONE))
                .when(reserve(ADAPT_CITY, GREEN_VISION, TWO))
                .thenRejected(new LinkClosesCycle(List.of(ADAPT_CITY, GREEN_VISION, ADAPT_CITY)));
    }

    @Test
    void the_way_round_is_named_over_several_links() {
        lineage.given(reserved(GREEN_VISION, ADAPT_CITY, ONE), reserved(CONTRACT, GREEN_VISION, ONE))
                .when(reserve(ADAPT_CITY, CONTRACT, TWO))
                .thenRejected(new LinkClosesCycle(List.of(ADAPT_CITY, CONTRACT, GREEN_VISION, ADAPT_CITY)));
    }

    @Test
    void what_something_came_from_at_first_counts() {
        lineage.given()
                .when(reserve(KOOD, SISU, ONE, KOOD))
                .thenRejected(new LinkClosesCycle(List.of(KOOD, SISU, KOOD)));
        lineage.given(reserved(KUOPIO, SISU, ONE, KOOD))
                .when(reserve(KOOD, GREEN_VISION, TWO, KUOPIO))
                .thenRejected(new LinkClosesCycle(List.of(KOOD, GREEN_VISION, KUOPIO, SISU, KOOD)));
    }

    @Test
    void a_link_beside_others_is_reserved() {
        lineage.given(reserved(GREEN_VISION, ADAPT_CITY, ONE), reserved(KUOPIO, SISU, ONE, KOOD))
                .when(reserve(CONTRACT, GREEN_VISION, TWO))
                .thenRecorded(reserved(CONTRACT, GREEN_VISION, TWO));
    }

    @Test
    void what_is_held_is_released() {
        lineage.given(reserved(GREEN_VISION, ADAPT_CITY, ONE))
                .when(release(GREEN_VISION, ADAPT_CITY, ONE))
                .thenRecorded(released(GREEN_VISION, ADAPT_CITY, ONE));
    }

    @Test
    void nobody_releases_what_another_holds() {
        lineage.given().when(release(GREEN_VISION, ADAPT_CITY, ONE)).thenNothing();
        lineage.given(reserved(GREEN_VISION, ADAPT_CITY, ONE))
                .when(release(GREEN_VISION, ADAPT_CITY, TWO))
                .thenNothing();
    }

    @Test
    void a_link_stands_as_long_as_anyone_holds_it() {
        lineage.given(
                        reserved(GREEN_VISION, ADAPT_CITY, ONE),
                        reserved(GREEN_VISION, ADAPT_CITY, TWO),
                        released(GREEN_VISION, ADAPT_CITY, ONE))
                .when(reserve(ADAPT_CITY, GREEN_VISION, ONE))
                .thenRejected(new LinkClosesCycle(List.of(ADAPT_CITY, GREEN_VISION, ADAPT_CITY)));
        lineage.given(reserved(GREEN_VISION, ADAPT_CITY, ONE), released(GREEN_VISION, ADAPT_CITY, ONE))
                .when(reserve(ADAPT_CITY, GREEN_VISION, ONE))
                .thenRecorded(reserved(ADAPT_CITY, GREEN_VISION, ONE));
    }

    @Test
    void a_release_of_what_is_not_there_is_folded_to_nothing() {
        lineage.given(released(GREEN_VISION, ADAPT_CITY, ONE)).thenState(new Lineage(Map.of()));
        lineage.given(reserved(GREEN_VISION, ADAPT_CITY, ONE), released(GREEN_VISION, ADAPT_CITY, ONE))
                .thenState(new Lineage(Map.of()));
    }

    private static ReserveLink reserve(LineageNode from, LineageNode to, UUID reservation, LineageNode... ancestry) {
        return new ReserveLink(from, to, List.of(ancestry), reservation, TODAY);
    }

    private static ReleaseLink release(LineageNode from, LineageNode to, UUID reservation) {
        return new ReleaseLink(from, to, reservation, TODAY);
    }

    private static LineageLinkReserved reserved(
            LineageNode from, LineageNode to, UUID reservation, LineageNode... ancestry) {
        return new LineageLinkReserved(from, to, List.of(ancestry), reservation, TODAY, null, AssertedBy.SERVICE);
    }

    private static LineageLinkReleased released(LineageNode from, LineageNode to, UUID reservation) {
        return new LineageLinkReleased(from, to, reservation, TODAY, null, AssertedBy.SERVICE);
    }
}
