package org.missionpartnerships.mission.mission;

import java.util.ArrayList;
import java.util.List;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.Mission.Recorded;
import org.missionpartnerships.mission.mission.MissionCommand.ChangeScope;
import org.missionpartnerships.mission.mission.MissionCommand.FrameChallenge;
import org.missionpartnerships.mission.mission.MissionCommand.RecordTrigger;
import org.missionpartnerships.mission.mission.MissionCommand.ReviseGoal;
import org.missionpartnerships.mission.mission.MissionCommand.SetGoal;
import org.missionpartnerships.mission.mission.MissionRejection.FirstFramingIncomplete;
import org.missionpartnerships.mission.mission.MissionRejection.GoalAlreadySet;
import org.missionpartnerships.mission.mission.MissionRejection.GoalNotFound;
import org.missionpartnerships.mission.mission.MissionRejection.MissionLedElsewhere;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.GoalRevised;
import org.missionpartnerships.published.mission.MissionEvent.GoalSet;
import org.missionpartnerships.published.mission.MissionEvent.ScopeChanged;
import org.missionpartnerships.published.mission.MissionEvent.TriggerRecorded;

/** The rules of what a mission is for: the challenge and its wordings, what set it off, goals and scope. */
final class Purpose {

    private Purpose() {}

    /** Before anyone proposes it, a mission needs a name and a topic by which it is found. */
    static Decision<MissionEvent, MissionRejection> frameFirst(FrameChallenge command) {
        List<String> missing = new ArrayList<>();
        if (command.title() == null) {
            missing.add("title");
        }
        if (command.topic() == null) {
            missing.add("topic");
        }
        return missing.isEmpty()
                ? Decision.accept(framed(command))
                : Decision.reject(new FirstFramingIncomplete(command.mission(), missing));
    }

    static Decision<MissionEvent, MissionRejection> frame(FrameChallenge command, Recorded mission) {
        return command.leadCity().equals(mission.leadCity())
                ? MissionDecider.once(mission, framed(command))
                : Decision.reject(new MissionLedElsewhere(command.mission(), mission.leadCity(), command.leadCity()));
    }

    private static ChallengeFramed framed(FrameChallenge command) {
        return new ChallengeFramed(
                command.mission(),
                command.leadCity(),
                command.title(),
                command.topic(),
                command.challenge(),
                command.reason(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    static Decision<MissionEvent, MissionRejection> recordTrigger(RecordTrigger command, Known mission) {
        return MissionDecider.once(
                mission,
                new TriggerRecorded(
                        command.mission(),
                        command.kind(),
                        command.description(),
                        command.occurred(),
                        command.source(),
                        command.assertedBy()));
    }

    static Decision<MissionEvent, MissionRejection> changeScope(ChangeScope command, Known mission) {
        return MissionDecider.once(
                mission,
                new ScopeChanged(
                        command.mission(),
                        command.description(),
                        command.occurred(),
                        command.source(),
                        command.assertedBy()));
    }

    static Decision<MissionEvent, MissionRejection> setGoal(SetGoal command, Known mission) {
        GoalSet set = new GoalSet(
                command.mission(),
                command.goal(),
                command.statement(),
                command.target(),
                command.period(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return mission.dossier()
                .goal(command.goal())
                .<Decision<MissionEvent, MissionRejection>>map(
                        goal -> goal.set().equals(set)
                                ? Decision.nothing()
                                : Decision.reject(new GoalAlreadySet(command.mission(), command.goal())))
                .orElseGet(() -> Decision.accept(set));
    }

    static Decision<MissionEvent, MissionRejection> reviseGoal(ReviseGoal command, Known mission) {
        GoalRevised revised = new GoalRevised(
                command.mission(),
                command.goal(),
                command.statement(),
                command.target(),
                command.period(),
                command.reason(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return mission.dossier()
                .goal(command.goal())
                .map(goal -> !goal.revisions().isEmpty()
                                && goal.revisions().getLast().equals(revised)
                        ? Decision.<MissionEvent, MissionRejection>nothing()
                        : Decision.<MissionEvent, MissionRejection>accept(revised))
                .orElseGet(() -> Decision.reject(new GoalNotFound(command.mission(), command.goal())));
    }
}
