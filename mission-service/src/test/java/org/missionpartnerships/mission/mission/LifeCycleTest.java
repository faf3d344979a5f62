package org.missionpartnerships.mission.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.published.mission.FitCriterion.TRANSFORMATIONAL;
import static org.missionpartnerships.published.mission.Verdict.NOT_MET;
import static org.missionpartnerships.published.mission.Verdict.UNKNOWN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.mission.MissionCommand.CloseMission;
import org.missionpartnerships.mission.mission.MissionCommand.RelaunchMission;
import org.missionpartnerships.mission.mission.MissionCommand.SuspendMission;
import org.missionpartnerships.mission.mission.MissionRejection.FitTestOverrideNotNeeded;
import org.missionpartnerships.mission.mission.MissionRejection.LaunchNeedsPassedFitTest;
import org.missionpartnerships.mission.mission.MissionRejection.LaunchPrecedesProposal;
import org.missionpartnerships.mission.mission.MissionRejection.MissionAlreadyLaunched;
import org.missionpartnerships.mission.mission.MissionRejection.MissionAlreadyProposed;
import org.missionpartnerships.mission.mission.MissionRejection.MissionIsItsOwnParent;
import org.missionpartnerships.mission.mission.MissionRejection.MissionIsItsOwnSuccessor;
import org.missionpartnerships.mission.mission.MissionRejection.MissionLedElsewhere;
import org.missionpartnerships.mission.mission.MissionRejection.MissionNotFound;
import org.missionpartnerships.mission.mission.MissionRejection.MissionNotLaunched;
import org.missionpartnerships.mission.mission.MissionRejection.MissionNotProposed;
import org.missionpartnerships.mission.mission.MissionRejection.NotInThisStatus;
import org.missionpartnerships.mission.mission.MissionRejection.TurnOutOfOrder;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.MissionDetail;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.MissionClosed;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.Occurred;

class LifeCycleTest extends MissionSpec {

    private static final MissionProposed PROPOSED_LONG_AGO = new MissionProposed(
            MISSION,
            BURGOS,
            List.of(),
            "Polígono Circular",
            null,
            Topic.CIRCULAR_ECONOMY,
            AEPV,
            null,
            null,
            null,
            null,
            MissionDetail.FULL,
            Occurred.stated("[..2014]"),
            SOURCE,
            HUMAN);

    // Proposing

    @Test
    void a_mission_is_proposed() {
        mission.given().when(propose("Polígono Circular", null)).thenRecorded(PROPOSED);
    }

    @Test
    void the_same_proposal_again_changes_nothing() {
        mission.given(PROPOSED).when(propose("Polígono Circular", null)).thenNothing();
        mission.given(PROPOSED, LAUNCHED)
                .when(propose("Polígono Circular", null))
                .thenNothing();
    }

    @Test
    void another_mission_cannot_take_the_same_id() {
        var taken = new MissionAlreadyProposed(MISSION, "Polígono Circular");
        mission.given(PROPOSED).when(propose("Another", null)).thenRejected(taken);
        mission.given(PROPOSED, LAUNCHED).when(propose("Another", null)).thenRejected(taken);
    }

    @Test
    void a_mission_is_not_part_of_itself() {
        mission.given().when(propose("Polígono Circular", MISSION)).thenRejected(new MissionIsItsOwnParent(MISSION));
    }

    // Launching

    @Test
    void a_mission_is_launched_on_a_passed_test() {
        mission.given(PROPOSED, tested(1, FitOutcome.FITS, allMet(), STAKES, PATH))
                .when(launch(null, "2021"))
                .thenRecorded(new MissionLaunched(MISSION, 1, null, List.of(AEPV), null, IN_2021, SOURCE, HUMAN));
    }

    @Test
    void a_mission_is_launched_on_an_override() {
        mission.given(PROPOSED).when(launch(OVERRIDE, "2021")).thenRecorded(LAUNCHED);
    }

