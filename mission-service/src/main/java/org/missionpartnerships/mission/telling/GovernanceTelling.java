package org.missionpartnerships.mission.telling;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Cadence;
import org.missionpartnerships.published.mission.DecisionOutcome;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionProcessDefined;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionSuperseded;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyDissolved;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyEstablished;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCadencePromised;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCancelled;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingMoved;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingScheduled;
import org.missionpartnerships.published.mission.GovernanceEvent.MemberDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterTold;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterWithdrawn;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatVacated;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupEnded;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupFormed;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupJoined;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupLeft;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.MissionId;

final class GovernanceTelling {

    private GovernanceTelling() {}

    static Telling of(GovernanceEvent event, Names names) {
        MissionId mission = event.mission();
        return switch (event) {
            case GoverningBodyEstablished e ->
                Telling.added(
                        "%s, a governing body of %s (%s), was set up%s",
                        e.name(), names.of(mission), Words.of(e.type()), Words.rest(": ", e.description()));
            case GoverningBodyDissolved e ->
                Telling.ended("%s was dissolved%s", names.of(mission, e.body()), Words.rest(": ", e.reason()));
            case SeatAssigned e ->
                Telling.added(
                        "%s%s took a seat in %s, as %s",
                        e.holder().name(),
                        Words.brackets(e.members()),
                        names.of(mission, e.body()),
                        Words.of(e.role()));
            case SeatVacated e ->
                Telling.departed(
                        "the seat %s in %s fell vacant%s",
                        Words.of(e.seat().value()), names.of(mission, e.body()), Words.rest(": ", e.reason()));
            case SeatDatesCorrected e ->
                Telling.changed(
                        "the days of %s on the seat %s in %s were put right: it began %s%s%s",
                        e.holder().name(),
                        Words.of(e.seat().value()),
                        names.of(mission, e.body()),
                        Spoken.of(e.from()),
                        e.until() == null ? "" : " and ended " + Spoken.of(e.until()),
                        Words.brackets(e.reason()));
            case RosterTold e ->
                Telling.added(
                        "%s is also said to have consisted of %s%s",
                        names.of(mission, e.body()),
                        Words.all(e.members().stream()
                                .map(member -> member.party().name())
                                .toList()),
                        Words.brackets(
                                e.name(),
                                e.createdBy().isEmpty() ? null : "created by " + Names.of(e.createdBy()),
                                e.description()));
            case RosterWithdrawn e ->
                Telling.ended(
                        "what was told otherwise of who was on %s no longer holds: %s",
                        names.of(mission, e.body()), e.reason());
            case DecisionProcessDefined e ->
                Telling.changed(
                        "%s settled how it decides%s",
                        names.of(mission, e.body()), Words.brackets(Words.of(e.method()), e.quorum(), e.description()));
            case MeetingCadencePromised e ->
                Telling.changed("%s promised to meet every %s", names.of(mission, e.body()), every(e.cadence()));
            case MeetingScheduled e ->
                Telling.added(
                        "a meeting of %s was planned%s",
                        who(mission, e.body(), e.workingGroup(), names),
                        Words.brackets(e.title(), e.planned() == null ? null : Spoken.of(e.planned())));
            case MeetingMoved e ->
                Telling.changed(
                        "a meeting of %s was moved%s",
                        who(mission, e.body(), e.workingGroup(), names),
                        Words.brackets(e.planned() == null ? "no day yet" : Spoken.of(e.planned()), e.reason()));
            case MeetingCancelled e ->
                Telling.ended(
                        "a meeting of %s was cancelled%s",
                        who(mission, e.body(), e.workingGroup(), names), Words.rest(": ", e.reason()));
            case MeetingHeld e ->
                Telling.added("%s met%s", who(mission, e.body(), e.workingGroup(), names), Words.brackets(e.title()));
            case DecisionRecorded e ->
                Telling.added(
                        "%s %s: %s%s",
                        who(mission, e.body(), e.workingGroup(), names),
                        e.outcome() == DecisionOutcome.ADOPTED ? "decided" : "did not adopt",
                        e.title(),
                        Words.brackets(e.mandate()));
            case DecisionSuperseded e ->
                Telling.ended(
                        "the decision \"%s\" gave way to \"%s\"%s",
                        names.of(mission, e.decision()), names.of(mission, e.by()), Words.rest(": ", e.reason()));
            case WorkingGroupFormed e ->
                Telling.added(
                        "%s, a working group of %s, was formed%s",
                        e.name(), names.of(mission), Words.brackets(e.mandate(), e.authorityOver()));
            case WorkingGroupJoined e ->
                Telling.added(
                        "%s%s joined %s",
                        e.party().name(), Words.brackets(e.count()), names.of(mission, e.workingGroup()));
            case WorkingGroupLeft e ->
                Telling.departed(
                        "%s left %s%s",
                        Words.of(e.member().value()),
                        names.of(mission, e.workingGroup()),
                        Words.rest(": ", e.reason()));
            case MemberDatesCorrected e ->
                Telling.changed(
                        "the days of %s in %s were put right: it joined %s%s%s",
                        e.party().name(),
                        names.of(mission, e.workingGroup()),
                        Spoken.of(e.from()),
                        e.until() == null ? "" : " and left " + Spoken.of(e.until()),
                        Words.brackets(e.reason()));
            case WorkingGroupEnded e ->
                Telling.ended("%s ended%s", names.of(mission, e.workingGroup()), Words.rest(": ", e.result()));
        };
    }

    private static String who(
            MissionId mission, @Nullable GoverningBodyId body, @Nullable WorkingGroupId group, Names names) {
        if (body != null) {
            return names.of(mission, body);
        }
        return group == null ? names.of(mission) : names.of(mission, group);
    }

    private static String every(Cadence cadence) {
        String unit = Words.of(cadence.unit());
        return cadence.every() == 1 ? unit.substring(0, unit.length() - 1) : cadence.every() + " " + unit;
    }
}
