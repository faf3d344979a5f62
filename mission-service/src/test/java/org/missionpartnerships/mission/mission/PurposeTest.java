package org.missionpartnerships.mission.mission;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.mission.MissionCommand.FrameChallenge;
import org.missionpartnerships.mission.mission.MissionRejection.FirstFramingIncomplete;
import org.missionpartnerships.mission.mission.MissionRejection.GoalAlreadySet;
import org.missionpartnerships.mission.mission.MissionRejection.GoalNotFound;
import org.missionpartnerships.mission.mission.MissionRejection.MissionLedElsewhere;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.Topic;

class PurposeTest extends MissionSpec {

    // Triggers, goals, scope

    @Test
    void what_is_said_of_a_mission_is_recorded_in_any_status_and_once() {
        for (List<MissionEvent> before : everyStatus()) {
            mission.given(before).when(trigger()).thenRecorded(triggered());
            mission.given(before).when(goal("Neutral")).thenRecorded(goalSet("Neutral"));
            mission.given(before).when(scope()).thenRecorded(scopeChanged());
        }
        mission.given(PROPOSED, triggered(), goalSet("Neutral"), scopeChanged())
                .when(trigger())
                .thenNothing();
        mission.given(PROPOSED, triggered(), goalSet("Neutral"), scopeChanged())
                .when(goal("Neutral"))
                .thenNothing();
        mission.given(PROPOSED, triggered(), goalSet("Neutral"), scopeChanged())
                .when(scope())
                .thenNothing();
    }

    @Test
    void another_goal_needs_another_id() {
        mission.given(PROPOSED, goalSet("Neutral"))
                .when(goal("Positive"))
                .thenRejected(new GoalAlreadySet(MISSION, new GoalId("neutral")));
    }

    @Test
    void a_goal_is_revised_in_any_status_and_every_version_stays() {
        for (List<MissionEvent> before : everyStatus()) {
            List<MissionEvent> withGoal = new ArrayList<>(before);
            withGoal.add(goalSet("Neutral"));
            mission.given(withGoal).when(revise("Positive")).thenRecorded(revised("Positive"));
        }
        mission.given(PROPOSED, goalSet("Neutral"), revised("Positive"))
                .when(revise("Positive"))
                .thenNothing();
        mission.given(PROPOSED, goalSet("Neutral"), revised("Positive"), revised("Neutral after all"))
                .when(revise("Positive"))
                .thenRecorded(revised("Positive"));
        mission.given(PROPOSED, goalSet("Neutral"), revised("Positive"))
                .when(goal("Neutral"))
                .thenNothing();
    }

    @Test
    void a_goal_that_was_never_set_is_not_revised() {
        mission.given(PROPOSED).when(revise("Positive")).thenRejected(new GoalNotFound(MISSION, new GoalId("neutral")));
    }

    // Framing

    @Test
    void a_challenge_is_framed_before_anyone_proposes_a_mission() {
        mission.given()
                .when(frameFirst("Polígono Circular", Topic.CIRCULAR_ECONOMY))
                .thenRecorded(FRAMED);
        mission.given(FRAMED)
                .when(frameFirst("Polígono Circular", Topic.CIRCULAR_ECONOMY))
                .thenNothing();
        mission.given(FRAMED).when(frame("Waste is a resource")).thenRecorded(framed("Waste is a resource"));
    }

    @Test
    void the_first_framing_of_what_nobody_proposed_needs_a_title_and_a_topic() {
        mission.given()
                .when(frameFirst(null, null))
                .thenRejected(new FirstFramingIncomplete(MISSION, List.of("title", "topic")));
        mission.given()
                .when(frameFirst("Polígono Circular", null))
                .thenRejected(new FirstFramingIncomplete(MISSION, List.of("topic")));
    }

    @Test
    void a_challenge_is_framed_anew_in_any_status_and_once() {
        for (List<MissionEvent> before : everyStatus()) {
            mission.given(before).when(frame("Waste is a resource")).thenRecorded(framed("Waste is a resource"));
        }
        mission.given(PROPOSED, framed("Waste is a resource"))
                .when(frame("Waste is a resource"))
                .thenNothing();
    }

    @Test
    void a_challenge_is_framed_by_the_city_that_leads() {
        FrameChallenge elsewhere =
                new FrameChallenge(MISSION, WARSAW, null, null, "Waste", null, IN_2021, SOURCE, HUMAN);
        mission.given(PROPOSED).when(elsewhere).thenRejected(new MissionLedElsewhere(MISSION, BURGOS, WARSAW));
        mission.given(FRAMED).when(elsewhere).thenRejected(new MissionLedElsewhere(MISSION, BURGOS, WARSAW));
    }
}