    @Test
    void an_override_can_follow_a_test_that_was_not_passed() {
        mission.given(PROPOSED, tested(1, FitOutcome.NOT_A_MISSION, with(TRANSFORMATIONAL, NOT_MET), STAKES, PATH))
                .when(launch(OVERRIDE, "2021"))
                .thenRecorded(LAUNCHED);
    }

    @Test
    void a_mission_that_was_never_tested_is_not_launched() {
        mission.given(PROPOSED).when(launch(null, "2021")).thenRejected(new LaunchNeedsPassedFitTest(MISSION, null));
    }

    @Test
    void the_last_test_decides() {
        mission.given(
                        PROPOSED,
                        tested(1, FitOutcome.FITS, allMet(), STAKES, PATH),
                        tested(2, FitOutcome.UNDECIDED, with(TRANSFORMATIONAL, UNKNOWN), STAKES, PATH))
                .when(launch(null, "2021"))
                .thenRejected(new LaunchNeedsPassedFitTest(MISSION, FitOutcome.UNDECIDED));
    }

    @Test
    void a_test_that_certainly_came_after_the_launch_supports_none() {
        var test = tested(1, FitOutcome.FITS, allMet(), STAKES, PATH);
        mission.given(PROPOSED_LONG_AGO, test)
                .when(launch(null, "2014"))
                .thenRejected(new LaunchNeedsPassedFitTest(MISSION, null));
        mission.given(PROPOSED_LONG_AGO, test)
                .when(launch(OVERRIDE, "2014"))
                .thenRecorded(new MissionLaunched(
                        MISSION, null, OVERRIDE, List.of(AEPV), null, Occurred.stated("2014"), SOURCE, HUMAN));
    }

    @Test
    void an_override_of_a_passed_test_is_refused() {
        mission.given(PROPOSED, tested(1, FitOutcome.FITS, allMet(), STAKES, PATH))
                .when(launch(OVERRIDE, "2021"))
                .thenRejected(new FitTestOverrideNotNeeded(MISSION, 1));
    }

    @Test
    void a_launch_that_certainly_came_before_the_proposal_is_refused() {
        mission.given(PROPOSED)
                .when(launch(OVERRIDE, "2020"))
                .thenRejected(new LaunchPrecedesProposal(MISSION, "2021", "2020"));
    }

    @Test
    void the_same_launch_again_changes_nothing() {
        mission.given(PROPOSED, LAUNCHED).when(launch(OVERRIDE, "2021")).thenNothing();
    }

    @Test
    void a_mission_is_launched_once() {
        mission.given(PROPOSED, LAUNCHED)
                .when(launch(OVERRIDE, "2022"))
                .thenRejected(new MissionAlreadyLaunched(MISSION, "2021"));
    }

    // Suspending, relaunching, closing

    @Test
    void a_launched_mission_is_suspended_and_goes_on() {
        mission.given(PROPOSED, LAUNCHED).when(suspend("Rest")).thenRecorded(suspended("Rest"));
        mission.given(PROPOSED, LAUNCHED, suspended("Rest"))
                .when(suspend("Rest"))
                .thenNothing();
        mission.given(PROPOSED, LAUNCHED, suspended("Rest"))
                .when(relaunch("Funded again"))
                .thenRecorded(relaunched("Funded again"));
        mission.given(PROPOSED, LAUNCHED, suspended("Rest"), relaunched("Funded again"))
                .when(relaunch("Funded again"))
                .thenNothing();
        mission.given(PROPOSED, LAUNCHED, suspended("Rest"), relaunched("Funded again"))
                .when(suspend("Again"))
                .thenRecorded(suspended("Again"));
    }

