package org.missionpartnerships.mission.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.mission.Cadence;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.DecisionMethod;
import org.missionpartnerships.published.mission.DecisionOutcome;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.mission.DecisionRight;
import org.missionpartnerships.published.mission.Dissent;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterTold;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.GoverningBodyType;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.Quorum;
import org.missionpartnerships.published.mission.RosterId;
import org.missionpartnerships.published.mission.RosterMember;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;

/** How a mission was governed: who sat where, who decided how, and what. What had certainly ended is left out. */
public record GovernanceThen(
        List<BodyThen> bodies, List<WorkingGroupThen> workingGroups, List<DecisionThen> decisions) {

    /** @param dissolved null unless it may have been dissolved by then */
    public record BodyThen(
            GoverningBodyId body,
            String name,
            GoverningBodyType type,
            List<SeatThen> seats,
            List<RosterThen> rosters,
            List<ProcessThen> processes,
            List<CadenceThen> cadences,
            List<MeetingThen> meetings,
            Origin origin,
            @Nullable Origin dissolved) {}

    /**
     * @param until when the holder was to leave, or left, where that was known at once
     * @param vacated null unless the holder may have left by then
     */
    public record SeatThen(
            SeatId seat,
            String role,
            Party holder,
            @Nullable Quantity members,
            boolean voting,
            @Nullable Occurred until,
            Origin origin,
            @Nullable Origin vacated) {}

    /**
     * Who was on the body as someone tells it otherwise than by the seats; all tellings stand side by side.
     *
     * @param name what the body is called there, if otherwise
     * @param withdrawn null unless it may have been withdrawn by then
     */
    public record RosterThen(
            RosterId roster,
            @Nullable String name,
            List<Party> createdBy,
            List<RosterMember> members,
            @Nullable String description,
            Origin origin,
            @Nullable Origin withdrawn) {

        static RosterThen of(RosterTold told, Origin origin) {
            return new RosterThen(
                    told.roster(), told.name(), told.createdBy(), told.members(), told.description(), origin, null);
        }

        RosterThen withdrawn(Origin by) {
            return new RosterThen(roster, name, createdBy, members, description, origin, by);
        }
    }

    /** A way of deciding that was in force from its event on, until a later one. */
    public record ProcessThen(
            DecisionProcessId process,
            DecisionMethod method,
            @Nullable Quorum quorum,
            List<DecisionRight> whoDecides,
            Origin origin) {}

    public record CadenceThen(Cadence cadence, Origin origin) {}

    /**
     * A meeting that was planned or held by then.
     *
     * @param planned for when, by the last move
     * @param origin of what was recorded of it first: that it was planned, or that it was held
     * @param held null unless it may have been held by then
     * @param cancelled null unless it may have been cancelled by then
     */
    public record MeetingThen(
            MeetingId meeting,
            @Nullable String title,
            @Nullable Occurred planned,
            Origin origin,
            @Nullable Origin held,
            @Nullable Origin cancelled) {}

    /** @param ended null unless it may have ended by then */
    public record WorkingGroupThen(
            WorkingGroupId workingGroup,
            String name,
            @Nullable String mandate,
            DecisionAuthority authority,
            @Nullable String authorityOver,
            List<GroupMemberThen> members,
            List<MeetingThen> meetings,
            Origin origin,
            @Nullable Origin ended) {}

    /** @param left null unless it may have left by then */
    public record GroupMemberThen(
            MemberId member,
            Party party,
            @Nullable Quantity count,
            Origin origin,
            @Nullable Origin left) {}

    /**
     * A decision stays on record when another takes its place.
     *
     * @param superseded null unless a later decision may have taken its place by then
     */
    public record DecisionThen(
            DecisionId decision,
            @Nullable GoverningBodyId body,
            @Nullable WorkingGroupId workingGroup,
            String title,
            @Nullable String mandate,
            List<String> tradeOffs,
            List<Dissent> dissent,
            DecisionOutcome outcome,
            Origin origin,
            @Nullable Origin superseded) {}
}
