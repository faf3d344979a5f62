package org.missionpartnerships.mission.governing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionProcessDefined;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionSuperseded;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyDissolved;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyEstablished;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCadencePromised;
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
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.RosterId;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.WorkingGroupId;

/** How a mission is governed, as its own events tell it; everything in the order of recording. */
public record Governance(
        SequencedMap<GoverningBodyId, Body> bodies,
        SequencedMap<WorkingGroupId, Group> groups,
        SequencedMap<MeetingId, Meeting> meetings,
        SequencedMap<DecisionId, Decided> decisions) {

    /** Nothing is on record. */
    static final Governance NONE = new Governance(none(), none(), none(), none());

    /** @param dissolved null while it stands */
    public record Body(
            GoverningBodyEstablished established,
            @Nullable GoverningBodyDissolved dissolved,
            SequencedMap<SeatId, Post<SeatAssigned, SeatVacated>> seats,
            Succession<DecisionProcessDefined> processes,
            Succession<MeetingCadencePromised> cadences,
            List<Roster> rosters) {

        public Body {
            rosters = List.copyOf(rosters);
        }

        static Body of(GoverningBodyEstablished established) {
            return new Body(established, null, none(), Succession.empty(), Succession.empty(), List.of());
        }

        Span span() {
            return new Span(established.occurred(), dissolved == null ? null : dissolved.occurred());
        }

        Optional<DecisionProcessDefined> process(DecisionProcessId process) {
            return processes.inOrder().stream()
                    .filter(defined -> defined.process().equals(process))
                    .findFirst();
        }

        Body with(GoverningBodyDissolved event) {
            return new Body(established, event, seats, processes, cadences, rosters);
        }

        Body with(SeatAssigned event) {
            Post<SeatAssigned, SeatVacated> seat = seats.getOrDefault(event.seat(), Post.empty());
            return new Body(
                    established,
                    dissolved,
                    Governance.with(seats, event.seat(), seat.taken(event, event.until())),
                    processes,
                    cadences,
                    rosters);
        }

        Body with(SeatVacated event) {
            Post<SeatAssigned, SeatVacated> seat = seats.getOrDefault(event.seat(), Post.empty());
            return new Body(
                    established,
                    dissolved,
                    Governance.with(seats, event.seat(), seat.left(event)),
                    processes,
                    cadences,
                    rosters);
        }

        Body with(SeatDatesCorrected event) {
            Post<SeatAssigned, SeatVacated> seat = seats.getOrDefault(event.seat(), Post.empty());
            return new Body(
                    established,
                    dissolved,
                    Governance.with(seats, event.seat(), seat.corrected(event)),
                    processes,
                    cadences,
                    rosters);
        }

        Body with(DecisionProcessDefined event) {
            return new Body(established, dissolved, seats, processes.with(event), cadences, rosters);
        }

        Body with(MeetingCadencePromised event) {
            return new Body(established, dissolved, seats, processes, cadences.with(event), rosters);
        }

        Body with(RosterTold event) {
            return new Body(
                    established,
                    dissolved,
                    seats,
                    processes,
                    cadences,
                    Stream.concat(rosters.stream(), Stream.of(new Roster(event, null)))
                            .toList());
        }

        Optional<Roster> roster(RosterId id) {
            return rosters.stream()
                    .filter(roster -> roster.told().roster().equals(id))
                    .findFirst();
        }

        Body with(RosterWithdrawn event) {
            return new Body(
                    established,
                    dissolved,
                    seats,
                    processes,
                    cadences,
                    rosters.stream()
                            .map(roster -> roster.told().roster().equals(event.roster())
                                    ? new Roster(roster.told(), event)
                                    : roster)
                            .toList());
        }
    }

    /**
     * A telling of who was on a body.
     *
     * @param withdrawn null while it is told
     */
    public record Roster(RosterTold told, @Nullable RosterWithdrawn withdrawn) {}

    /** @param ended null while it goes on */
    public record Group(
            WorkingGroupFormed formed,
            @Nullable WorkingGroupEnded ended,
            SequencedMap<MemberId, Post<WorkingGroupJoined, WorkingGroupLeft>> members) {

        static Group of(WorkingGroupFormed formed) {
            return new Group(formed, null, none());
        }

        Span span() {
            return new Span(formed.occurred(), ended == null ? null : ended.occurred());
        }

        Group with(WorkingGroupEnded event) {
            return new Group(formed, event, members);
        }

        Group with(WorkingGroupJoined event) {
            Post<WorkingGroupJoined, WorkingGroupLeft> member = members.getOrDefault(event.member(), Post.empty());
            return new Group(formed, ended, Governance.with(members, event.member(), member.taken(event, null)));
        }

        Group with(WorkingGroupLeft event) {
            Post<WorkingGroupJoined, WorkingGroupLeft> member = members.getOrDefault(event.member(), Post.empty());
            return new Group(formed, ended, Governance.with(members, event.member(), member.left(event)));
        }

        Group with(MemberDatesCorrected event) {
            Post<WorkingGroupJoined, WorkingGroupLeft> member = members.getOrDefault(event.member(), Post.empty());
            return new Group(formed, ended, Governance.with(members, event.member(), member.corrected(event)));
        }
    }

    /** @param superseded by each decision that took its place, or the place of a part of it */
    public record Decided(DecisionRecorded decision, List<DecisionSuperseded> superseded) {

        public Decided {
            superseded = List.copyOf(superseded);
        }

        Decided with(DecisionSuperseded event) {
            List<DecisionSuperseded> more = new ArrayList<>(superseded);
            more.add(event);
            return new Decided(decision, more);
        }
    }

    public Optional<Body> body(GoverningBodyId body) {
        return Optional.ofNullable(bodies.get(body));
    }

    public Optional<Group> group(WorkingGroupId group) {
        return Optional.ofNullable(groups.get(group));
    }

    Governance with(Body body) {
        return new Governance(with(bodies, body.established().body(), body), groups, meetings, decisions);
    }

    Governance with(Group group) {
        return new Governance(bodies, with(groups, group.formed().workingGroup(), group), meetings, decisions);
    }

    Governance with(Meeting meeting) {
        return new Governance(bodies, groups, with(meetings, meeting.id(), meeting), decisions);
    }

    Governance with(Decided decided) {
        return new Governance(
                bodies, groups, meetings, with(decisions, decided.decision().decision(), decided));
    }

    private static <K, V> SequencedMap<K, V> none() {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
    }

    private static <K, V> SequencedMap<K, V> with(SequencedMap<K, V> map, K key, V value) {
        SequencedMap<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Collections.unmodifiableSequencedMap(more);
    }
}