    @Test
    void a_mission_is_closed_from_any_status_and_may_go_on() {
        mission.given(PROPOSED).when(close("Given up")).thenRecorded(closed("Given up"));
        mission.given(PROPOSED, LAUNCHED).when(close("Done")).thenRecorded(closed("Done"));
        mission.given(PROPOSED, LAUNCHED, suspended("Rest")).when(close("Done")).thenRecorded(closed("Done"));
        mission.given(PROPOSED, LAUNCHED, closed("Done")).when(close("Done")).thenNothing();
        mission.given(PROPOSED, LAUNCHED, closed("Done"))
                .when(relaunch("Funded again"))
                .thenRecorded(relaunched("Funded again"));
        mission.given(PROPOSED, LAUNCHED, closed("Done"))
                .when(launch(OVERRIDE, "2021"))
                .thenNothing();
        mission.given(PROPOSED, LAUNCHED, suspended("Rest"))
                .when(launch(OVERRIDE, "2021"))
                .thenNothing();
        mission.given(PROPOSED, LAUNCHED, closed("Done")).when(confirm(BURGOS)).thenRecorded(confirmed(BURGOS));
    }

    @Test
    void no_turn_lies_before_the_one_that_it_follows() {
        mission.given(PROPOSED)
                .when(closeOn("1999"))
                .thenRejected(new TurnOutOfOrder(MISSION, "proposed", "2021", "closed", "1999"));
        mission.given(PROPOSED, LAUNCHED)
                .when(closeOn("2020"))
                .thenRejected(new TurnOutOfOrder(MISSION, "launched", "2021", "closed", "2020"));
        mission.given(PROPOSED, LAUNCHED)
                .when(new SuspendMission(MISSION, "Rest", Occurred.stated("2020-12"), SOURCE, HUMAN))
                .thenRejected(new TurnOutOfOrder(MISSION, "launched", "2021", "suspended", "2020-12"));
        mission.given(PROPOSED, LAUNCHED)
                .when(relaunchOn("2020"))
                .thenRejected(new TurnOutOfOrder(MISSION, "launched", "2021", "relaunched", "2020"));
        mission.given(PROPOSED, LAUNCHED, suspended("Rest"))
                .when(relaunchOn("2021"))
                .thenRejected(new TurnOutOfOrder(MISSION, "suspended", "2025", "relaunched", "2021"));
        mission.given(PROPOSED, LAUNCHED, suspended("Rest"))
                .when(closeOn("2021"))
                .thenRejected(new TurnOutOfOrder(MISSION, "suspended", "2025", "closed", "2021"));
        mission.given(PROPOSED, LAUNCHED, closed("Done"))
                .when(relaunchOn("2021"))
                .thenRejected(new TurnOutOfOrder(MISSION, "closed", "2025", "relaunched", "2021"));
    }

    @Test
    void no_turn_lies_before_the_proposal_however_vague_the_turn_before_is() {
        MissionLaunched vaguely = new MissionLaunched(
                MISSION, null, OVERRIDE, List.of(AEPV), null, Occurred.stated("[..2025-09]"), SOURCE, HUMAN);
        mission.given(PROPOSED, vaguely)
                .when(closeOn("1999"))
                .thenRejected(new TurnOutOfOrder(MISSION, "proposed", "2021", "closed", "1999"));
    }

    @Test
    void a_turn_whose_date_leaves_the_order_open_is_recorded() {
        CloseMission vague = closeOn("[2019..2025-09]");
        mission.given(PROPOSED, LAUNCHED)
                .when(vague)
                .thenRecorded(new MissionClosed(MISSION, "Done", null, vague.occurred(), SOURCE, HUMAN));
    }

    private static CloseMission closeOn(String date) {
        return new CloseMission(MISSION, "Done", null, Occurred.stated(date), SOURCE, HUMAN);
    }

    private static RelaunchMission relaunchOn(String date) {
        return new RelaunchMission(MISSION, "Funded again", Occurred.stated(date), SOURCE, HUMAN);
    }

    @Test
    void what_was_never_launched_is_neither_suspended_nor_relaunched() {
        mission.given(PROPOSED)
                .when(suspend("Rest"))
                .thenRejected(new MissionNotLaunched(MISSION, MissionStatus.PROPOSED, "suspend it"));
        mission.given(PROPOSED)
                .when(relaunch("Again"))
                .thenRejected(new MissionNotLaunched(MISSION, MissionStatus.PROPOSED, "relaunch it"));
        mission.given(PROPOSED, closed("Given up"))
                .when(relaunch("Again"))
                .thenRejected(new MissionNotLaunched(MISSION, MissionStatus.CLOSED, "relaunch it"));
    }

