package org.missionpartnerships.mission.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.mission.MissionCommand.EstablishCoordinationUnit;
import org.missionpartnerships.mission.mission.MissionRejection.CoordinationUnitAlreadyEstablished;
import org.missionpartnerships.mission.mission.MissionRejection.PrecedesMission;
import org.missionpartnerships.mission.mission.MissionRejection.StageAlreadyEnded;
import org.missionpartnerships.mission.mission.MissionRejection.StageAlreadyReached;
import org.missionpartnerships.mission.mission.MissionRejection.StageEndsBeforeItWasReached;
import org.missionpartnerships.mission.mission.MissionRejection.StageNotReached;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.UnitId;
import org.missionpartnerships.published.value.Occurred;

/** The stages of a mission's form, and its coordination units. */
class FormalisationTest extends MissionSpec {

    @Test
    void a_stage_is_reached_before_or_after_the_launch() {
        mission.given(PROPOSED)
                .when(stage(FormalisationStage.INFORMAL_GROUP, "[..2024-02]"))
                .thenRecorded(reached(FormalisationStage.INFORMAL_GROUP, "[..2024-02]"));
        mission.given(PROPOSED, LAUNCHED)
                .when(stage(FormalisationStage.INFORMAL_GROUP, "[..2024-02]"))
                .thenRecorded(reached(FormalisationStage.INFORMAL_GROUP, "[..2024-02]"));
    }

    @Test
    void an_earlier_stage_may_be_recorded_later() {
        mission.given(PROPOSED, reached(FormalisationStage.PERMANENT_UNIT, "2024-02"))
                .when(stage(FormalisationStage.INFORMAL_GROUP, "2020"))
                .thenRecorded(reached(FormalisationStage.INFORMAL_GROUP, "2020"));
    }

    @Test
    void the_same_stage_again_changes_nothing() {
        mission.given(PROPOSED, reached(FormalisationStage.INFORMAL_GROUP, "2020"))
                .when(stage(FormalisationStage.INFORMAL_GROUP, "2020"))
                .thenNothing();
    }

    @Test
    void a_stage_is_reached_once() {
        mission.given(PROPOSED, reached(FormalisationStage.INFORMAL_GROUP, "2020"))
                .when(stage(FormalisationStage.INFORMAL_GROUP, "2021"))
                .thenRejected(new StageAlreadyReached(MISSION, FormalisationStage.INFORMAL_GROUP, "2020"));
    }

    @Test
    void a_stage_ends_in_any_status_and_can_be_reached_again() {
        for (List<MissionEvent> before : everyStatus()) {
            List<MissionEvent> held = new ArrayList<>(before);
            held.add(reached(FormalisationStage.WORKING_GROUPS, "2021"));
            mission.given(held)
                    .when(end(FormalisationStage.WORKING_GROUPS, "2025"))
                    .thenRecorded(ended(FormalisationStage.WORKING_GROUPS, "2025"));
        }
        mission.given(
                        PROPOSED,
                        reached(FormalisationStage.WORKING_GROUPS, "2021"),
                        ended(FormalisationStage.WORKING_GROUPS, "2025"))
                .when(stage(FormalisationStage.WORKING_GROUPS, "2026"))
                .thenRecorded(reached(FormalisationStage.WORKING_GROUPS, "2026"));
    }

    @Test
    void a_stage_ends_once() {
        var over = List.<MissionEvent>of(
                PROPOSED,
                reached(FormalisationStage.WORKING_GROUPS, "2021"),
                ended(FormalisationStage.WORKING_GROUPS, "2025"));
        mission.given(over).when(end(FormalisationStage.WORKING_GROUPS, "2025")).thenNothing();
        mission.given(over)
                .when(end(FormalisationStage.WORKING_GROUPS, "2026"))
                .thenRejected(new StageAlreadyEnded(MISSION, FormalisationStage.WORKING_GROUPS, "2025"));
    }

    @Test
    void only_a_stage_that_was_reached_ends_and_not_before_it_was() {
        mission.given(PROPOSED)
                .when(end(FormalisationStage.GOVERNING_BODY, "2025"))
                .thenRejected(new StageNotReached(MISSION, FormalisationStage.GOVERNING_BODY));
        mission.given(PROPOSED, reached(FormalisationStage.GOVERNING_BODY, "2021"))
                .when(end(FormalisationStage.GOVERNING_BODY, "2020"))
                .thenRejected(
                        new StageEndsBeforeItWasReached(MISSION, FormalisationStage.GOVERNING_BODY, "2021", "2020"));
    }

