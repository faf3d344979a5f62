package org.missionpartnerships.mission.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.mission.MissionCommand.ConfirmContinuity;
import org.missionpartnerships.mission.mission.MissionRejection.ArrangementSaysNothing;
import org.missionpartnerships.mission.mission.MissionRejection.CityLeavesBeforeItJoined;
import org.missionpartnerships.mission.mission.MissionRejection.CityTakesNoPart;
import org.missionpartnerships.mission.mission.MissionRejection.CityTakesPartAlready;
import org.missionpartnerships.mission.mission.MissionRejection.LeadCityStays;
import org.missionpartnerships.mission.mission.MissionRejection.MissionNotLaunched;
import org.missionpartnerships.mission.mission.MissionRejection.PrecedesMission;
import org.missionpartnerships.published.mission.ArrangementType;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.MissionContinuityConfirmed;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** The cities of a mission, what they agreed on, and that they go on with it. */
class AllianceTest extends MissionSpec {

    @Test
    void a_city_joins_and_leaves_in_any_status_and_may_join_again() {
        for (List<MissionEvent> before : everyStatus()) {
            mission.given(before).when(join(WARSAW, "2022")).thenRecorded(joined(WARSAW, "2022"));
            mission.given(before).when(leave(LINZ, "2022")).thenRecorded(left(LINZ, "2022"));
        }
        mission.given(PROPOSED, joined(WARSAW, "2022"), left(WARSAW, "2023"))
                .when(join(WARSAW, "2024"))
                .thenRecorded(joined(WARSAW, "2024"));
        assertThat(known(PROPOSED, joined(WARSAW, "2022"), left(LINZ, "2023")).cities())
                .containsExactly(BURGOS, WARSAW);
    }

    @Test
    void saying_again_that_a_city_joined_or_left_changes_nothing() {
        mission.given(PROPOSED, joined(WARSAW, "2022"))
                .when(join(WARSAW, "2022"))
                .thenNothing();
        mission.given(PROPOSED, left(LINZ, "2022")).when(leave(LINZ, "2022")).thenNothing();
    }

    @Test
    void a_city_that_takes_part_does_not_join() {
        mission.given(PROPOSED, joined(WARSAW, "2022"))
                .when(join(WARSAW, "2023"))
                .thenRejected(new CityTakesPartAlready(MISSION, WARSAW, "2022"));
        mission.given(PROPOSED).when(join(LINZ, "2023")).thenRejected(new CityTakesPartAlready(MISSION, LINZ, "2021"));
        mission.given(PROPOSED)
                .when(join(BURGOS, "2023"))
                .thenRejected(new CityTakesPartAlready(MISSION, BURGOS, "2021"));
    }

    @Test
    void a_city_that_takes_no_part_does_not_leave_and_the_lead_city_stays() {
        mission.given(PROPOSED)
                .when(leave(WARSAW, "2022"))
                .thenRejected(new CityTakesNoPart(MISSION, WARSAW, List.of(BURGOS, LINZ)));
        mission.given(PROPOSED, left(LINZ, "2022"))
                .when(leave(LINZ, "2023"))
                .thenRejected(new CityTakesNoPart(MISSION, LINZ, List.of(BURGOS)));
        mission.given(PROPOSED).when(leave(BURGOS, "2022")).thenRejected(new LeadCityStays(MISSION, BURGOS));
    }

    @Test
    void a_city_does_not_leave_before_it_joined() {
        mission.given(PROPOSED, joined(WARSAW, "2022"))
                .when(leave(WARSAW, "2021"))
                .thenRejected(new CityLeavesBeforeItJoined(MISSION, WARSAW, "2022", "2021"));
        mission.given(PROPOSED)
                .when(leave(LINZ, "2020"))
                .thenRejected(new CityLeavesBeforeItJoined(MISSION, LINZ, "2021", "2020"));
    }

    @Test
    void a_city_that_joined_later_or_left_confirms_continuity_too() {
        mission.given(PROPOSED, LAUNCHED, joined(WARSAW, "2022"))
                .when(confirm(WARSAW))
                .thenRecorded(confirmed(WARSAW));
        mission.given(PROPOSED, LAUNCHED, left(LINZ, "2024"))
                .when(confirm(LINZ))
                .thenRecorded(confirmed(LINZ));
    }