    @Test
    void a_turn_that_the_status_does_not_allow_is_refused() {
        mission.given(PROPOSED, LAUNCHED, suspended("Rest"))
                .when(suspend("Other reason"))
                .thenRejected(new NotInThisStatus(MISSION, MissionStatus.SUSPENDED, "suspend it"));
        mission.given(PROPOSED, LAUNCHED, closed("Done"))
                .when(suspend("Rest"))
                .thenRejected(new NotInThisStatus(MISSION, MissionStatus.CLOSED, "suspend it"));
        mission.given(PROPOSED, LAUNCHED, closed("Done"))
                .when(close("Other reason"))
                .thenRejected(new NotInThisStatus(MISSION, MissionStatus.CLOSED, "close it"));
        mission.given(PROPOSED, closed("Given up"))
                .when(launch(OVERRIDE, "2021"))
                .thenRejected(new NotInThisStatus(MISSION, MissionStatus.CLOSED, "launch it"));
    }

    @Test
    void a_mission_that_goes_on_may_begin_afresh_and_once() {
        mission.given(PROPOSED, LAUNCHED).when(relaunch("For the young")).thenRecorded(relaunched("For the young"));
        mission.given(PROPOSED, LAUNCHED, relaunched("For the young"))
                .when(relaunch("For the young"))
                .thenNothing();
    }

    @Test
    void a_successor_is_linked_in_any_status_and_once() {
        for (List<MissionEvent> before : everyStatus()) {
            mission.given(before).when(link(NEXT)).thenRecorded(linked());
        }
        mission.given(PROPOSED, linked()).when(link(NEXT)).thenNothing();
    }

    @Test
    void a_mission_does_not_succeed_itself() {
        mission.given(PROPOSED).when(link(MISSION)).thenRejected(new MissionIsItsOwnSuccessor(MISSION));
    }

    @Test
    void a_mission_is_proposed_after_its_challenge_was_framed() {
        mission.given(FRAMED).when(propose("Polígono Circular", null)).thenRecorded(PROPOSED);
        mission.given(FRAMED, PROPOSED).when(propose("Polígono Circular", null)).thenNothing();
        mission.given(FRAMED)
                .when(propose("Polígono Circular", MISSION))
                .thenRejected(new MissionIsItsOwnParent(MISSION));
    }

    @Test
    void a_mission_is_led_by_the_city_that_framed_it() {
        ChallengeFramed elsewhere = new ChallengeFramed(
                MISSION, WARSAW, "Polígono", Topic.CIRCULAR_ECONOMY, "Waste is dear", null, IN_2021, SOURCE, HUMAN);
        mission.given(elsewhere)
                .when(propose("Polígono Circular", null))
                .thenRejected(new MissionLedElsewhere(MISSION, WARSAW, BURGOS));
    }

    @ParameterizedTest
    @MethodSource("commandsOnAMission")
    void nothing_happens_to_a_mission_that_nobody_proposed(MissionCommand command) {
        mission.given().when(command).thenRejected(new MissionNotFound(MISSION));
    }

    @ParameterizedTest
    @MethodSource("commandsOnAMission")
    void a_mission_that_is_only_framed_takes_no_other_command(MissionCommand command) {
        MissionDecider decider = new MissionDecider();
        Mission onlyFramed = decider.evolve(decider.initial(), FRAMED);

        assertThat(decider.decide(command, onlyFramed))
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        refused -> assertThat(refused.reason())
                                .isInstanceOfSatisfying(MissionNotProposed.class, reason -> {
                                    assertThat(reason.mission()).isEqualTo(MISSION);
                                    assertThat(reason.asked()).isNotBlank();
                                }));
    }
}
