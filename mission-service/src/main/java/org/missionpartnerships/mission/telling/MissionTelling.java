package org.missionpartnerships.mission.telling;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.ArrangementChanged;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.CityJoinedMission;
import org.missionpartnerships.published.mission.MissionEvent.CityLeftMission;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageEnded;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.GoalRevised;
import org.missionpartnerships.published.mission.MissionEvent.GoalSet;
import org.missionpartnerships.published.mission.MissionEvent.MissionClosed;
import org.missionpartnerships.published.mission.MissionEvent.MissionContinuityConfirmed;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.MissionEvent.MissionRelaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionSuspended;
import org.missionpartnerships.published.mission.MissionEvent.ScopeChanged;
import org.missionpartnerships.published.mission.MissionEvent.SuccessorLinked;
import org.missionpartnerships.published.mission.MissionEvent.TriggerRecorded;

final class MissionTelling {

    private MissionTelling() {}

    static Telling of(MissionEvent event, Names names) {
        String mission = names.of(event.mission());
        return switch (event) {
            case MissionProposed e ->
                Telling.added(
                        "%s was proposed%s%s",
                        mission,
                        e.initiator() == null ? "" : " by " + e.initiator().name(),
                        e.parent() == null ? "" : " as a part of " + names.of(e.parent()));
            case MissionFitTested e ->
                Telling.added("%s took fit test %d: %s", mission, e.test(), outcome(e.outcome()));
            case MissionLaunched e ->
                Telling.added(
                        "%s was launched%s%s%s",
                        mission,
                        Words.rest(" by ", Names.of(e.launchedBy())),
                        e.fitTestOverride() == null
                                ? ""
                                : " without a passed fit test, as decided by "
                                        + e.fitTestOverride().decidedBy(),
                        Words.brackets(e.workingMode()));
            case FormalisationStageReached e ->
                Telling.changed(
                        "%s reached the stage of %s%s", mission, stage(e.stage()), Words.brackets(e.description()));
            case MissionContinuityConfirmed e ->
                Telling.added(
                        "the administration of term %s confirmed that it goes on with %s%s",
                        e.term(), mission, Words.brackets(e.statement()));
            case CoordinationUnitEstablished e ->
                Telling.added(
                        "%s, a %sunit that coordinates %s, was established%s",
                        e.name(), e.permanent() ? "permanent " : "", mission, Words.brackets(e.mandate()));
            case MissionSuspended e -> Telling.changed("%s was suspended%s", mission, Words.rest(": ", e.reason()));
            case MissionRelaunched e ->
                Telling.changed("%s was taken up again%s", mission, Words.rest(": ", e.reason()));
            case MissionClosed e ->
                Telling.ended("%s ended%s%s", mission, Words.rest(": ", e.reason()), projects(e.projectsContinue()));
            case TriggerRecorded e -> Telling.added("%s had a trigger%s", mission, Words.rest(": ", e.description()));
            case GoalSet e ->
                Telling.added(
                        "%s set itself a goal%s%s",
                        mission,
                        Words.rest(": ", e.statement()),
                        Words.brackets(e.target(), e.period() == null ? null : Spoken.of(e.period())));
            case ScopeChanged e ->
                Telling.changed("the scope of %s changed%s", mission, Words.rest(": ", e.description()));
            case SuccessorLinked e ->
                Telling.added(
                        "%s took up what %s had begun%s",
                        names.of(e.successor()), mission, Words.brackets(e.description()));
            case ChallengeFramed e -> Telling.changed("the challenge of %s was put so: %s", mission, e.challenge());
            case CityJoinedMission e ->
                Telling.added("%s joined %s%s", names.of(e.city()), mission, Words.brackets(e.description()));
            case CityLeftMission e ->
                Telling.departed("%s left %s%s", names.of(e.city()), mission, Words.rest(": ", e.reason()));
            case ArrangementChanged e ->
                Telling.changed(
                        "the form of %s changed%s",
                        mission,
                        Words.brackets(
                                e.arrangement() == null ? null : Words.of(e.arrangement()),
                                e.terms(),
                                legalEntity(e.legalEntity()),
                                e.reason()));
            case FormalisationStageEnded e ->
                Telling.ended(
                        "%s no longer had the form of %s%s%s",
                        mission, stage(e.stage()), Words.rest(": ", e.reason()), projects(e.projectsContinue()));
            case GoalRevised e ->
                Telling.changed(
                        "%s revised a goal%s%s",
                        mission,
                        Words.rest(": ", e.statement()),
                        Words.brackets(e.target(), e.period() == null ? null : Spoken.of(e.period()), e.reason()));
        };
    }

    private static String outcome(FitOutcome outcome) {
        return switch (outcome) {
            case FITS -> "it fits";
            case NOT_A_MISSION -> "it is not a mission";
            case UNDECIDED -> "not all five criteria are known";
        };
    }

    private static String stage(FormalisationStage stage) {
        return switch (stage) {
            case TRIGGER -> "a first trigger";
            case INFORMAL_GROUP -> "an informal group";
            case WORKING_GROUPS -> "working groups";
            case GOVERNING_BODY -> "a governing body";
            case PERMANENT_UNIT -> "a permanent unit";
        };
    }

    private static String projects(@Nullable Boolean goOn) {
        if (goOn == null) {
            return "";
        }
        return goOn ? "; its projects go on" : "; its projects ended with it";
    }

    private static @Nullable String legalEntity(@Nullable Boolean is) {
        if (is == null) {
            return null;
        }
        return is ? "now a legal entity" : "no legal entity";
    }
}