    @Test
    void form_terms_and_legal_entity_change_each_for_itself_in_any_status() {
        for (List<MissionEvent> before : everyStatus()) {
            mission.given(before)
                    .when(arrange(ArrangementType.CONSORTIUM, null, null))
                    .thenRecorded(arranged(ArrangementType.CONSORTIUM, null, null));
            mission.given(before)
                    .when(arrange(null, "No upfront fee", null))
                    .thenRecorded(arranged(null, "No upfront fee", null));
            mission.given(before).when(arrange(null, null, false)).thenRecorded(arranged(null, null, false));
        }
        mission.given(PROPOSED, arranged(null, null, false))
                .when(arrange(null, null, false))
                .thenNothing();
    }

    @Test
    void a_change_of_arrangement_says_something() {
        mission.given(PROPOSED).when(arrange(null, null, null)).thenRejected(new ArrangementSaysNothing(MISSION));
    }

    @Test
    void a_city_confirms_that_it_goes_on() {
        mission.given(PROPOSED, LAUNCHED).when(confirm(BURGOS)).thenRecorded(confirmed(BURGOS));
    }

    @Test
    void a_participating_city_confirms_it_too() {
        mission.given(PROPOSED, LAUNCHED).when(confirm(new CityId("linz"))).thenRecorded(confirmed(new CityId("linz")));
    }

    @Test
    void the_same_confirmation_again_changes_nothing() {
        mission.given(PROPOSED, LAUNCHED, confirmed(BURGOS))
                .when(confirm(BURGOS))
                .thenNothing();
    }

    @Test
    void a_mission_that_was_not_launched_has_no_continuity() {
        mission.given(PROPOSED)
                .when(confirm(BURGOS))
                .thenRejected(new MissionNotLaunched(MISSION, MissionStatus.PROPOSED, "confirm its continuity"));
        mission.given(PROPOSED, closed("Dropped"))
                .when(confirm(BURGOS))
                .thenRejected(new MissionNotLaunched(MISSION, MissionStatus.CLOSED, "confirm its continuity"));
    }

    @Test
    void a_city_that_takes_no_part_confirms_nothing() {
        CityId vienna = new CityId("vienna");
        mission.given(PROPOSED, LAUNCHED)
                .when(confirm(vienna))
                .thenRejected(new CityTakesNoPart(MISSION, vienna, List.of(BURGOS, new CityId("linz"))));
    }

    @Test
    void continuity_is_confirmed_in_any_status_of_a_mission_that_was_launched() {
        for (List<MissionEvent> before : everyStatus()) {
            if (!before.contains(LAUNCHED)) {
                mission.given(before)
                        .when(confirm(BURGOS))
                        .thenRejected(new MissionNotLaunched(
                                MISSION,
                                known(before.toArray(MissionEvent[]::new)).status(),
                                "confirm its continuity"));
            } else {
                mission.given(before).when(confirm(BURGOS)).thenRecorded(confirmed(BURGOS));
            }
        }
    }

    @Test
    void continuity_that_was_certainly_confirmed_before_the_launch_or_before_the_mission_is_refused() {
        mission.given(PROPOSED, LAUNCHED)
                .when(confirmOn("2020"))
                .thenRejected(new PrecedesMission(MISSION, "its continuity was confirmed", "2020", "launched", "2021"));
        MissionLaunched vaguely =
                new MissionLaunched(MISSION, null, OVERRIDE, List.of(AEPV), null, Occurred.unknown(), SOURCE, HUMAN);
        mission.given(PROPOSED, vaguely)
                .when(confirmOn("2020"))
                .thenRejected(new PrecedesMission(MISSION, "its continuity was confirmed", "2020", "proposed", "2021"));
        mission.given(PROPOSED, LAUNCHED)
                .when(confirmOn("[2019..2021]"))
                .thenRecorded(confirmed(BURGOS, "[2019..2021]"));
    }

    @Test
    void what_was_recorded_before_this_was_refused_still_stands_and_is_not_refused_when_said_again() {
        mission.given(PROPOSED, LAUNCHED, confirmed(BURGOS, "2019"))
                .when(confirmOn("2019"))
                .thenNothing();
        assertThat(known(PROPOSED, LAUNCHED, confirmed(BURGOS, "2019"))
                        .dossier()
                        .events())
                .contains(confirmed(BURGOS, "2019"));
    }

    private static ConfirmContinuity confirmOn(String date) {
        return new ConfirmContinuity(MISSION, BURGOS, new TermId("2023"), null, Occurred.parse(date), SOURCE, HUMAN);
    }

    private static MissionContinuityConfirmed confirmed(CityId city, String date) {
        return new MissionContinuityConfirmed(
                MISSION, city, new TermId("2023"), null, Occurred.parse(date), SOURCE, HUMAN);
    }
}