    @Test
    void what_ended_is_no_longer_the_furthest_stage() {
        assertThat(known(
                                PROPOSED,
                                reached(FormalisationStage.INFORMAL_GROUP, "2020"),
                                reached(FormalisationStage.WORKING_GROUPS, "2021"),
                                ended(FormalisationStage.WORKING_GROUPS, "2025"))
                        .furthestStage())
                .contains(FormalisationStage.INFORMAL_GROUP);
    }

    @Test
    void a_permanent_unit_after_an_earlier_one_ended_reaches_the_stage_again() {
        mission.given(
                        PROPOSED,
                        reached(FormalisationStage.PERMANENT_UNIT, "2020"),
                        ended(FormalisationStage.PERMANENT_UNIT, "2021"))
                .when(establish("Office", true))
                .thenRecorded(
                        established("Office", true),
                        new FormalisationStageReached(
                                MISSION,
                                FormalisationStage.PERMANENT_UNIT,
                                "Office",
                                Occurred.stated("2024-02"),
                                SOURCE,
                                HUMAN));
    }

    @Test
    void a_permanent_unit_is_a_stage_too() {
        mission.given(PROPOSED, LAUNCHED)
                .when(establish("Circular Economy Office", true))
                .thenRecorded(
                        established("Circular Economy Office", true),
                        new FormalisationStageReached(
                                MISSION,
                                FormalisationStage.PERMANENT_UNIT,
                                "Circular Economy Office",
                                Occurred.stated("2024-02"),
                                SOURCE,
                                HUMAN));
    }

    @Test
    void a_permanent_unit_does_not_reach_the_stage_twice() {
        mission.given(PROPOSED, reached(FormalisationStage.PERMANENT_UNIT, "2024-02"))
                .when(establish("Circular Economy Office", true))
                .thenRecorded(established("Circular Economy Office", true));
    }

    @Test
    void a_temporary_unit_is_no_stage() {
        mission.given(PROPOSED)
                .when(establish("Project office", false))
                .thenRecorded(established("Project office", false));
    }

    @Test
    void the_same_unit_again_changes_nothing() {
        mission.given(PROPOSED, established("Project office", false))
                .when(establish("Project office", false))
                .thenNothing();
    }

    @Test
    void another_unit_needs_another_id() {
        mission.given(PROPOSED, established("Project office", false))
                .when(establish("Another office", false))
                .thenRejected(new CoordinationUnitAlreadyEstablished(MISSION, new UnitId("office")));
    }

    @Test
    void stages_and_units_are_recorded_in_any_status() {
        for (List<MissionEvent> before : everyStatus()) {
            mission.given(before)
                    .when(stage(FormalisationStage.TRIGGER, "2020"))
                    .thenRecorded(reached(FormalisationStage.TRIGGER, "2020"));
            mission.given(before).when(establish("Office", false)).thenRecorded(established("Office", false));
        }
    }

    @Test
    void a_unit_that_was_certainly_established_before_the_mission_was_proposed_is_refused() {
        mission.given(PROPOSED)
                .when(establishOn("2020-12-31"))
                .thenRejected(new PrecedesMission(
                        MISSION, "its unit office was established", "2020-12-31", "proposed", "2021"));
    }

    @Test
    void a_mission_may_have_begun_when_it_was_framed() {
        ChallengeFramed early = new ChallengeFramed(
                MISSION, BURGOS, null, null, "Waste is dear", null, Occurred.stated("2019"), SOURCE, HUMAN);
        mission.given(early, PROPOSED)
                .when(establishOn("2020-12-31"))
                .thenRecorded(new CoordinationUnitEstablished(
                        MISSION,
                        new UnitId("office"),
                        "Office",
                        false,
                        null,
                        Occurred.stated("2020-12-31"),
                        SOURCE,
                        HUMAN));
        mission.given(early, PROPOSED)
                .when(establishOn("2018"))
                .thenRejected(
                        new PrecedesMission(MISSION, "its unit office was established", "2018", "proposed", "2021"));
        for (String open : List.of("[..2025]", "XXXX", "2021", "[2019..2021]")) {
            mission.given(PROPOSED)
                    .when(establishOn(open))
                    .thenRecorded(new CoordinationUnitEstablished(
                            MISSION, new UnitId("office"), "Office", false, null, Occurred.parse(open), SOURCE, HUMAN));
        }
    }

    private static EstablishCoordinationUnit establishOn(String date) {
        return new EstablishCoordinationUnit(
                MISSION, new UnitId("office"), "Office", false, null, Occurred.parse(date), SOURCE, HUMAN);
    }
}
